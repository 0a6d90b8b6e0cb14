import type { Box } from './box.ts';
import type { Grid } from './find-grids.ts';
import type { Rule } from './upright.ts';

/** What bounds a cell on one side: a plain rule, a dashed one, or none. */
type Edge = 'plain' | 'dashed' | 'none';

/** A cell of a grid: its place, and how it is bounded above and below. */
export type GridCell = Box & {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly above: Edge;
  readonly below: Edge;
  /** How many of its four sides have rules. */
  readonly sides: number;
};

/** Cuts a grid into cells: where the rule between two places is missing, they are one. Cells of other shapes than rectangles are cut up. */
export function gridCells(grid: Grid): GridCell[] {
  const walls = readWalls(grid);
  const taken = new Set<string>();
  const isFree = (row: number, column: number) => !taken.has(`${row} ${column}`);
  const cells: GridCell[] = [];
  for (let row = 0; row < grid.ys.length - 1; row++) {
    for (let column = 0; column < grid.xs.length - 1; column++) {
      if (!isFree(row, column)) continue;
      const span = spanFrom(row, column, grid, walls, isFree);
      for (let y = 0; y < span.rows; y++) for (let x = 0; x < span.columns; x++) taken.add(`${row + y} ${column + x}`);
      const cell = toCell(row, column, span, grid, walls);
      // One side is no cell: it is the corner that a table of another shape leaves free.
      if (cell.sides >= 2) cells.push(cell);
    }
  }
  return cells;
}

/** What stands on the lines of a grid: between two places above one another, and between two beside one another. */
type Walls = {
  readonly above: (row: number, column: number) => Edge;
  readonly left: (row: number, column: number) => Edge;
};

function readWalls({ rules, xs, ys }: Grid): Walls {
  const onLine = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = `${rule.axis} ${rule.at}`;
    onLine.set(key, [...(onLine.get(key) ?? []), rule]);
  }
  const between = (
    axis: Rule['axis'],
    at: number | undefined,
    from: number | undefined,
    to: number | undefined,
  ): Edge => edgeAlong(onLine.get(`${axis} ${at}`) ?? [], from ?? 0, to ?? 0);
  const memo = (find: (row: number, column: number) => Edge) => {
    const known = new Map<number, Edge>();
    return (row: number, column: number) => {
      const key = row * xs.length + column;
      const edge = known.get(key) ?? find(row, column);
      known.set(key, edge);
      return edge;
    };
  };
  return {
    above: memo((row, column) => between('across', ys[row], xs[column], xs[column + 1])),
    left: memo((row, column) => between('down', xs[column], ys[row], ys[row + 1])),
  };
}

/** A side counts as drawn where rules take most of it; where a plain one takes as much, it is plain. */
const MOST = 0.6;

function edgeAlong(rules: readonly Rule[], from: number, to: number): Edge {
  const taken = (dashed: boolean) =>
    rules
      .filter((rule) => rule.dashed === dashed)
      .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  const length = to - from;
  if (taken(false) >= length * MOST) return 'plain';
  return taken(false) + taken(true) >= length * MOST ? 'dashed' : 'none';
}

type Span = { readonly rows: number; readonly columns: number };

/** To the right as far as no rule stands in the way, then down as far as the whole width is free. */
function spanFrom(
  row: number,
  column: number,
  { xs, ys }: Grid,
  { above, left }: Walls,
  isFree: (row: number, column: number) => boolean,
): Span {
  let columns = 1;
  while (column + columns < xs.length - 1 && left(row, column + columns) === 'none' && isFree(row, column + columns))
    columns++;
  const places = Array.from({ length: columns }, (_, index) => column + index);
  const goesDownTo = (next: number) =>
    next < ys.length - 1 &&
    places.every((place) => above(next, place) === 'none' && isFree(next, place)) &&
    places.slice(1).every((place) => left(next, place) === 'none');
  let rows = 1;
  while (goesDownTo(row + rows)) rows++;
  return { rows, columns };
}

function toCell(row: number, column: number, { rows, columns }: Span, { xs, ys }: Grid, walls: Walls): GridCell {
  const range = (start: number, length: number) => Array.from({ length }, (_, index) => start + index);
  const above = together(range(column, columns).map((place) => walls.above(row, place)));
  const below = together(range(column, columns).map((place) => walls.above(row + rows, place)));
  const left = together(range(row, rows).map((place) => walls.left(place, column)));
  const right = together(range(row, rows).map((place) => walls.left(place, column + columns)));
  return {
    row,
    rowSpan: rows,
    column,
    columnSpan: columns,
    left: xs[column] ?? 0,
    right: xs[column + columns] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[row + rows] ?? 0,
    above,
    below,
    sides: [above, below, left, right].filter((edge) => edge !== 'none').length,
  };
}

/** A side that goes along several places has its weakest edge. */
function together(edges: readonly Edge[]): Edge {
  if (edges.includes('none')) return 'none';
  return edges.includes('dashed') ? 'dashed' : 'plain';
}
