import { use, useRef } from 'react';
import { useSay } from '../../../language/language.tsx';
import { WORDS } from '../words.ts';
import { FocusContext } from './sheet-context.ts';
import { type EditedCell, useCellEditor } from './use-cell-editor.ts';

type Props = Omit<EditedCell, 'focusAt'> & { readonly label: string; readonly isUnfit: boolean };

/**
 * The cell somebody is at: a field of its own, all of it selected, so that typing replaces what is there, through an input method as well.
 */
export function CellEditor({ label, isUnfit, ...shown }: Props) {
  const say = useSay();
  const edited = { ...shown, focusAt: use(FocusContext) };
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, onTyped, onKeyDown, onPaste, onCopy, onCut, onMouseDown, onDoubleClick } = useCellEditor(
    field,
    edited,
  );
  const { cell, isEditable, actions } = edited;
  return (
    <span className="cell-field">
      <span aria-hidden="true">{`${typed}\u200b`}</span>
      <textarea
        ref={field}
        value={typed}
        rows={1}
        maxLength={cell.maxLength}
        readOnly={!isEditable}
        aria-label={label}
        aria-invalid={isUnfit}
        aria-describedby="sheet-keys"
        inputMode={cell.kind === 'decimal' ? 'decimal' : 'text'}
        placeholder={isEditable ? say(WORDS.empty) : undefined}
        onChange={({ target, nativeEvent }) =>
          onTyped(target.value, 'isComposing' in nativeEvent && nativeEvent.isComposing === true)
        }
        onCompositionEnd={({ currentTarget }) => onTyped(currentTarget.value, false)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
        onCut={onCut}
        onMouseDown={onMouseDown}
        onDoubleClick={onDoubleClick}
        onFocus={() => actions.settle(cell.id)}
        onBlur={actions.save}
      />
    </span>
  );
}
