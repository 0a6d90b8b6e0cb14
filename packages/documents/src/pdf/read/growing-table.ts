import type { SourceCell, SourceTable } from '../../source/source-document.ts';
import type { PageCell, PageTable } from './page-parts.ts';

/** A table that may go on on the next page. */
export type GrowingTable = {
  readonly kind: 'growing';
  readonly left: number;
  readonly right: number;
  rows: number;
  lastPage: number;
  readonly cells: GrowingCell[];
  /** Where its columns begin and end, of all pages so far. */
  readonly edges: number[];
};

/** A cell of it; `lowest` is what stands of it on the last page it is on. */
export type GrowingCell = { row: number; rowSpan: number; text: string; readonly at: string; lowest: PageCell };

/** A table that begins on a page. */
export function beginTable(table: PageTable, page: number): GrowingTable {
  const { left, right, rows } = table;
  const edges: number[] = [];
  const cells = aligned(table.cells, edges).map((cell) => grow(cell, 0, table.number, page));
  return { kind: 'growing', left, right, rows, lastPage: page, cells, edges };
}

/** A cell that begins on a page; its row there comes `offset` rows down the table. */
export const grow = (cell: PageCell, offset: number, table: number, page: number): GrowingCell => ({
  row: offset + cell.row,
  rowSpan: cell.rowSpan,
  text: cell.text,
  at: `P${page}T${table}R${cell.row + 1}C${cell.column + 1}`,
  lowest: cell,
});

/** Columns of two pages that stand within this of each other are one. In points. */
const SAME_PLACE = 3;

/** Whether two places across a page are one. */
export const isNear = (a: number, b: number) => Math.abs(a - b) <= SAME_PLACE;

/** Whether two cells of aligned pages are as wide and at the same place. */
export const isBelow = (upper: PageCell, lower: PageCell) => upper.left === lower.left && upper.right === lower.right;

/** The cells with the edges of their columns where they were on the pages before, to the point. New edges are added. */
export function aligned(cells: readonly PageCell[], edges: number[]): PageCell[] {
  const align = (place: number) => {
    const known = edges.find((edge) => isNear(edge, place));
    if (known === undefined) edges.push(place);
    return known ?? place;
  };
  return cells.map((cell) => ({ ...cell, left: align(cell.left), right: align(cell.right) }));
}

/** The table as it is handed out: in points to one place, cells in order. */
export function finishTable({ rows, cells }: GrowingTable): SourceTable {
  const order = (a: SourceCell, b: SourceCell) => a.row - b.row || a.left - b.left;
  const round = (points: number) => Math.round(points * 10) / 10;
  const finished = cells.map(
    ({ row, rowSpan, text, at, lowest }): SourceCell => ({
      row,
      rowSpan,
      left: round(lowest.left),
      right: round(lowest.right),
      text,
      at,
    }),
  );
  return { kind: 'table', rows, cells: finished.sort(order) };
}
