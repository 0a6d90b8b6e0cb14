import type { PrintedDocument, PrintedPart } from '../../printed/printed-document.ts';
import { withPlainBreaks } from '../single-section.ts';
import { guardText } from './guarded-text.ts';

/**
 * A document as CSV that a spreadsheet opens as it is meant: UTF-8 with a byte order mark, commas, and no cell that becomes a formula. A line
 * is a row of one cell; an empty row stands between sections and above the footer. `readCsv` gives back every text in its row and column;
 * what is lost is which cells were merged, and all looks.
 */
export function writeCsv({ sections, footer }: PrintedDocument): string {
  const blocks = [...sections.map(({ parts }) => parts.flatMap(rowsOf)), ...(footer === null ? [] : [[[footer]]])];
  const rows = blocks.flatMap((block, index) => (index === 0 ? block : [[], ...block]));
  return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function rowsOf(part: PrintedPart): string[][] {
  if (part.kind === 'line') return [[part.text]];
  const columns = part.cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const rows = Array.from({ length: part.rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of part.cells) {
    const places = rows[row];
    if (places) places[column] = text;
  }
  return rows;
}

/** A semicolon is quoted too: where Excel takes it for the delimiter, what follows it would begin a cell, perhaps with a formula. */
function field(text: string): string {
  const guarded = guardText(withPlainBreaks(text));
  return /[",;\t\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
