import { writeCsv } from '@plumbline/documents/csv';
import type { PrintedCell } from '@plumbline/documents/rule-book';
import type { ChartTable } from './chart-table.ts';

/** A table as a text that a spreadsheet opens, with no cell that it would run. */
export function tableCsv(title: string, { columns, rows }: ChartTable, language: 'zh' | 'en'): string {
  const texts = [columns, ...rows.map((row) => row.map(({ text }) => text))];
  const cells = texts.flatMap((row, at) =>
    row.map((text, column): PrintedCell => ({ ...CELL, row: at, column, text })),
  );
  const table = { kind: 'table', widths: columns.map(() => 1), rows: texts.length, headRows: 1, cells } as const;
  return writeCsv({
    title,
    language,
    footer: null,
    sections: [{ name: title, landscape: true, parts: [table] }],
  });
}

const CELL = { rowSpan: 1, columnSpan: 1, style: 'text', mark: 'none' } as const;
