import {
  AlignmentType,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { PrintedCell, PrintedTable } from '../../printed/printed-document.ts';
import { CELL_STYLE } from './word-styles.ts';
import { textRuns } from './word-text.ts';

/** A table as wide as the text of a page, its columns in proportion. Widths are in twentieths of a point. */
export function wordTable(table: PrintedTable, textWidth: number): Table {
  const columnWidths = scaled(table.widths, textWidth);
  const size = textSize(table.widths, textWidth);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    margins: { top: 20, bottom: 20, left: CELL_MARGIN, right: CELL_MARGIN },
    rows: cellsByRow(table).map((cells, row) => {
      const children = cells.map((cell) => wordCell(cell, row, columnWidths, size));
      return new TableRow({ cantSplit: true, children, ...(row < table.headRows ? { tableHeader: true } : {}) });
    }),
  });
}

const CELL_MARGIN = 60;
/** In half points. */
const [USUAL_SIZE, LEAST_SIZE] = [21, 14];

/** The size at which each column is as many characters wide as it says, as far as that can still be read; at most the usual one. */
function textSize(widths: readonly number[], textWidth: number): number {
  const characters = widths.reduce((sum, each) => sum + each, 0);
  const room = textWidth - 2 * CELL_MARGIN * widths.length;
  // A character of one half point is ten twentieths of a point wide.
  return Math.max(LEAST_SIZE, Math.min(USUAL_SIZE, Math.floor(room / characters / 10)));
}

/** Whole numbers that add up to the width. */
function scaled(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, each) => sum + each, 0);
  let [before, end] = [0, 0];
  return widths.map((each) => {
    const start = end;
    before += each;
    end = Math.round((before / total) * width);
    return end - start;
  });
}

/** All cells that take part of each row, those that began further up too: in Word they are continued in every row. */
function cellsByRow({ rows, cells }: PrintedTable): PrintedCell[][] {
  const byRow = Array.from({ length: rows }, (): PrintedCell[] => []);
  for (const cell of cells) {
    for (const row of byRow.slice(cell.row, cell.row + cell.rowSpan)) row.push(cell);
  }
  return byRow.map((row) => row.sort((a, b) => a.column - b.column));
}

function wordCell(cell: PrintedCell, row: number, columnWidths: readonly number[], size: number): TableCell {
  const { column, columnSpan, rowSpan } = cell;
  const width = columnWidths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const isFirst = cell.row === row;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [wordParagraph(cell, isFirst ? cell.text : '', size)],
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { verticalMerge: isFirst ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    ...shadingOf(cell),
  });
}

const wordParagraph = ({ style, mark }: PrintedCell, text: string, size: number) =>
  new Paragraph({
    style: CELL_STYLE,
    alignment: style === 'text' ? AlignmentType.LEFT : AlignmentType.CENTER,
    children: textRuns(text, { size, ...(mark !== 'none' || style === 'label' ? { bold: true } : {}) }),
  });

const FILLS: Readonly<Record<string, string>> = { differs: 'FFE699', finding: 'F8CBAD', label: 'F2F2F2' };

function shadingOf({ mark, style }: PrintedCell): Pick<ITableCellOptions, 'shading'> {
  const fill = FILLS[mark] ?? FILLS[style];
  return fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } };
}
