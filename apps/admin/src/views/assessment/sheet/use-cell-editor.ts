import { type ClipboardEvent, type MouseEvent, type RefObject, use, useEffect, useRef, useState } from 'react';
import type { Cell } from '../document/cells.ts';
import { typedValue } from '../document/typed-value.ts';
import { blockIn } from '../paste/block.ts';
import type { CellMode } from './key-action.ts';
import type { SheetActions } from './sheet-actions.ts';
import { PasteContext } from './sheet-context.ts';
import { useCellKeys } from './use-cell-keys.ts';

export type EditedCell = {
  readonly cell: Cell;
  readonly value: string | null;
  readonly isEditable: boolean;
  /** When it was last asked to take the focus; 0 for never. */
  readonly focusAt: number;
  readonly actions: SheetActions;
};

/** What is typed into a cell, letter by letter, while the form keeps what that means. */
export function useCellEditor(field: RefObject<HTMLTextAreaElement | null>, edited: EditedCell) {
  const { cell, isEditable, focusAt, actions } = edited;
  const paste = use(PasteContext);
  const { typed, show, put } = useTyped(edited);
  const [mode, setMode] = useState<CellMode>('ready');
  const { value } = edited;
  const before = useRef(value);
  useEffect(() => {
    if (focusAt === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [field, focusAt]);
  const revert = () => {
    put(before.current ?? '', true);
    setMode('ready');
    requestAnimationFrame(() => field.current?.select());
  };
  const edit = () => {
    setMode('editing');
    field.current?.setSelectionRange(typed.length, typed.length);
  };
  const onKeyDown = useCellKeys(edited, mode, {
    edit,
    revert,
    newline: () => put(cell.kind === 'text' ? `${typed}\n` : typed, true),
    rest: () => setMode('ready'),
  });
  /** An input method is still choosing: what stands there is no word yet. */
  const onTyped = (text: string, isComposing: boolean) => {
    if (isComposing) return show(text);
    put(text, mode !== 'ready');
    if (mode === 'ready') setMode('typing');
  };
  const onPaste = (event: ClipboardEvent) => {
    const block = blockIn(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
    const isBlock = block.length > 1 || (block[0]?.length ?? 0) > 1;
    if (!isEditable || mode === 'editing' || !isBlock) return;
    event.preventDefault();
    paste(cell, block);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (actions.copy(event.clipboardData)) event.preventDefault();
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (event.isDefaultPrevented()) actions.clear();
  };
  /** A click on a selected cell leaves it selected, a second one goes into its text. */
  const onMouseDown = (event: MouseEvent) => {
    if (mode !== 'ready') return setMode('editing');
    event.preventDefault();
    // Elsewhere since, in a dialog say: it is selected again, so that typing replaces it.
    if (document.activeElement === field.current) return;
    field.current?.focus();
    field.current?.select();
  };
  return { typed, onTyped, onKeyDown, onPaste, onCopy, onCut, onMouseDown, onDoubleClick: edit };
}

/** The letters, which follow the form where it is changed from elsewhere: by undoing, or by what another person saved. */
function useTyped({ cell, value, isEditable, actions }: EditedCell) {
  const [typed, show] = useState(value ?? '');
  const written = useRef(value);
  useEffect(() => {
    if (written.current !== value) show(value ?? '');
    written.current = value;
  }, [value]);
  const put = (text: string, joins: boolean) => {
    if (!isEditable) return;
    show(text);
    written.current = typedValue(cell.kind, text);
    actions.write(cell, text, joins);
  };
  return { typed, show, put };
}
