import { createTableDraft, type DraftCell } from '../layout/table-draft.ts';
import type { PrintedLine, PrintedTable } from '../printed/printed-document.ts';

/** A line of a book. A line is one line, whatever a title of a rule set holds. */
export const line = (style: PrintedLine['style'], text: string): PrintedLine => ({
  kind: 'line',
  style,
  text: text.replace(/\s+/g, ' ').trim(),
});

/** A table under a head that is repeated on every page; `widths` in characters of Chinese, one a column. */
export function headedTable(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly (string | DraftCell)[])[],
): PrintedTable {
  const draft = createTableDraft(widths.length);
  draft.addRow(head.map((text) => ({ text, style: 'label' })));
  for (const row of rows) draft.addRow(row.map(toCell));
  return { kind: 'table', widths, rows: draft.rows(), headRows: 1, cells: draft.cells() };
}

/** A table of two columns: what each row is about, and what there is to say. */
export function factTable(rows: readonly (readonly [label: string, text: string])[]): PrintedTable {
  const draft = createTableDraft(2);
  for (const [label, text] of rows) draft.addRow([{ text: label, style: 'label' }, toCell(text)]);
  return { kind: 'table', widths: [LABEL_WIDTH, TEXT_WIDTH], rows: draft.rows(), headRows: 0, cells: draft.cells() };
}

const LABEL_WIDTH = 7;
const TEXT_WIDTH = 38;

const toCell = (cell: string | DraftCell): DraftCell =>
  typeof cell === 'string' ? { text: cell, style: 'text' } : cell;
