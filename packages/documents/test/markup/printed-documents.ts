import fc from 'fast-check';
import type { PrintedCell, PrintedDocument, PrintedPart, PrintedTable } from '../../src/printed/printed-document.ts';
import type { SourceDocument } from '../../src/source/source-document.ts';

/** Pieces of text that formats take for something else. */
const TRAPS = [
  '|', '\\', '\\|', '｜', '│', '├', '─', '---', '+--+', '**', '^^', '<<', '#', '&nbsp;', '&#32;', '<br>', '<BR/>', '</td>', '<script>', '&',
  '"', "'", '=', '+', '-', '@', '＝', ',', ';', '\t', '\n', '\r\n', '\r', ' ', '  ', '\u3000', '\u00a0', '\ufeff', '007', '1e5', '≥95%', '图书', '“是”',
]; // biome-ignore format: one line of a list is easier to look over

const nasty = fc.oneof(
  fc.array(fc.constantFrom(...TRAPS), { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom('开展活动', '95.95', '—', ''),
);

const printedLine = fc.record({
  kind: fc.constant('line' as const),
  style: fc.constantFrom('title' as const, 'subtitle' as const, 'heading' as const, 'text' as const, 'note' as const),
  text: nasty,
});

/** A table in which every place is covered by one cell: each takes what is free to its right and below, up to a size drawn for it. */
const printedTable: fc.Arbitrary<PrintedTable> = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    headRows: fc.integer({ min: 0, max: 1 }),
    cells: fc.array(
      fc.record({
        rowSpan: fc.integer({ min: 1, max: 3 }),
        columnSpan: fc.integer({ min: 1, max: 3 }),
        text: nasty,
        style: fc.constantFrom('label' as const, 'text' as const, 'figure' as const),
        mark: fc.constantFrom('none' as const, 'differs' as const, 'finding' as const),
      }),
      { minLength: 25, maxLength: 25 },
    ),
  })
  .map(({ rows, columns, headRows, cells }) => ({
    kind: 'table',
    widths: new Array<number>(columns).fill(6),
    rows,
    headRows,
    cells: tile(rows, columns, cells),
  }));

type Drawn = Omit<PrintedCell, 'row' | 'column'>;

function tile(rows: number, columns: number, drawn: readonly Drawn[]): PrintedCell[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const isFree = (row: number, column: number) => taken[row]?.[column] === false;
  const cells: PrintedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const next = drawn[cells.length];
      if (!next || !isFree(row, column)) continue;
      let columnSpan = 1;
      while (columnSpan < next.columnSpan && isFree(row, column + columnSpan)) columnSpan++;
      const rowSpan = Math.min(next.rowSpan, rows - row);
      for (let y = row; y < row + rowSpan; y++) taken[y]?.fill(true, column, column + columnSpan);
      cells.push({ ...next, row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

export const printedDocument: fc.Arbitrary<PrintedDocument> = fc.record({
  title: nasty,
  language: fc.constantFrom('zh' as const, 'en' as const),
  sections: fc.array(
    fc.record({
      name: nasty,
      landscape: fc.boolean(),
      parts: fc.array(fc.oneof(printedLine, printedTable), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  footer: fc.option(nasty),
});

/** What a reader is to give back of a part: its text, and where cells stand; `at` and the look are the format's own. */
export type Plain =
  | string
  | { readonly rows: number; readonly cells: readonly (readonly [number, number, number, number, string])[] };

export const plainBreaks = (text: string) => text.replace(/\r\n?/g, '\n');

/** All parts of a printed document in order; a line with breaks is several lines, and one without text is none. */
export function printedParts({ sections, footer }: PrintedDocument): Plain[] {
  const parts = sections.flatMap((section) => section.parts.flatMap(plainPart));
  return [...parts, ...(footer === null ? [] : plainLines(footer))];
}

function plainPart(part: PrintedPart): Plain[] {
  if (part.kind === 'line') return plainLines(part.text);
  const cells = part.cells.map(
    ({ row, rowSpan, column, columnSpan, text }) =>
      [row, rowSpan, column, column + columnSpan, plainBreaks(text)] as const,
  );
  return [{ rows: part.rows, cells }];
}

const plainLines = (text: string) =>
  plainBreaks(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

export function readParts({ sections }: SourceDocument): Plain[] {
  return sections.flatMap(({ parts }) =>
    parts.map(
      (part): Plain =>
        part.kind === 'line'
          ? part.text
          : {
              rows: part.rows,
              cells: part.cells.map(
                ({ row, rowSpan, left, right, text }) => [row, rowSpan, left, right, text] as const,
              ),
            },
    ),
  );
}
