import type { PrintedCell, PrintedDocument, PrintedPart, PrintedTable } from '../../printed/printed-document.ts';
import { withPlainBreaks } from '../single-section.ts';
import { displayWidth } from './display-width.ts';
import { writeMarks } from './pipe-escapes.ts';
import { CONTINUES_ABOVE, CONTINUES_LEFT } from './pipe-spans.ts';

/**
 * A document as text: lines as paragraphs, tables with bars between the cells, the footer at the end below a rule. What is marked is bold as
 * in Markdown. A merged cell has its text in its first place, `^^` in those below and `<<` in those to the right, so that `readPipeTables`
 * gives back every line and cell. What is lost is colour, width and where a page begins.
 */
export function writeText({ sections, footer }: PrintedDocument): string {
  const paragraphs = sections.flatMap(({ parts }) => parts.flatMap(writePart));
  const foot = footer === null ? [] : ['---', ...writeLine(footer)];
  return `${[...paragraphs, ...foot].join('\n\n')}\n`;
}

function writePart(part: PrintedPart): string[] {
  if (part.kind === 'line') return writeLine(part.text);
  const table = writeTable(part);
  return table === '' ? [] : [table];
}

const writeLine = (text: string): string[] =>
  withPlainBreaks(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(writeMarks);

function writeTable(table: PrintedTable): string {
  const places = placesOf(table);
  const widths = columnWidths(places);
  const lines = places.map((row) => `| ${row.map((text, column) => padded(text, widths[column] ?? 0)).join(' | ')} |`);
  // Without a rule below its first row no viewer of Markdown shows a table.
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [first, ...others] = lines;
  return first === undefined || widths.length === 0 ? '' : [first, rule, ...others].join('\n');
}

/** What stands in each place of the table, by row and column. */
function placesOf({ rows, cells }: PrintedTable): string[][] {
  const columns = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const places = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        const place = places[row];
        if (place) place[column] = signOf(cell, row, column);
      }
    }
  }
  return places;
}

function signOf(cell: PrintedCell, row: number, column: number): string {
  if (column > cell.column) return CONTINUES_LEFT;
  if (row > cell.row) return CONTINUES_ABOVE;
  const text = writeMarks(cell.text);
  return cell.mark === 'none' || text === '' || text.includes('*') ? text : `**${text}**`;
}

/** A column is no wider than this for the sake of one long cell. */
const MAX_ALIGNED = 32;
const MIN_RULE = 3;

function columnWidths(places: readonly (readonly string[])[]): number[] {
  const columns = places[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const widths = places.map((row) => displayWidth(row[column] ?? '')).filter((width) => width <= MAX_ALIGNED);
    return widths.reduce((most, width) => Math.max(most, width), MIN_RULE);
  });
}

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
