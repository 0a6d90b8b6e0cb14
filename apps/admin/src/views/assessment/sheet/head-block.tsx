import type { SelfEvaluation } from '@plumbline/core';
import { useSay } from '../../../language/language.tsx';
import { type CellField, type CellGrid, cellValue } from '../document/cells.ts';
import { WORDS } from '../words.ts';
import { SheetCell } from './cell.tsx';

type Props = { readonly form: SelfEvaluation; readonly grid: CellGrid; readonly active: string | null };

const LINES = [
  ['project', 'code'],
  ['department', 'unit'],
] as const satisfies readonly (readonly CellField[])[];

/** Whose form it is. */
export function HeadBlock({ form, grid, active }: Props) {
  const say = useSay();
  return (
    <table aria-label={say(WORDS.head)} className="sheet sheet-head">
      <tbody>
        {LINES.map((fields, row) => (
          <tr key={fields[0]}>
            {fields.map((field) => {
              const cell = grid.rows[row]?.find((one) => one.field === field);
              return [
                <th key={`${field}-label`} scope="row">
                  {say(WORDS[field])}
                </th>,
                <SheetCell
                  key={field}
                  cell={cell}
                  value={cell ? cellValue(form, cell) : null}
                  active={active}
                  label={say(WORDS[field])}
                />,
              ];
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
