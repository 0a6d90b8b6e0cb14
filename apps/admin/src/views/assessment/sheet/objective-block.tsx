import type { SelfEvaluation } from '@plumbline/core';
import { useSay } from '../../../language/language.tsx';
import type { CellGrid } from '../document/cells.ts';
import { WORDS } from '../words.ts';
import { SheetCell } from './cell.tsx';

type Props = { readonly form: SelfEvaluation; readonly grid: CellGrid; readonly active: string | null };

const FIELDS = ['planned', 'achieved'] as const;

/** What the year was for, and what came of it. */
export function ObjectiveBlock({ form, grid, active }: Props) {
  const say = useSay();
  return (
    <table aria-label={say(WORDS.objective)} className="sheet sheet-objective">
      <tbody>
        <tr>
          <th scope="row" rowSpan={2}>
            {say(WORDS.objective)}
          </th>
          {FIELDS.map((field) => (
            <th key={field} scope="col">
              {say(WORDS[field])}
            </th>
          ))}
        </tr>
        <tr>
          {FIELDS.map((field) => (
            <SheetCell
              key={field}
              cell={grid.byId.get(`/objective/${field}`)}
              value={form.objective[field]}
              active={active}
              label={say(WORDS.cellOf, { row: say(WORDS.objective), column: say(WORDS[field]) })}
            />
          ))}
        </tr>
      </tbody>
    </table>
  );
}
