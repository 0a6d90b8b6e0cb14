import type { Language, LocalizedText } from '@plumbline/core';
import type { PrintedCell, PrintedDocument } from '@plumbline/documents/rule-book';

type Part = PrintedDocument['sections'][number]['parts'][number];

export type Column<T> = {
  readonly title: LocalizedText;
  readonly width: number;
  readonly style: PrintedCell['style'];
  readonly text: (of: T) => string;
};

/** A table with a head, a row each. What is unknown is an empty cell. */
export function tableOf<T>(rows: readonly T[], columns: readonly Column<T>[], language: Language): Part {
  const head = columns.map(({ title }, column) => cell(0, column, title[language], 'label'));
  const body = rows.flatMap((one, row) =>
    columns.map(({ text, style }, column) => cell(row + 1, column, text(one), style)),
  );
  return {
    kind: 'table',
    widths: columns.map(({ width }) => width),
    rows: rows.length + 1,
    headRows: 1,
    cells: [...head, ...body],
  };
}

/** What something is called, and what it is: a row each. */
export function pairsOf(pairs: readonly (readonly [LocalizedText, string])[], language: Language): Part {
  return {
    kind: 'table',
    widths: [12, 36],
    rows: pairs.length,
    headRows: 0,
    cells: pairs.flatMap(([name, text], row) => [cell(row, 0, name[language], 'label'), cell(row, 1, text, 'text')]),
  };
}

export const line = (style: 'title' | 'heading' | 'note', text: string): Part => ({ kind: 'line', style, text });

const cell = (row: number, column: number, text: string, style: PrintedCell['style']): PrintedCell => ({
  row,
  rowSpan: 1,
  column,
  columnSpan: 1,
  text,
  style,
  mark: 'none',
});
