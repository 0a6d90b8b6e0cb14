import type { IndicatorPart } from '@plumbline/core';
import { Input } from 'antd';
import { useSay } from '../../../language/language.tsx';
import { setAt } from '../../../parts/document/json-edit.ts';
import './rows.css';
import { useAssessment } from '../assessment-context.tsx';
import { typedValue } from '../document/typed-value.ts';
import { WORDS as FORM } from '../words.ts';
import { WORDS } from './words.ts';

type Props = { readonly index: number; readonly parts: readonly IndicatorPart[] };

const FIELDS = ['target', 'actual'] as const;

/** The fourth level below a line: what it consists of. It is filed and not scored. */
export function PartsTable({ index, parts }: Props) {
  const say = useSay();
  const { session } = useAssessment();
  const { buffer, isEditable } = session;
  const put = (part: number, field: (typeof FIELDS)[number], typed: string) =>
    buffer.edit(setAt(buffer.text, ['indicators', index, 'parts', part, field], typedValue('text', typed)), {
      origin: 'parts',
      joins: true,
    });
  return (
    <table className="parts-table" aria-label={say(WORDS.parts)}>
      <caption>{say(WORDS.parts)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(FORM.name)}</th>
          <th scope="col">{say(FORM.target)}</th>
          <th scope="col">{say(FORM.actual)}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, at) => (
          <tr key={part.name}>
            <th scope="row">{part.name}</th>
            {FIELDS.map((field) => (
              <td key={field}>
                <Input
                  size="small"
                  maxLength={4000}
                  readOnly={!isEditable}
                  aria-label={say(WORDS.partOf, { part: part.name, column: say(FORM[field]) })}
                  value={part[field] ?? ''}
                  onChange={({ target }) => put(at, field, target.value)}
                  onBlur={() => void session.save()}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
