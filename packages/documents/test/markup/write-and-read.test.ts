import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/markup/csv/read-csv.ts';
import { writeCsv } from '../../src/markup/csv/write-csv.ts';
import { readHtml } from '../../src/markup/html/read-html.ts';
import { writeHtml } from '../../src/markup/html/write-html.ts';
import { readPipeTables } from '../../src/markup/pipe/read-pipe-tables.ts';
import { writeText } from '../../src/markup/pipe/write-text.ts';
import type { PrintedDocument } from '../../src/printed/printed-document.ts';
import { plainBreaks, printedDocument, printedParts, readParts } from './printed-documents.ts';

describe('a document written and read again', () => {
  it('has every line, and every cell with its spans and its text, as a page', () => {
    fc.assert(
      fc.property(printedDocument, (document) => {
        expect(readParts(readHtml(writeHtml(document), 'page.html'))).toEqual(printedParts(document));
      }),
      { numRuns: 1000 },
    );
  });

  it('has every line, and every cell with its spans and its text, as text with bars', () => {
    fc.assert(
      fc.property(printedDocument, (document) => {
        expect(readParts(readPipeTables(writeText(document), 'form.txt'))).toEqual(printedParts(document));
      }),
      { numRuns: 1000 },
    );
  });

  it('has every text in its row and column as CSV, in whatever encoding it is saved', () => {
    fc.assert(
      fc.property(printedDocument, fc.constantFrom('utf-8', 'utf-16le'), (document, encoding) => {
        const written = writeCsv(document);
        const bytes =
          encoding === 'utf-8' ? new TextEncoder().encode(written) : new Uint8Array(Buffer.from(written, 'utf16le'));
        expect(filledCells(readCsv(bytes, 'form.csv'))).toEqual(csvCells(document));
      }),
      { numRuns: 1000 },
    );
  });
});

type Filled = readonly [row: number, column: number, text: string];

function filledCells({ sections }: ReturnType<typeof readCsv>): Filled[] {
  return sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'line'
        ? []
        : part.cells.flatMap(({ row, left, text }): Filled[] => (text.trim() === '' ? [] : [[row, left, text]])),
    ),
  );
}

/** Where the texts of a document stand in CSV: lines are rows, and an empty row is between sections and above the footer. */
function csvCells({ sections, footer }: PrintedDocument): Filled[] {
  const all: Filled[] = [];
  let top = 0;
  for (const [index, { parts }] of sections.entries()) {
    if (index > 0) top++;
    for (const part of parts) {
      if (part.kind === 'line') all.push([top, 0, part.text]);
      else for (const { row, column, text } of part.cells) all.push([top + row, column, text]);
      top += part.kind === 'line' ? 1 : part.rows;
    }
  }
  if (footer !== null) all.push([top + 1, 0, footer]);
  return all
    .map(([row, column, text]): Filled => [row, column, plainBreaks(text)])
    .filter(([, , text]) => text.trim() !== '');
}
