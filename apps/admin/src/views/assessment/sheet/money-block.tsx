import type { ScorecardItem, SelfEvaluation } from '@plumbline/core';
import { use } from 'react';
import { useSay } from '../../../language/language.tsx';
import { MONEY_UNITS } from '../../../parts/money-unit.tsx';
import type { Cell, CellField, CellGrid } from '../document/cells.ts';
import { WORDS } from '../words.ts';
import { SheetCell } from './cell.tsx';
import { ComputedCell } from './computed-cell.tsx';
import { MoneyUnitOfForm } from './money-unit.tsx';
import { SheetContext } from './sheet-context.ts';

type Props = {
  readonly form: SelfEvaluation;
  readonly grid: CellGrid;
  readonly item: ScorecardItem | null;
  readonly findings: number;
  readonly active: string | null;
  readonly missing: ReadonlySet<string>;
};

const FIRST_ROW = 2;

/** The money of the year, and where it comes from. */
export function MoneyBlock({ form, grid, item, findings, active, missing }: Props) {
  const say = useSay();
  const { isEditable } = use(SheetContext);
  const { total, sources } = form.budget;
  const title = say(WORDS.money, { unit: say(MONEY_UNITS[form.moneyUnit]) });
  const at = (row: number, field: CellField): Cell | undefined =>
    grid.rows[FIRST_ROW + row]?.find((cell) => cell.field === field);
  const label = (row: string, column: keyof typeof WORDS) => say(WORDS.cellOf, { row, column: say(WORDS[column]) });
  const money = ['original', 'final', 'expenditure'] as const;
  return (
    <table aria-label={title} className="sheet sheet-money">
      <thead>
        <tr>
          <th scope="col">
            {isEditable ? <MoneyUnitOfForm unit={form.moneyUnit} title={say(WORDS.moneyTitle)} /> : title}
          </th>
          {[...money, 'maxScore' as const, 'rate' as const, 'declaredScore' as const, 'computedScore' as const].map(
            (column) => (
              <th key={column} scope="col">
                {say(WORDS[column])}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say(WORDS.total)}</th>
          {(
            [
              ...money.map((field) => [field, total[field]] as const),
              ['maxScore', total.maxScore],
              ['rate', total.declaredRate],
              ['declaredScore', total.declaredScore],
            ] as const
          ).map(([field, value]) => {
            const cell = at(0, field);
            return (
              <SheetCell
                key={field}
                cell={cell}
                value={value}
                active={active}
                label={label(say(WORDS.total), field)}
                isMissing={cell !== undefined && missing.has(cell.id)}
              />
            );
          })}
          <ComputedCell item={item} findings={findings} />
        </tr>
        {sources.map((source, index) => (
          <tr key={index}>
            <SheetCell
              cell={at(index + 1, 'source')}
              value={source.name}
              active={active}
              label={label(source.name, 'source')}
            />
            {money.map((field) => (
              <SheetCell
                key={field}
                cell={at(index + 1, field)}
                value={source[field]}
                active={active}
                label={label(source.name, field)}
              />
            ))}
            <td colSpan={4} className="cell-none" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
