import { type KeyboardEvent, useRef } from 'react';
import { type CellMode, type KeyAction, keyAction } from './key-action.ts';
import type { EditedCell } from './use-cell-editor.ts';

/** What keys do to the cell itself. */
type InCell = {
  readonly edit: () => void;
  readonly revert: () => void;
  readonly newline: () => void;
  /** What is typed next replaces the cell again. */
  readonly rest: () => void;
};

/** Lets the keys of a cell do what they do in a spreadsheet. */
export function useCellKeys(
  { cell, actions }: EditedCell,
  mode: CellMode,
  own: InCell,
): (event: KeyboardEvent) => void {
  /** After Escape, Tab leaves the sheet. */
  const isReleased = useRef(false);
  const perform = (wanted: Exclude<KeyAction['do'], 'move' | 'extend' | 'release' | 'clear'>) => {
    if (wanted === 'undo' || wanted === 'redo') own.rest();
    if (wanted === 'moveRowUp') actions.moveRow(cell, -1);
    else if (wanted === 'moveRowDown') actions.moveRow(cell, 1);
    else if (wanted === 'edit' || wanted === 'revert' || wanted === 'newline') own[wanted]();
    else actions[wanted]();
  };
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey, shiftKey: shift, altKey: alt } = event;
    const action = keyAction({ key, ctrl: ctrlKey || metaKey, shift, alt }, mode);
    if (action?.do === 'release') {
      isReleased.current = true;
      actions.select(null, cell.id);
    } else if (key !== 'Tab' && key !== 'Shift') isReleased.current = false;
    if (action === null || action.do === 'release' || (key === 'Tab' && isReleased.current)) return;
    // At the ends of the form Tab goes on to what is before and behind it.
    if (action.do === 'extend') actions.extend(action.move);
    else if (action.do === 'clear') {
      // In one cell the browser takes out what is selected of its text.
      if (!actions.clear()) return;
    } else if (action.do !== 'move') perform(action.do);
    else if (!actions.move(cell, action.move) && key === 'Tab') return;
    event.preventDefault();
  };
}
