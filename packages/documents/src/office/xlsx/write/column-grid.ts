import type { PrintedCell, PrintedPart, PrintedTable } from '../../../printed/printed-document.ts';

/** The columns of a sheet: a sheet has one set of them, whatever tables stand below each other. */
export type ColumnGrid = {
  /** In characters of Chinese. */
  readonly widths: readonly number[];
  /** Where a cell of a table stands in the grid, its last column not included. */
  readonly placeOf: (table: PrintedTable, cell: PrintedCell) => { readonly left: number; readonly right: number };
};

/** As wide as a page of text, for a sheet of lines alone. */
const PAGE_WIDTH = 44;

/** Columns that end wherever a column of any table ends, so that each table has its own widths; of one table, just its columns. */
export function columnGrid(parts: readonly PrintedPart[]): ColumnGrid {
  const tables = parts.filter((part) => part.kind === 'table');
  const edges = [...new Set([0, ...tables.flatMap(edgesOf)])].sort((a, b) => a - b);
  if (edges.length === 1) edges.push(PAGE_WIDTH * UNIT);
  const index = new Map(edges.map((edge, at) => [edge, at]));
  return {
    widths: edges.slice(1).map((edge, at) => (edge - (edges[at] ?? 0)) / UNIT),
    placeOf: (table, { column, columnSpan }) => {
      const own = [0, ...edgesOf(table)];
      return { left: index.get(own[column] ?? 0) ?? 0, right: index.get(own[column + columnSpan] ?? 0) ?? 0 };
    },
  };
}

/** Edges are counted in hundredths of a character, whole ones, so that they can be compared. */
const UNIT = 100;

function edgesOf({ widths }: PrintedTable): number[] {
  let edge = 0;
  return widths.map((width) => {
    edge += Math.max(1, Math.round(width * UNIT));
    return edge;
  });
}
