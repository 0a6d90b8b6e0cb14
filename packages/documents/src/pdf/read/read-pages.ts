import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toMatrix } from './matrix.ts';
import { fontNames, type OperatorList, type OperatorNumbers, readOperators } from './operators.ts';
import { pageFonts } from './page-fonts.ts';
import { type Page, pageParts } from './page-parts.ts';
import { uprightMarks } from './upright.ts';

/** What a page may take. Those of forms take a hundredth of it; what takes longer never ends. */
const PAGE_MILLISECONDS = 10_000;

/** After so many pages their fonts are let go of: a file that was put together of many has them anew for each. */
const PAGES_WITH_FONTS = 20;

/** The pages of a PDF, one after another so that no more than one is held in memory; null for those that cannot be read. */
export async function readPages(pdf: PDFDocumentProxy, operators: OperatorNumbers): Promise<(Page | null)[]> {
  const pages: (Page | null)[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const drawn = await withinTime(drawPage(pdf, number));
    // A page that does not end keeps pdfjs busy: there is no going on to the next one.
    if (drawn === 'late') return [...pages, ...Array.from({ length: pdf.numPages - pages.length }, () => null)];
    pages.push(drawn === null ? null : await readPage(drawn.page, drawn.list, number, operators));
    if (number % PAGES_WITH_FONTS === 0) await pdf.cleanup();
  }
  return pages;
}

type DrawnPage = { readonly page: PDFPageProxy; readonly list: OperatorList };

async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<DrawnPage | null> {
  try {
    const page = await pdf.getPage(number);
    return { page, list: await page.getOperatorList() };
  } catch {
    // Whatever pdfjs says of a page, nobody can mend it here: the page is missing.
    return null;
  }
}

async function withinTime<T>(work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PAGE_MILLISECONDS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readPage(
  page: PDFPageProxy,
  list: OperatorList,
  number: number,
  operators: OperatorNumbers,
): Promise<Page> {
  const fonts = await pageFonts(fontNames(list, operators), page.commonObjs);
  const [left = 0, top = 0, right = 0, bottom = 0] = page.view;
  const marks = readOperators(list, operators, fonts, { left, top, right, bottom });
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const parts = pageParts(number, uprightMarks(marks, { width, height, transform: toMatrix(transform) }));
  page.cleanup();
  return parts;
}
