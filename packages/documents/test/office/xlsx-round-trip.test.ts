import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/office/xlsx/read/read-xlsx.ts';
import { writeXlsx } from '../../src/office/xlsx/write/write-xlsx.ts';
import type { PrintedSection } from '../../src/printed/printed-document.ts';
import { nastyText, printedDocument } from './printed-documents.ts';

const readBack = async (bytes: Uint8Array) => readXlsx({ name: 'a.xlsx', bytes });

/** What a sheet shows of a section: lines over all columns, and the table between them. */
function expectedCells({ parts }: PrintedSection) {
  const columns = parts.reduce((most, part) => (part.kind === 'table' ? part.widths.length : most), 1);
  let top = 0;
  const cells = parts.flatMap((part) => {
    const from = top;
    top += part.kind === 'table' ? part.rows : 1;
    if (part.kind === 'line') return [{ row: from, rowSpan: 1, left: 0, right: columns, text: part.text }];
    return part.cells.map(({ row, rowSpan, column, columnSpan, text }) => ({
      row: from + row,
      rowSpan,
      left: column,
      right: column + columnSpan,
      text,
    }));
  });
  return cells.filter(({ text }) => text !== '').map((cell) => ({ ...cell, text: cell.text.replace(/\r\n?/g, '\n') }));
}

describe('a document written as a workbook and read again', () => {
  it('has the same lines and the same cells, to the character', async () => {
    await fc.assert(
      fc.asyncProperty(
        printedDocument(fc.oneof(nastyText, fc.string({ unit: 'binary', maxLength: 5 }))),
        async (document) => {
          const { sections, diagnostics } = await readBack(await writeXlsx(document));
          expect(diagnostics).toEqual([]);
          const shown = sections.map(({ parts }) =>
            parts.flatMap((part) => (part.kind === 'table' ? part.cells.map(({ at, ...cell }) => cell) : [])),
          );
          expect(shown).toEqual(document.sections.map(expectedCells));
        },
      ),
      { numRuns: 60 },
    );
  });
});
