import { holds } from './box.ts';
import { cellText, shareGlyphs } from './cell-text.ts';
import { findGrids, type Grid } from './find-grids.ts';
import { type GridCell, gridCells } from './grid-cells.ts';
import { type PlacedLine, textLines } from './text-lines.ts';
import type { PageMarks } from './upright.ts';

/** What stands on one page, from top to bottom. */
export type Page = { readonly number: number; readonly height: number; readonly parts: readonly PagePart[] };

export type PagePart = PageLine | PageTable;

/** A line outside of tables; `number` counts them on the page. */
export type PageLine = PlacedLine & { readonly kind: 'line'; readonly number: number };

export type PageTable = {
  readonly kind: 'table';
  readonly number: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly cells: readonly PageCell[];
};

export type PageCell = GridCell & { readonly text: string };

/** Rebuilds the tables of a page from its rules, puts its text into their cells, and makes lines of what is left. */
export function pageParts(number: number, { height, glyphs, rules }: PageMarks): Page {
  const grids = outermost(findGrids(rules).map((grid) => ({ grid, cells: gridCells(grid) })));
  const cells = grids.flatMap((one) => one.cells).sort((a, b) => areaOf(a) - areaOf(b));
  const { inside, outside } = shareGlyphs(glyphs, (x, y) => cells.find((cell) => holds(cell, x, y)) ?? null);
  const tables = grids.map(({ grid, cells: own }, index): PageTable => {
    const texts = own.map((cell) => ({ ...cell, text: cellText(inside.get(cell) ?? []) }));
    return { kind: 'table', number: index + 1, ...boundsOf(grid), cells: texts.filter(isCell) };
  });
  const lines = textLines(outside, { columns: true }).map(
    (line, index): PageLine => ({ kind: 'line', number: index + 1, ...line }),
  );
  return { number, height, parts: [...tables, ...lines].sort((a, b) => a.top - b.top) };
}

const areaOf = ({ left, right, top, bottom }: GridCell) => (right - left) * (bottom - top);

/** A place with rules on two sides only is a cell of a table that is open at a corner, or nothing. */
const isCell = ({ sides, text }: PageCell) => sides > 2 || text !== '';

const boundsOf = ({ xs, ys }: Grid) => ({
  top: ys[0] ?? 0,
  left: xs[0] ?? 0,
  right: xs.at(-1) ?? 0,
  rows: ys.length - 1,
});

type GridWithCells = { readonly grid: Grid; readonly cells: readonly GridCell[] };

/** From top to bottom; frames around whole pages and what makes no cell left out. */
function outermost(grids: readonly GridWithCells[]): GridWithCells[] {
  const isFrame = ({ cells: [only, ...others] }: GridWithCells, grid: Grid) =>
    only !== undefined &&
    others.length === 0 &&
    grids.some((other) => other.grid !== grid && holds(only, other.grid.xs[0] ?? 0, other.grid.ys[0] ?? 0));
  return grids
    .filter((one) => one.cells.length > 1 || (one.cells[0]?.sides === 4 && !isFrame(one, one.grid)))
    .sort((a, b) => (a.grid.ys[0] ?? 0) - (b.grid.ys[0] ?? 0));
}
