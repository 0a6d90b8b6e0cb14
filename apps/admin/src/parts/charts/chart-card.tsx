import { Button, Card, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { saveFile } from '../save-file.ts';
import './chart.css';
import type { ChartTable, TableCell } from './chart-table.ts';
import type { Drawn } from './drawn.ts';
import { tableCsv } from './table-csv.ts';
import { WORDS } from './words.ts';

const Drawing = lazy(() => import('./drawing.tsx'));

type Props<Cell extends TableCell> = {
  readonly title: string;
  readonly note: ReactNode;
  readonly table: ChartTable<Cell>;
  /** Null where a table says it all. */
  readonly drawn: Drawn | null;
  /** A cell with the way to what it counts; the text alone where a page has none. */
  readonly linked?: (cell: Cell) => ReactNode;
};

/** A chart beside the table it is drawn from, which can be saved. */
export function ChartCard<Cell extends TableCell>({ title, note, table, drawn, linked = textOf }: Props<Cell>) {
  const say = useSay();
  const { language } = useLanguage();
  const save = () =>
    saveFile(`${title}.csv`, new Blob([tableCsv(title, table, language)], { type: 'text/csv;charset=utf-8' }));
  return (
    <Card
      size="small"
      title={<h2>{title}</h2>}
      extra={
        <Button size="small" aria-label={say(WORDS.saveCsvOf, { title })} onClick={save}>
          {say(WORDS.saveCsv)}
        </Button>
      }
    >
      <p className="page-note">{note}</p>
      <div className={drawn && table.columns.length <= BESIDE ? 'chart-figure' : ''}>
        {drawn && (
          <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: drawn.height }} />}>
            <Drawing label={say(WORDS.chartOf, { title })} drawn={drawn} />
          </Suspense>
        )}
        <FigureTable
          label={say(WORDS.tableOf, { title })}
          table={table}
          height={drawn?.height ?? TALL}
          linked={linked}
        />
      </div>
    </Card>
  );
}

/** A table of more columns needs the width of the page. */
const BESIDE = 7;

/** A table without a chart beside it is scrolled from this height on. */
const TALL = 460;

const textOf = ({ text }: TableCell): ReactNode => text;

type TableProps<Cell extends TableCell> = Required<Pick<Props<Cell>, 'table' | 'linked'>> & {
  readonly label: string;
  readonly height: number;
};

function FigureTable<Cell extends TableCell>({ label, table: { columns, rows }, height, linked }: TableProps<Cell>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keys as well
    <section className="chart-table" aria-label={label} tabIndex={0} style={{ maxHeight: height }}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // A row is where it stands: two units may have one name.
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={columns[column]} scope="row">
                    {linked(cell)}
                  </th>
                ) : (
                  <td key={columns[column]} className="figure">
                    {linked(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
