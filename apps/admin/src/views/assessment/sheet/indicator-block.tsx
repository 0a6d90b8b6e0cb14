import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import type { CompiledRuleSet } from '@plumbline/engine';
import { useMemo } from 'react';
import { useSay } from '../../../language/language.tsx';
import type { Cell, CellGrid } from '../document/cells.ts';
import { WORDS } from '../words.ts';
import { SheetCell } from './cell.tsx';
import { IndicatorRow } from './indicator-row.tsx';

type Props = {
  readonly form: SelfEvaluation;
  readonly grid: CellGrid;
  readonly scorecard: Scorecard | null;
  readonly compiled: CompiledRuleSet | null;
  readonly active: string | null;
  readonly missing: ReadonlySet<string>;
};

const COLUMNS = [
  'category',
  'group',
  'name',
  'target',
  'actual',
  'maxScore',
  'declaredScore',
  'computedScore',
  'reason',
] as const;

/** The indicators and the total below them. */
export function IndicatorBlock({ form, grid, scorecard, compiled, active, missing }: Props) {
  const say = useSay();
  const first = grid.rows.length - 1 - form.indicators.length;
  // Merged cells stand in the line they begin in.
  const lines = useMemo(() => grid.rows.map((cells, at) => cells.filter(({ row }) => row === at)), [grid]);
  const items = new Map(scorecard?.items.map((item) => [item.index, item]));
  const total = grid.rows.at(-1) ?? [];
  return (
    <table aria-label={say(WORDS.indicators)} className="sheet sheet-indicators">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say(WORDS[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {form.indicators.map((row, index) => {
          const cells = lines[first + index] ?? NONE;
          return (
            <IndicatorRow
              key={index}
              row={row}
              cells={cells}
              fiscalYear={form.fiscalYear}
              compiled={compiled}
              item={items.get(index) ?? null}
              findings={findingsOf(scorecard, index)}
              active={cells.some(({ id }) => id === active) ? active : null}
              missing={missingIn(cells, missing)}
            />
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            {say(WORDS.sum)}
          </th>
          {total.slice(0, 2).map((cell) => (
            <SheetCell
              key={cell.id}
              cell={cell}
              value={cell.field === 'maxScore' ? form.declaredMaxTotal : form.declaredTotal}
              active={active}
              label={say(WORDS.cellOf, {
                row: say(WORDS.sum),
                column: say(cell.field === 'maxScore' ? WORDS.maxScore : WORDS.declaredScore),
              })}
              isMissing={missing.has(cell.id)}
            />
          ))}
          <td className="cell-computed figure">{scorecard?.total ?? scorecard?.awarded ?? ''}</td>
          <SheetCell
            cell={total[2]}
            value={form.declaredRating}
            active={active}
            label={say(WORDS.rating)}
            note={<small className="reading">{say(WORDS.rating)}</small>}
          />
        </tr>
      </tfoot>
    </table>
  );
}

const NONE: readonly Cell[] = [];

function findingsOf(scorecard: Scorecard | null, index: number): number {
  const at = `/indicators/${index}`;
  return scorecard?.findings.filter(({ path }) => path === at || path.startsWith(`${at}/`)).length ?? 0;
}

/** The same text as long as it is the same cells. */
const missingIn = (cells: readonly Cell[], missing: ReadonlySet<string>): string =>
  cells
    .filter(({ id }) => missing.has(id))
    .map(({ id }) => id.slice(id.lastIndexOf('/') + 1))
    .join(' ');
