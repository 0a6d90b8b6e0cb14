import { Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useSay } from '../../language/language.tsx';
import './chart.css';
import type { ChartTable, TableCell } from './chart-table.ts';
import type { Drawn } from './drawn.ts';
import { FigureCard } from './figure-card.tsx';
import { WORDS } from './words.ts';

const Drawing = lazy(() => import('./drawing.tsx'));

type Props<Cell extends TableCell> = {
  readonly title: string;
  readonly note: ReactNode;
  readonly table: ChartTable<Cell>;
  /** Null where a table says it all. */
  readonly drawn: Drawn | null;
  /** What stands in place of a chart that is drawn. */
  readonly picture?: ReactNode;
  /** A cell with the way to what it counts; the text alone where a page has none. */
  readonly linked?: (cell: Cell) => ReactNode;
};

/** A chart beside the table it is drawn from, which can be saved. */
export function ChartCard<Cell extends TableCell>({ title, note, table, linked = textOf, ...looks }: Props<Cell>) {
  const say = useSay();
  const { drawn, picture = drawn && <Chart label={say(WORDS.chartOf, { title })} drawn={drawn} /> } = looks;
  return (
    <FigureCard title={title} note={note} table={table}>
      <div className={picture && table.columns.length <= BESIDE ? 'chart-figure' : ''}>
        {picture}
        <FigureTable
          label={say(WORDS.tableOf, { title })}
          table={table}
          height={drawn?.height ?? TALL}
          linked={linked}
        />
      </div>
    </FigureCard>
  );
}

const Chart = ({ label, drawn }: { readonly label: string; readonly drawn: Drawn }) => (
  <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: drawn.height }} />}>
    <Drawing label={label} drawn={drawn} />
  </Suspense>
);

/** A table of more columns needs the width of the page. */
const BESIDE = 7;

/** A table without a chart beside it is scrolled from this height on. */
const TALL = 460;

/** So many rows can be looked through, and drawn without anybody waiting; what is saved has all. */
const MOST_SHOWN = 300;

const textOf = ({ text }: TableCell): ReactNode => text;

type TableProps<Cell extends TableCell> = Required<Pick<Props<Cell>, 'table' | 'linked'>> & {
  readonly label: string;
  readonly height: number;
};

function FigureTable<Cell extends TableCell>({
  label,
  table: { columns, rows, words = 1 },
  height,
  linked,
}: TableProps<Cell>) {
  const say = useSay();
  const kind = (column: number) => (column < words ? 'chart-words' : 'figure');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keys as well
    <section className="chart-table" aria-label={label} tabIndex={0} style={{ maxHeight: height }}>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={kind(at)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_SHOWN).map((row, at) => (
            // A row is where it stands: two units may have one name.
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={columns[column]} scope="row" className="chart-words">
                    {linked(cell)}
                  </th>
                ) : (
                  <td key={columns[column]} className={kind(column)}>
                    {linked(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_SHOWN && (
        <p className="page-note">{say(WORDS.more, { count: (rows.length - MOST_SHOWN).toLocaleString('en') })}</p>
      )}
    </section>
  );
}
