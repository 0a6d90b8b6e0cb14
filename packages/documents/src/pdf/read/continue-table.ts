import { findContinuations } from './continuations.ts';
import { aligned, type GrowingTable, grow, isBelow, isNear } from './growing-table.ts';
import type { PageCell, PageTable } from './page-parts.ts';

/** Adds what stands of a table on a further page. Rows of its head that are printed again are left out. */
export function continueTable(table: GrowingTable, next: PageTable, page: number): void {
  const all = aligned(next.cells, table.edges);
  const repeated = repeatedRows(table, all, next.rows);
  const cells = all.filter(({ row }) => row >= repeated);
  const first = cells.filter(({ row }) => row === repeated);
  const upperCells = findContinuations(table, first);
  const rowGoesOn = first.length > 0 && first.every((cell) => upperCells.has(cell));
  const offset = table.rows - repeated - (rowGoesOn ? 1 : 0);
  for (const cell of cells) {
    const upper = upperCells.get(cell);
    if (!upper) table.cells.push(grow(cell, offset, next.number, page));
    else {
      upper.rowSpan = offset + cell.row + cell.rowSpan - upper.row;
      upper.text = [upper.text, cell.text].filter((text) => text !== '').join('\n');
      upper.lowest = cell;
    }
  }
  table.rows = offset + next.rows;
  table.lastPage = page;
}

/** Whether what is first on a page can be the rest of a table that is last on the page before: as wide, and at the same place. */
export const goesOnIn = ({ left, right, lastPage }: GrowingTable, table: PageTable, page: number) =>
  lastPage === page - 1 && isNear(left, table.left) && isNear(right, table.right);

/** In characters. */
const SHORTEST_HEAD = 4;

/** How many rows at the top of a page are those at the top of the table again: the same cells at the same places with the same text. */
function repeatedRows(table: GrowingTable, next: readonly PageCell[], rows: number): number {
  const isAgain = (row: number) => {
    const upper = table.cells.filter((cell) => cell.row === row).sort((a, b) => a.lowest.left - b.lowest.left);
    const lower = next.filter((cell) => cell.row === row).sort((a, b) => a.left - b.left);
    const same = lower.every((cell, index) => {
      const one = upper[index];
      return one?.text === cell.text && one.rowSpan === cell.rowSpan && isBelow(one.lowest, cell);
    });
    return same && upper.length === lower.length;
  };
  const said = next.flatMap(({ row, text }) => (row === 0 ? [text] : [])).join('');
  // One short word alone may well be said twice.
  if (said.length < SHORTEST_HEAD) return 0;
  let count = 0;
  while (count < rows - 1 && isAgain(count)) count++;
  return count;
}
