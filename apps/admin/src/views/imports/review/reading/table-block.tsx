import { memo, type ReactNode } from 'react';
import { useSay } from '../../../../language/language.tsx';
import type { CellField } from '../../../assessment/document/cells.ts';
import { WORDS as FORM } from '../../../assessment/words.ts';
import { useImport } from '../import-context.tsx';
import { WORDS } from '../words.ts';
import type { ReadingField } from './reading-fields.ts';
import { ValueField } from './value-field.tsx';

const MONEY = ['original', 'final', 'expenditure', 'maxScore', 'rate', 'declaredScore'] as const;

/** Money by its rows: the total first, then where it comes from. */
export function MoneyFields() {
  const say = useSay();
  const { rows } = useImport();
  const money = rows.filter((row) => row.some(({ cell }) => cell.field === 'original'));
  return (
    <Block
      title={say(WORDS.money)}
      className="reading-money"
      columns={[say(FORM.source), ...MONEY.map((name) => say(FORM[name]))]}
    >
      {money.map((row, index) => {
        const name = index === 0 ? say(WORDS.totalRow) : say(WORDS.sourceRow, { number: index });
        const own = row.find(({ cell }) => cell.field === 'source');
        return (
          <tr key={row[0]?.cell.id}>
            <th scope="row">{own ? <ValueField field={own} row={name} /> : name}</th>
            {MONEY.map((column) => (
              <td key={column}>{fieldIn(row, column, name)}</td>
            ))}
          </tr>
        );
      })}
    </Block>
  );
}

const INDICATOR = ['target', 'actual', 'maxScore', 'declaredScore'] as const;

/** Indicators by their rows, beside what the rules give for each. */
export function IndicatorFields() {
  const say = useSay();
  const { rows, score } = useImport();
  const indicators = rows.filter((row) =>
    row.some(({ cell }) => cell.id.startsWith('/indicators/') && cell.field === 'name'),
  );
  return (
    <Block
      title={say(WORDS.indicators)}
      className="reading-indicators"
      columns={[say(FORM.name), ...INDICATOR.map((name) => say(FORM[name])), say(FORM.computedScore), say(FORM.reason)]}
    >
      {indicators.map((row, index) => (
        <IndicatorRow
          key={row.find(({ cell }) => cell.field === 'name')?.cell.id}
          row={row}
          number={index + 1}
          score={score.scorecard?.items.find((item) => item.index === index)?.score ?? ''}
        />
      ))}
      <SumRow />
    </Block>
  );
}

type RowProps = { readonly row: readonly ReadingField[]; readonly number: number; readonly score: string };

const IndicatorRow = memo(function IndicatorRow({ row, number, score }: RowProps) {
  const name = useSay()(WORDS.row, { number });
  return (
    <tr>
      <th scope="row">
        {fieldIn(row, 'category', name)}
        {fieldIn(row, 'group', name)}
        {fieldIn(row, 'name', name, 2)}
      </th>
      {INDICATOR.map((column) => (
        <td key={column}>{fieldIn(row, column, name, column === 'target' || column === 'actual' ? 2 : 1)}</td>
      ))}
      <td className="figure">{score}</td>
      <td>{fieldIn(row, 'reason', name, 2)}</td>
    </tr>
  );
});

function SumRow() {
  const say = useSay();
  const { rows, score } = useImport();
  const row = rows.at(-1) ?? [];
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {say(WORDS.sum)}
      </th>
      <td>{fieldIn(row, 'maxScore', say(WORDS.sum))}</td>
      <td>{fieldIn(row, 'declaredScore', say(WORDS.sum))}</td>
      <td className="figure">{score.scorecard?.total ?? ''}</td>
      <td />
    </tr>
  );
}

function fieldIn(row: readonly ReadingField[], column: CellField, name: string, lines = 1): ReactNode {
  const field = row.find(({ cell }) => cell.field === column);
  return field && <ValueField key={column} field={field} row={name} lines={lines} />;
}

type BlockProps = {
  readonly title: string;
  readonly className: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
};

function Block({ title, className, columns, children }: BlockProps) {
  return (
    <section aria-label={title} className="reading-block">
      <h3>{title}</h3>
      <table className={`reading-table ${className}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
