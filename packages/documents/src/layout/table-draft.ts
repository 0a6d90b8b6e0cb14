import type { PrintedCell } from '../printed/printed-document.ts';

/** A cell to be put into a row: how many columns and rows it takes, one where nothing is said. */
export type DraftCell = {
  readonly text: string;
  readonly style: PrintedCell['style'];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly mark?: PrintedCell['mark'];
};

/** A table that is made row by row; cells from rows above leave no room for others. */
export type TableDraft = {
  readonly columns: number;
  /** Adds a row: its cells from the left, into the columns that are free. Columns that stay free get empty cells. */
  readonly addRow: (cells: readonly DraftCell[]) => void;
  readonly rows: () => number;
  readonly cells: () => readonly PrintedCell[];
};

export function createTableDraft(columns: number): TableDraft {
  const cells: PrintedCell[] = [];
  /** By column, the first row that is free. */
  const free = new Array<number>(columns).fill(0);
  let rows = 0;
  const put = (row: number, column: number, { columnSpan = 1, rowSpan = 1, mark = 'none', text, style }: DraftCell) => {
    cells.push({ row, rowSpan, column, columnSpan, text, style, mark });
    free.fill(row + rowSpan, column, column + columnSpan);
  };
  const nextFree = (row: number, from: number) => {
    let column = from;
    while (column < columns && (free[column] as number) > row) column++;
    return column;
  };
  return {
    columns,
    addRow(added) {
      const row = rows++;
      let column = nextFree(row, 0);
      for (const cell of added) {
        if (column + (cell.columnSpan ?? 1) > columns)
          throw new RangeError(`Row ${row} has more cells than the table has columns`);
        put(row, column, cell);
        column = nextFree(row, column + (cell.columnSpan ?? 1));
      }
      for (; column < columns; column = nextFree(row, column + 1)) put(row, column, { text: '', style: 'text' });
    },
    rows: () => rows,
    cells: () => [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** Parts columns among cells as evenly as whole columns allow; the first get what is left over. */
export function shareColumns(columns: number, cells: number): number[] {
  const each = Math.floor(columns / cells);
  return Array.from({ length: cells }, (_, index) => each + (index < columns % cells ? 1 : 0));
}
