import type { PrintedCell, PrintedTable } from '../../printed/printed-document.ts';
import { breakLines } from './break-lines.ts';
import type { Fonts } from './fonts.ts';
import { printableText } from './printable-text.ts';
import type { TableColumns } from './table-columns.ts';

/** A cell of a table with its text broken into lines. */
export type CellBlock = {
  readonly cell: PrintedCell;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly string[];
  readonly bold: boolean;
};

/** Breaks the text of every cell of a table to the width of its columns. */
export function cellBlocks(table: PrintedTable, columns: TableColumns, fonts: Fonts): CellBlock[] {
  return table.cells.map((cell) => {
    const left = columns.edges[cell.column] ?? 0;
    const right = columns.edges[cell.column + cell.columnSpan] ?? left;
    const bold = cell.mark !== 'none';
    const metrics = bold ? fonts.bold : fonts.regular;
    const widthOf = (character: string) => metrics.widthOf(character.codePointAt(0) ?? 0) * columns.size;
    // A breath of tolerance: a column made for n characters holds n.
    const width = right - left - 2 * columns.paddingX + 0.01;
    return { cell, left, right, lines: breakLines(printableText(cell.text, metrics), width, widthOf), bold };
  });
}

/** How high a cell with so many lines is. */
export const heightOf = (lines: number, { lineHeight, paddingY }: TableColumns) => lines * lineHeight + 2 * paddingY;

/** How many lines a cell of a height can hold. */
export const linesWithin = (height: number, { lineHeight, paddingY }: TableColumns) =>
  Math.max(0, Math.floor((height - 2 * paddingY + 0.01) / lineHeight));
