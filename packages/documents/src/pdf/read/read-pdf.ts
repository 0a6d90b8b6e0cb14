import type { Diagnostic } from '@plumbline/core';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FormFile } from '../../form-reading.ts';
import type { SourceDocument, SourcePart } from '../../source/source-document.ts';
import { CREATOR, FOOTER_HEIGHT, readCodes } from '../own-pages.ts';
import { dropFooters } from './drop-footers.ts';
import { joinPages } from './join-pages.ts';
import { openPdf } from './open-pdf.ts';
import type { OperatorNumbers } from './operators.ts';
import type { Page } from './page-parts.ts';
import { readPages } from './read-pages.ts';
import { MAX_UNPACKED_BYTES, unpacksTooLarge } from './unpacked-size.ts';

/** The forms of a year of a district have fewer; a file beyond this is to be split. */
export const MAX_PDF_PAGES = 2000;

/**
 * Reads a PDF as its tables, rebuilt from the rules that are drawn, and the lines of text outside of them; pages without a ruled table as lines
 * in which columns are kept apart. What is wrong with the file is said in diagnostics: encrypted, damaged, without text. Of a damaged file
 * what is still there is read, with a warning.
 *
 * @example const { sections } = await readPdf({ name: 'form.pdf', bytes: await readFile('form.pdf') })
 */
export async function readPdf(file: FormFile): Promise<SourceDocument> {
  if (unpacksTooLarge(file.bytes))
    return refused('document/unpacks-too-large', { file: file.name, limit: MAX_UNPACKED_BYTES / 1024 / 1024 });
  const { document, operators, close } = await openPdf(file.bytes);
  try {
    const pdf = await document.catch(whyNot);
    if (pdf === 'encrypted') return refused('document/encrypted', { file: file.name });
    if (pdf === 'damaged') return refused('document/damaged', { file: file.name, type: 'PDF' });
    return await readDocument(pdf, operators, file);
  } finally {
    await close();
  }
}

const refused = (code: Diagnostic['code'], params: Diagnostic['params']): SourceDocument => ({
  sections: [],
  diagnostics: [{ code, severity: 'error', path: '', params }],
});

/** What pdfjs says of a file it cannot open; what it throws for its own reasons comes from the file as well. */
function whyNot(error: unknown): 'encrypted' | 'damaged' {
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
}

async function readDocument(
  pdf: PDFDocumentProxy,
  operators: OperatorNumbers,
  file: FormFile,
): Promise<SourceDocument> {
  const { numPages } = pdf;
  if (numPages > MAX_PDF_PAGES)
    return refused('document/too-many-pages', { file: file.name, pages: numPages, limit: MAX_PDF_PAGES });
  const ours = await isOurs(pdf);
  const found = await readPages(pdf, operators);
  const pages = found.filter((page) => page !== null);
  if (pages.length === 0) return refused('document/damaged', { file: file.name, type: 'PDF' });
  const withText = pages.filter(({ parts }) => parts.some(hasText));
  if (withText.length === 0) return refused('document/no-text', { file: file.name });
  const parts = joinPages(dropFooters(pages, numPages, ours ? FOOTER_HEIGHT : null));
  return {
    sections: [{ name: null, parts: ours ? parts.map(withCharacters) : parts }],
    diagnostics: [...damage(file, pages.length < numPages), ...pagesWithoutText(numPages, withText)],
  };
}

const hasText = (part: Page['parts'][number]) => part.kind === 'line' || part.cells.some(({ text }) => text !== '');

/** Whether this package wrote the file; a file that says nothing of itself was written by another. */
async function isOurs(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  return 'Creator' in info && info.Creator === CREATOR;
}

/** Characters that were printed as codes, as themselves. */
function withCharacters(part: SourcePart): SourcePart {
  if (part.kind === 'line') return { ...part, text: readCodes(part.text) };
  return { ...part, cells: part.cells.map((cell) => ({ ...cell, text: readCodes(cell.text) })) };
}

/** pdfjs reads on where a file is cut off or its pages are missing, and says nothing of it. */
function damage({ name, bytes }: FormFile, pagesMissing: boolean): Diagnostic[] {
  const end = Buffer.from(bytes.subarray(-2048)).toString('latin1');
  if (!pagesMissing && end.includes('%%EOF')) return [];
  return [{ code: 'document/damaged', severity: 'warning', path: '', params: { file: name, type: 'PDF' } }];
}

function pagesWithoutText(count: number, withText: readonly Page[]): Diagnostic[] {
  const numbers = new Set(withText.map(({ number }) => number));
  return Array.from({ length: count }, (_, index) => index + 1)
    .filter((page) => !numbers.has(page))
    .map((page) => ({
      code: 'document/page-without-text',
      severity: 'warning',
      path: '',
      params: { page },
      cell: `P${page}`,
    }));
}
