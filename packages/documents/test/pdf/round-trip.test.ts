import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/pdf/read/read-pdf.ts';
import { writePdf } from '../../src/pdf/write/write-pdf.ts';
import { difference } from './support/compare.ts';
import { printedDocument } from './support/printed.ts';

describe('a document printed as a PDF', () => {
  it('is read back with the same lines, cells and spans, over as many pages as it takes', async () => {
    await fc.assert(
      fc.asyncProperty(printedDocument, async (document) => {
        const bytes = await writePdf(document);
        expect(difference(document, await readPdf({ name: 'form.pdf', bytes }))).toBeNull();
      }),
      { numRuns: 40 },
    );
  }, 240_000);
});
