import { CsvError, parse } from 'csv-parse/sync';
import type { SourceCell, SourceDocument } from '../../source/source-document.ts';
import { MAX_CELLS, refusal, singleSection, withPlainBreaks } from '../single-section.ts';
import { decodeCsv } from './decode-csv.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { unguardText } from './guarded-text.ts';

/**
 * A text table as one table: commas, semicolons or tabs between the cells, in UTF-8, UTF-16 or GB18030. A cell stands at `R5C3`, the row and
 * column a spreadsheet shows it in. A merged cell was saved as its text and empty cells, and stays so; empty cells at the end of a row are
 * left out. `file` is for messages.
 */
export function readCsv(source: Uint8Array | string, file: string): SourceDocument {
  const text = typeof source === 'string' ? source : decodeCsv(source);
  if (text === null) return refusal('document/not-utf8', { file });
  if (text.includes('\0')) return refusal('document/binary', { file });
  const plain = text.replace(/^\ufeff/, '');
  // Excel asks for the delimiter in a first line that is no row.
  const [declaration = '', declared] = /^"?sep=([,;\t])"?(?:\r\n|\r|\n|$)/i.exec(plain) ?? [];
  const rows = plain.slice(declaration.length);
  return readRows(rows, (declared as Delimiter | undefined) ?? detectDelimiter(rows), file);
}

/** A block of cells as copied from a spreadsheet: tabs between the cells, and quotes around one with line breaks. */
export const readPasted = (text: string, file: string): SourceDocument => readRows(text, '\t', file);

function readRows(all: string, delimiter: Delimiter, file: string): SourceDocument {
  const text = withoutBlankEnd(all);
  if (hasMorePlacesThan(MAX_PLACES, text, delimiter))
    return refusal('document/too-many-cells', { file, limit: MAX_PLACES });
  // A quote that never ends was no quote: it would make one cell of the rest of the table.
  const table = parseTable(text, delimiter, '"') ?? parseTable(text, delimiter, null);
  if (table === null) throw new Error('a text without quotes cannot lack one');
  if (table.isTooLarge) return refusal('document/too-many-cells', { file, limit: MAX_CELLS });
  return singleSection([{ kind: 'table', rows: table.rows, cells: table.cells }]);
}

/** Places from the first filled row to the last, empty ones too: each takes time, though none of the memory. */
const MAX_PLACES = 2 * MAX_CELLS;

/** Formatted rows that were never filled in are saved as rows of delimiters, by the hundred thousand. */
function withoutBlankEnd(text: string): string {
  let last = text.length - 1;
  while (last >= 0 && BLANK.has(text.charAt(last))) last--;
  const end = /[\r\n]|$/.exec(text.slice(last + 1))?.index ?? 0;
  return text.slice(0, last + 1 + end);
}

const BLANK: ReadonlySet<string> = new Set([',', ';', '\t', ' ', '\r', '\n']);

function hasMorePlacesThan(limit: number, text: string, delimiter: Delimiter): boolean {
  let places = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ((character === delimiter || character === '\n' || character === '\r') && ++places > limit) return true;
  }
  return false;
}

type Table = { cells: SourceCell[]; rows: number; isTooLarge: boolean };

/** Null where a quote is not closed. Cells are taken from each row at once, so that a million empty ones take no memory. */
function parseTable(text: string, delimiter: Delimiter, quote: '"' | null): Table | null {
  const table: Table = { cells: [], rows: 0, isTooLarge: false };
  let row = 0;
  const onRecord = (record: readonly string[]) => {
    const last = record.findLastIndex((one) => one.trim() !== '');
    table.isTooLarge ||= table.cells.length + last + 1 > MAX_CELLS;
    if (last >= 0 && !table.isTooLarge) {
      for (const [column, one] of record.slice(0, last + 1).entries()) table.cells.push(cellAt(row, column, one));
      table.rows = row + 1;
    }
    row++;
    return null;
  };
  try {
    parse(text, {
      delimiter,
      quote,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: onRecord,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return null;
    throw error;
  }
  return table;
}

const cellAt = (row: number, column: number, text: string): SourceCell => ({
  row,
  rowSpan: 1,
  left: column,
  right: column + 1,
  text: unguardText(withPlainBreaks(text)),
  at: `R${row + 1}C${column + 1}`,
});
