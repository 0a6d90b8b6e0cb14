/** One more at a place of a column. */
export function bump(column: Uint16Array | Float64Array, at: number): void {
  column[at] = (column[at] ?? 0) + 1;
}
