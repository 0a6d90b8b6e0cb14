import { Button, Card } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../../language/language.tsx';
import { saveFile } from '../save-file.ts';
import './chart.css';
import type { ChartTable } from './chart-table.ts';
import { tableCsv } from './table-csv.ts';
import { WORDS } from './words.ts';

type Props = {
  readonly title: string;
  readonly note: ReactNode;
  /** What can be saved of it. */
  readonly table: ChartTable;
  readonly children: ReactNode;
};

/** Something to be looked at, with a title, a word about it, and its figures to be saved. */
export function FigureCard({ title, note, table, children }: Props) {
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
      {note !== '' && <div className="page-note chart-note">{note}</div>}
      {children}
    </Card>
  );
}
