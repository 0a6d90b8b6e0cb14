/** As large as a sheet can be. */
const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A place in a sheet, both from 0. */
export type Place = { readonly row: number; readonly column: number };

/** Both ends are part of it. */
export type Range = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** `C7` is row 6, column 2; null for what is no place in a sheet. */
export function parseAddress(address: string): Place | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row < 1 || row > MAX_ROWS || column > MAX_COLUMNS ? null : { row: row - 1, column: column - 1 };
}

/** `B2:D9`, in whichever order its corners are written; null for what is no range of a sheet. */
export function parseRange(text: string): Range | null {
  const [first = '', second = first] = text.split(':');
  const [from, to] = [parseAddress(first), parseAddress(second)];
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Row 6, column 2 is `C7`. */
export const addressOf = ({ row, column }: Place) => `${columnName(column)}${row + 1}`;

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
