import type { PrintedTable } from '../../printed/printed-document.ts';

/** Where the columns of a table stand and how large its text is, in points. */
export type TableColumns = {
  /** The edges from left to right, one more than there are columns. */
  readonly edges: readonly number[];
  readonly size: number;
  readonly lineHeight: number;
  /** Free space within a cell, to its sides and above and below its text. */
  readonly paddingX: number;
  readonly paddingY: number;
};

const LARGEST = 10;
/** Below this print is hard to read: columns are rather made to break their text. */
const SMALLEST = 6.5;
/** Both paddings of a cell, in sizes of its text. */
const PADDING = 0.8;

/** A table is as wide as the page; its text is as large as lets every column hold the characters it asks for, within what can be read. */
export function tableColumns({ widths }: PrintedTable, left: number, width: number): TableColumns {
  const shares = widths.map((characters) => Math.max(characters, 1) + PADDING);
  const unit = width / shares.reduce((sum, share) => sum + share, 0);
  const edges = [left];
  for (const share of shares) edges.push((edges.at(-1) ?? left) + share * unit);
  // Even the narrowest column must hold one character.
  const narrowest = (Math.min(...shares) * unit) / (1 + PADDING);
  const size = Math.min(LARGEST, narrowest, Math.max(unit, SMALLEST));
  return { edges, size, lineHeight: size * 1.4, paddingX: (size * PADDING) / 2, paddingY: size * 0.3 };
}
