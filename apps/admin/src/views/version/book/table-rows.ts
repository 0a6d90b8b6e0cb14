import type { PrintedCell, PrintedTable } from '@plumbline/documents/rule-book';

/** The cells of a printed table, row by row: a cell over several rows stands in the first of them. */
export function tableRows({ rows, cells }: PrintedTable): readonly (readonly PrintedCell[])[] {
  const found: PrintedCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) found[cell.row]?.push(cell);
  return found.map((row) => row.toSorted((a, b) => a.column - b.column));
}
