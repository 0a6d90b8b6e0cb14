import type { SourceCell } from '../source/source-document.ts';

/** A column of a table: what it holds, and where its label stands. */
export type Column<K extends string> = {
  readonly kind: K;
  readonly label: SourceCell;
  readonly left: number;
  readonly right: number;
};

/** The column a cell stands under: the one it overlaps most, the leftmost of equals; null where it stands under none. */
export function columnOf<K extends string>(cell: SourceCell, columns: readonly Column<K>[]): Column<K> | null {
  let best: Column<K> | null = null;
  let most = 0;
  for (const column of columns) {
    const shared = Math.min(cell.right, column.right) - Math.max(cell.left, column.left);
    // A cell over several columns belongs to the first of them that it covers whole.
    const weight = Math.min(shared, column.right - column.left) / Math.max(1e-9, column.right - column.left);
    if (shared > 0 && weight > most + ALIKE) {
      best = column;
      most = weight;
    }
  }
  return best;
}

const ALIKE = 0.02;

/** The columns that a cell covers for the most part: more than one where cells were merged across columns. */
export const coveredBy = <K extends string>(cell: SourceCell, columns: readonly Column<K>[]): readonly Column<K>[] =>
  columns.filter(({ left, right }) => {
    const shared = Math.min(cell.right, right) - Math.max(cell.left, left);
    return shared > (right - left) / 2;
  });

/** The cells of a row by the kind of their column; those that stand under none are `outside`. */
export function cellsByColumn<K extends string>(
  cells: readonly SourceCell[],
  columns: readonly Column<K>[],
): { readonly under: ReadonlyMap<K, readonly SourceCell[]>; readonly outside: readonly SourceCell[] } {
  const under = new Map<K, SourceCell[]>();
  const outside: SourceCell[] = [];
  for (const cell of cells) {
    const column = columnOf(cell, columns);
    if (column === null) outside.push(cell);
    else under.set(column.kind, [...(under.get(column.kind) ?? []), cell]);
  }
  return { under, outside };
}
