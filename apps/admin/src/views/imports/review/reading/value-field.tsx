import { Input } from 'antd';
import { type KeyboardEvent, memo, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { setAt } from '../../../../parts/document/json-edit.ts';
import { isFit, typedValue } from '../../../assessment/document/typed-value.ts';
import { useImportActions, useImportMarks } from '../import-context.tsx';
import { fieldId } from '../use-open-import.ts';
import { WORDS } from '../words.ts';
import { type ReadingField, valueAt } from './reading-fields.ts';

type Props = {
  readonly field: ReadingField;
  /** Of which row it is, where a label alone does not say. */
  readonly row?: string;
  readonly lines?: number;
  readonly showsLabel?: boolean;
};

/**
 * A value as it was read, with how sure that is and what was corrected. A form has hundreds, and every key changes the form: only the field it went into
 * is drawn again.
 */
export const ValueField = memo(function ValueField({ field, row, lines = 1, showsLabel = false }: Props) {
  const say = useSay();
  const marks = useImportMarks();
  const { cell, label } = field;
  const name = row === undefined ? say(label) : say(WORDS.fieldOf, { row, label: say(label) });
  return (
    <div className={`value value-${field.origin?.confidence ?? 'unknown'}`}>
      {showsLabel && (
        <span className="value-label" aria-hidden="true">
          {say(label)}
        </span>
      )}
      <ValueInput field={field} name={name} lines={lines} />
      <ValueNotes field={field} read={valueAt(marks.read, cell.id)} doubt={marks.doubts.get(cell.id) ?? null} />
    </div>
  );
});

type InputProps = { readonly field: ReadingField; readonly name: string; readonly lines: number };

/** The value to be approved with Enter or corrected; where it comes from is lit while somebody is at it. */
function ValueInput({ field: { cell, value }, name, lines }: InputProps) {
  const { session, setActive, settle, goOn } = useImportActions();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const next = typedValue(cell.kind, text);
    const { buffer } = session;
    buffer.edit(
      cell.paths.flatMap((path) => setAt(buffer.text, path, next)),
      { origin: 'reading', joins: true },
    );
  };
  const approve = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
      return;
    event.preventDefault();
    settle(cell.id);
    goOn(1);
  };
  // As it is typed, as long as that is what the form has: what is undone is seen.
  const isTyped = typed !== null && typedValue(cell.kind, typed) === value;
  const common = {
    id: fieldId(cell.id),
    size: 'small' as const,
    value: isTyped ? typed : (value ?? ''),
    readOnly: !session.isEditable,
    maxLength: cell.maxLength,
    'aria-label': name,
    status: isFit(cell.kind, value) ? ('' as const) : ('error' as const),
    onFocus: () => setActive(cell.id),
    onBlur: () => setTyped(null),
    onKeyDown: approve,
  };
  return lines === 1 ? (
    <Input {...common} onChange={({ target }) => change(target.value)} />
  ) : (
    <Input.TextArea {...common} rows={lines} onChange={({ target }) => change(target.value)} />
  );
}

type NotesProps = {
  readonly field: ReadingField;
  /** What was read there, before anybody corrected it. */
  readonly read: string | null;
  readonly doubt: 'open' | 'settled' | null;
};

/** How sure the reading is, where it is not, and what stood there before it was corrected. */
function ValueNotes({ field: { cell, value, origin }, read, doubt }: NotesProps) {
  const say = useSay();
  const isGuess = origin?.confidence === 'low';
  return (
    <>
      {!isFit(cell.kind, value) && <span className="value-note value-bad">{say(WORDS.unfit)}</span>}
      {read !== value && (
        <span className="value-note">
          {read === null ? say(WORDS.correctedBlank) : say(WORDS.corrected, { value: read })}
        </span>
      )}
      {doubt === 'settled' && <span className="value-note">{say(WORDS.settled)}</span>}
      {doubt === 'open' && <span className="value-note value-doubt">{say(isGuess ? WORDS.low : WORDS.doubted)}</span>}
    </>
  );
}
