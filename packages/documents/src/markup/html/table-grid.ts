/** A cell with the spans its markup asks for. */
export type MarkedCell<T> = { readonly cell: T; readonly rowSpan: number; readonly columnSpan: number };

export type PlacedCell<T> = {
  readonly cell: T;
  readonly row: number;
  readonly rowSpan: number;
  readonly left: number;
  readonly right: number;
};

/** Cells beyond this column have no spans: no form is as wide, and each row asks every column above whether it reaches down. */
const SPANNED_COLUMNS = 1000;

/**
 * Where the cells of a table stand, by the rules of HTML: a cell takes the first place that no cell above reaches into, and a span over rows
 * ends with its group of rows. `rowSpan` 0 is the rest of the group.
 */
export function placeCells<T>(groups: readonly (readonly (readonly MarkedCell<T>[])[])[]): PlacedCell<T>[] {
  const placed: PlacedCell<T>[] = [];
  let first = 0;
  for (const rows of groups) {
    const end = first + rows.length;
    // For each column, the first row that is free again.
    const freeFrom: number[] = [];
    for (const [index, cells] of rows.entries()) placeRow(cells, first + index, end, freeFrom, placed);
    first = end;
  }
  return placed;
}

function placeRow<T>(
  cells: readonly MarkedCell<T>[],
  row: number,
  end: number,
  freeFrom: number[],
  placed: PlacedCell<T>[],
): void {
  let column = 0;
  for (const { cell, rowSpan, columnSpan } of cells) {
    while ((freeFrom[column] ?? 0) > row) column++;
    const below = column >= SPANNED_COLUMNS ? row + 1 : rowSpan === 0 ? end : Math.min(row + rowSpan, end);
    const right = Math.max(column + 1, Math.min(column + columnSpan, SPANNED_COLUMNS));
    placed.push({ cell, row, rowSpan: below - row, left: column, right });
    for (; column < right; column++) freeFrom[column] = Math.max(freeFrom[column] ?? 0, below);
  }
}

/** The span an attribute asks for, as HTML reads it: no number is 1, and there are limits. */
export function readSpan(value: string | undefined, kind: 'row' | 'column'): number {
  const [, digits] = /^\s*\+?(\d+)/.exec(value ?? '') ?? [];
  if (digits === undefined) return 1;
  const span = Number(digits);
  return kind === 'row' ? Math.min(span, MAX_ROW_SPAN) : Math.min(Math.max(span, 1), MAX_COLUMN_SPAN);
}

const MAX_ROW_SPAN = 65_534;
const MAX_COLUMN_SPAN = 1000;
