import type { Cell, CellGrid } from './cells.ts';

/** Where somebody goes from a cell. `next` and `previous` follow the lines, as Tab does. */
export type Move = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'first' | 'last';

/** The cell a move leads to; null where it leads out of the form. */
export function cellAfter(grid: CellGrid, cell: Cell, move: Move): Cell | null {
  const { rows } = grid;
  switch (move) {
    case 'up':
      return nearest(rows[cell.row - 1], cell.column);
    case 'down':
      return nearest(rows[cell.row + cell.rows], cell.column);
    case 'left':
      return beside(grid, cell, -1);
    case 'right':
      return beside(grid, cell, 1);
    case 'next':
      return beside(grid, cell, 1) ?? inLine(grid, cell, 1);
    case 'previous':
      return beside(grid, cell, -1) ?? inLine(grid, cell, -1);
    case 'first':
      return rows[0]?.[0] ?? null;
    case 'last':
      return rows.at(-1)?.at(-1) ?? null;
  }
}

const beside = ({ rows }: CellGrid, cell: Cell, by: 1 | -1): Cell | null => {
  const line = rows[cell.row] ?? [];
  return line[line.findIndex(({ id }) => id === cell.id) + by] ?? null;
};

/** The first cell of the next line that begins there, or the last one of the line before. */
function inLine({ rows }: CellGrid, cell: Cell, by: 1 | -1): Cell | null {
  const line = rows[cell.row + by];
  if (!line) return null;
  return (by === 1 ? line.find(({ row }) => row === cell.row + by) : line.at(-1)) ?? null;
}

const nearest = (line: readonly Cell[] | undefined, column: number): Cell | null =>
  line?.reduce((best, one) => (Math.abs(one.column - column) < Math.abs(best.column - column) ? one : best)) ?? null;
