import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useSay } from '../../../../language/language.tsx';
import { setAt } from '../../../../parts/document/json-edit.ts';
import { isFit, typedValue } from '../../../assessment/document/typed-value.ts';
import { useImport } from '../import-context.tsx';
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

/** A value as it was read, to be approved with Enter or corrected; where it comes from is lit while somebody is at it. */
export function ValueField({ field, row, lines = 1, showsLabel = false }: Props) {
  const say = useSay();
  const { session, setActive, settle, goOn } = useImport();
  const { cell, value, label } = field;
  const [typed, setTyped] = useState<string | null>(null);
  const name = row === undefined ? say(label) : say(WORDS.fieldOf, { row, label: say(label) });
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
  const common = {
    id: fieldId(cell.id),
    size: 'small' as const,
    value: typed ?? value ?? '',
    readOnly: !session.isEditable,
    maxLength: cell.maxLength,
    'aria-label': name,
    status: isFit(cell.kind, value) ? ('' as const) : ('error' as const),
    onFocus: () => setActive(cell.id),
    onBlur: () => setTyped(null),
    onKeyDown: approve,
  };
  return (
    <div className={`value value-${field.origin?.confidence ?? 'unknown'}`}>
      {showsLabel && (
        <span className="value-label" aria-hidden="true">
          {say(label)}
        </span>
      )}
      {lines === 1 ? (
        <Input {...common} onChange={({ target }) => change(target.value)} />
      ) : (
        <Input.TextArea {...common} rows={lines} onChange={({ target }) => change(target.value)} />
      )}
      <ValueNotes field={field} />
    </div>
  );
}

/** How sure the reading is, where it is not, and what stood there before it was corrected. */
function ValueNotes({ field: { cell, value, origin } }: { readonly field: ReadingField }) {
  const say = useSay();
  const { details, doubts, settled } = useImport();
  const read = valueAt(details.read, cell.id);
  const isDoubted = doubts.some(({ field }) => field === cell.id);
  return (
    <>
      {!isFit(cell.kind, value) && <span className="value-note value-bad">{say(WORDS.unfit)}</span>}
      {read !== value && (
        <span className="value-note">
          {read === null ? say(WORDS.correctedBlank) : say(WORDS.corrected, { value: read })}
        </span>
      )}
      {isDoubted && (
        <span className={settled.has(cell.id) ? 'value-note' : 'value-note value-doubt'}>
          {say(settled.has(cell.id) ? WORDS.settled : origin?.confidence === 'low' ? WORDS.low : WORDS.doubts)}
        </span>
      )}
    </>
  );
}
