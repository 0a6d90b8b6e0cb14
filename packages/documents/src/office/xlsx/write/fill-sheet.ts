import type { Worksheet } from 'exceljs';
import type { PrintedLine, PrintedSection, PrintedTable } from '../../../printed/printed-document.ts';
import { escapeCell } from '../text-escapes.ts';
import { cellStyle, lineSize, lineStyle } from './cell-styles.ts';
import { type ColumnGrid, columnGrid } from './column-grid.ts';
import { type HeightNeed, rowHeights, USUAL_SIZE } from './row-heights.ts';

/**
 * Writes lines and tables below each other: a line over all columns, a table with its first row right below what comes before. Returns the
 * rows at its head that are repeated on each page, as Excel names them (`3:4`); null for none.
 */
export function fillSheet(sheet: Worksheet, { parts }: PrintedSection): string | null {
  const grid = columnGrid(parts);
  // A digit is half as wide as a Chinese character; a column needs some room beside its text.
  for (const [index, width] of grid.widths.entries()) sheet.getColumn(index + 1).width = width * 2 + 0.75;
  const needs: HeightNeed[] = [];
  let row = 0;
  let head: string | null = null;
  for (const part of parts) {
    if (part.kind === 'line') needs.push(addLine(sheet, part, row, grid));
    else needs.push(...addTable(sheet, part, row, grid));
    if (part.kind === 'table' && part.headRows > 0) head ??= `${row + 1}:${row + part.headRows}`;
    row += part.kind === 'line' ? 1 : part.rows;
  }
  for (const [index, height] of rowHeights(row, needs).entries()) sheet.getRow(index + 1).height = height;
  return head;
}

function addLine(sheet: Worksheet, line: PrintedLine, row: number, { widths }: ColumnGrid): HeightNeed {
  const place = { row, rowSpan: 1, left: 0, right: widths.length };
  put(sheet, place, line.text, lineStyle(line));
  return { ...place, width: sumOf(widths), size: lineSize(line.style), text: line.text };
}

function addTable(sheet: Worksheet, table: PrintedTable, top: number, grid: ColumnGrid): HeightNeed[] {
  return table.cells.map((cell) => {
    const place = { row: top + cell.row, rowSpan: cell.rowSpan, ...grid.placeOf(table, cell) };
    put(sheet, place, cell.text, cellStyle(cell));
    return { ...place, width: sumOf(grid.widths.slice(place.left, place.right)), size: USUAL_SIZE, text: cell.text };
  });
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

type SheetPlace = { readonly row: number; readonly rowSpan: number; readonly left: number; readonly right: number };

function put(
  sheet: Worksheet,
  { row, rowSpan, left, right }: SheetPlace,
  text: string,
  style: ReturnType<typeof cellStyle>,
) {
  const cell = sheet.getCell(row + 1, left + 1);
  // A string is stored as one, whatever it begins with.
  if (text !== '') cell.value = escapeCell(text);
  cell.style = style;
  // Merged cells take over the style, so that all of them have their borders.
  if (rowSpan > 1 || right - left > 1) sheet.mergeCells(row + 1, left + 1, row + rowSpan, right);
}
