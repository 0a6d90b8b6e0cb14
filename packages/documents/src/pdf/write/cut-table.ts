import type { PrintedTable } from '../../printed/printed-document.ts';
import { type CellBlock, heightOf, linesWithin } from './cell-blocks.ts';
import type { TableColumns } from './table-columns.ts';

/** What stands of a cell on one page. */
export type CellPart = {
  readonly block: CellBlock;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly string[];
  /** Whether the cell began on an earlier page, and whether it goes on on the next. */
  readonly continued: boolean;
  readonly continues: boolean;
};

/** What stands of a table on one page, repeated head rows among it. */
export type TableSlice = { readonly parts: readonly CellPart[]; readonly bottom: number };

/** Where a table may be written: from `top` on the first page, from `nextTop` on all others, down to `bottom`. */
export type TableSpace = { readonly top: number; readonly nextTop: number; readonly bottom: number };

/**
 * Spreads a table over pages. A row stays whole where a page can hold it. One that is higher than a page, and a cell that spans the end of a
 * page, are cut between two lines of text, and what did not fit stands on the next page: no text is lost. The head rows are repeated.
 */
export function cutTable(
  { rows, headRows }: PrintedTable,
  blocks: readonly CellBlock[],
  columns: TableColumns,
  space: TableSpace,
): TableSlice[] {
  return fillPages(blocks, rows, columns, space, layHead(blocks, rows, headRows, columns, space));
}

/** How much of a page a table needs to begin on it: its head and the row below, which should not stand apart. */
export function heightToBegin(headRows: number, blocks: readonly CellBlock[], columns: TableColumns): number {
  const [slice] = fillPages(blocks, headRows + 1, columns, ENDLESS, null);
  return slice?.bottom ?? 0;
}

const ENDLESS: TableSpace = { top: 0, nextTop: 0, bottom: Number.POSITIVE_INFINITY };

/** The rows that are repeated on every further page; none where they would leave too little of it, or are no rows of their own. */
function layHead(
  blocks: readonly CellBlock[],
  rows: number,
  headRows: number,
  columns: TableColumns,
  space: TableSpace,
): TableSlice | null {
  const head = blocks.filter(({ cell }) => cell.row < headRows);
  if (headRows >= rows || head.some(({ cell }) => cell.row + cell.rowSpan > headRows)) return null;
  const [slice] = fillPages(head, headRows, columns, { ...ENDLESS, top: space.nextTop }, null);
  return slice && slice.bottom - space.nextTop < (space.bottom - space.nextTop) / 3 ? slice : null;
}

type OpenCell = {
  readonly block: CellBlock;
  readonly top: number;
  readonly lines: readonly string[];
  readonly continued: boolean;
};

/** The page that is being filled: what is done of it, the cells that are not at their end yet, and how far down it is. */
type Filling = { parts: CellPart[]; open: OpenCell[]; y: number; top: number };

function fillPages(
  blocks: readonly CellBlock[],
  rows: number,
  columns: TableColumns,
  space: TableSpace,
  head: TableSlice | null,
): TableSlice[] {
  const slices: TableSlice[] = [];
  let page: Filling = { parts: [], open: [], y: space.top, top: space.top };
  const nextTop = head?.bottom ?? space.nextTop;
  // A row that no page can hold is cut anyway, and may as well begin where there is some room.
  const belongsBelow = (height: number) => {
    const whole = space.bottom - nextTop;
    return (
      page.y + height > space.bottom && page.y > page.top && (height <= whole || space.bottom - page.y < whole / 4)
    );
  };
  const turnPage = () => {
    const { parts, next } = cutOpenCells(page, nextTop, columns);
    slices.push({ parts: [...page.parts, ...parts], bottom: page.y });
    page = { ...next, parts: [...(head?.parts ?? [])] };
  };
  for (let row = 0; row < rows; row++) {
    const starting = blocks.filter(({ cell }) => cell.row === row);
    const begin = () => page.open.push(...starting.map((block) => openCell(block, page.y)));
    begin();
    if (belongsBelow(rowHeight(page, row, columns))) {
      // The cells that begin here begin on the next page instead.
      page.open = page.open.filter(({ block }) => !starting.includes(block));
      turnPage();
      begin();
    }
    while (page.y + rowHeight(page, row, columns) > space.bottom + 0.01) {
      page.y = space.bottom;
      turnPage();
    }
    page.y += rowHeight(page, row, columns);
    closeCells(page, row);
  }
  return [...slices, { parts: page.parts, bottom: page.y }];
}

const openCell = (block: CellBlock, top: number): OpenCell => ({ block, top, lines: block.lines, continued: false });

const endsAt = ({ cell }: CellBlock, row: number) => cell.row + cell.rowSpan - 1 === row;

/** What the cells that end with this row still need; those that go on further find their place below. */
function rowHeight({ open, y }: Filling, row: number, columns: TableColumns): number {
  const needs = open
    .filter(({ block }) => endsAt(block, row))
    .map(({ top, lines }) => heightOf(lines.length, columns) - (y - top));
  return Math.max(heightOf(1, columns), ...needs);
}

function closeCells(page: Filling, row: number): void {
  for (const { block, top, lines, continued } of page.open.filter((cell) => endsAt(cell.block, row)))
    page.parts.push({ block, top, bottom: page.y, lines, continued, continues: false });
  page.open = page.open.filter(({ block }) => !endsAt(block, row));
}

/** The end of a page: of the cells that go on, the lines that fit stand here, the others on the next page from `top` on. */
function cutOpenCells(
  { open, y }: Filling,
  top: number,
  columns: TableColumns,
): { readonly parts: CellPart[]; readonly next: Omit<Filling, 'parts'> } {
  const cut = open.map((cell) => ({ ...cell, count: linesWithin(y - cell.top, columns) }));
  const parts = cut.map(({ count, lines, ...cell }) => ({
    ...cell,
    bottom: y,
    lines: lines.slice(0, count),
    continues: true,
  }));
  const rest = cut.map(({ block, lines, count }) => ({ block, top, lines: lines.slice(count), continued: true }));
  return { parts, next: { open: rest, y: top, top } };
}
