import type { Source } from '../../import-form-query.ts';

type Part = Source['sections'][number]['parts'][number];

export type SourceTable = Extract<Part, { readonly kind: 'table' }>;
type Cell = SourceTable['cells'][number];

/** A cell with the columns of the drawn grid it takes, from 1. */
type PlacedCell = Cell & { readonly column: number; readonly columns: number };

export type Grid = {
  readonly cells: readonly PlacedCell[];
  /** How wide each column is against the others, in points of a page; null where the file has no widths. */
  readonly widths: readonly number[] | null;
};

/** Edges of a page that stand closer than this, in points, are one. */
const SAME_EDGE = 2.5;
/** No sheet that is drawn has so many columns; no page of a table is so narrow. */
const MEASURED_FROM = 120;

/** Lays the cells of a table out in a grid: sheets by their columns, pages by where their rules stand. */
export function gridOf({ cells }: Pick<SourceTable, 'cells'>): Grid {
  const edges = distinctEdges(cells.flatMap(({ left, right }) => [left, right]));
  const isMeasured = (edges.at(-1) ?? 0) - (edges[0] ?? 0) > MEASURED_FROM;
  const kept = isMeasured ? joined(edges) : edges;
  const at = (edge: number) => nearest(kept, edge);
  return {
    cells: cells.map((cell) => {
      const column = at(cell.left);
      return { ...cell, column: column + 1, columns: Math.max(1, at(cell.right) - column) };
    }),
    widths: isMeasured ? kept.slice(1).map((edge, index) => edge - (kept[index] ?? 0)) : null,
  };
}

const distinctEdges = (edges: readonly number[]): number[] => [...new Set(edges)].sort((a, b) => a - b);

/** Of edges that are one, the first. */
function joined(edges: readonly number[]): number[] {
  const kept: number[] = [];
  for (const edge of edges) {
    const last = kept.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) kept.push(edge);
  }
  return kept;
}

function nearest(edges: readonly number[], edge: number): number {
  let best = 0;
  for (const [index, one] of edges.entries())
    if (Math.abs(one - edge) < Math.abs((edges[best] ?? Number.POSITIVE_INFINITY) - edge)) best = index;
  return best;
}
