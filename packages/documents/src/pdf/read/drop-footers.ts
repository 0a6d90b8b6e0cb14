import type { Page, PageLine, PagePart } from './page-parts.ts';

/** Where page numbers stand: this share of a page, at its top and at its bottom. */
const EDGE = 0.09;

/**
 * Leaves out what belongs to the pages and not to the forms: page numbers, footers that are the same at the foot of every page, and, of our own
 * documents, all below `footerHeight`. What stands at the top of pages stays unless it is a page number: it may be the title of a form.
 */
export function dropFooters(pages: readonly Page[], pageCount: number, footerHeight: number | null): Page[] {
  const counts = footerCounts(pages);
  const belongsToPage = (part: PagePart, page: Page) => {
    if (part.kind === 'table') return false;
    if (footerHeight !== null) return part.baseline > page.height - footerHeight;
    const atFoot = part.baseline > page.height * (1 - EDGE);
    if (!atFoot && part.baseline > page.height * EDGE) return false;
    const numbering = readNumbering(part.text);
    if (numbering && isPageNumber(numbering, page.number, pageCount)) return true;
    const count = counts.get(footerKey(part, page)) ?? 0;
    return atFoot && count > 1 && (count === pages.length || (numbering !== null && numbering.of !== null));
  };
  return pages.map((page) => ({ ...page, parts: page.parts.filter((part) => !belongsToPage(part, page)) }));
}

/** The number of a page at the end of a line, how many there are where it says so, and what stands before. */
type Numbering = { readonly before: string; readonly number: number; readonly of: number | null };

/** `3`, `- 3 -`, `第 3 页`, `3 / 12`, `第3页，共12页`. */
function readNumbering(text: string): Numbering | null {
  const plain = text.normalize('NFKC').replace(/^[-–—·\s]+|[-–—·\s]+$/g, '');
  const found = /^(.*?)(?<![\d.])第?\s*(\d+)\s*页?\s*(?:[,、]?\s*[/共]\s*(\d+)\s*页?)?$/.exec(plain);
  if (!found) return null;
  const [, before = '', number, of] = found;
  const numbering = { before: before.trim(), number: Number(number), of: of === undefined ? null : Number(of) };
  return numbering.of !== null && numbering.number > numbering.of ? null : numbering;
}

/** A number that stands alone, or one with words before it that is this very page's. */
function isPageNumber({ before, number, of }: Numbering, page: number, pageCount: number): boolean {
  if (before !== '') return number === page && of === pageCount;
  return of !== null || number <= pageCount;
}

/** On how many pages a line stands, but for numbers of pages. */
function footerCounts(pages: readonly Page[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page.parts.filter((part): part is PageLine => part.kind === 'line');
    for (const key of new Set(lines.map((line) => footerKey(line, page)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Its place and its text, without the number of a page at its end, or with a sign for that of its own page. */
function footerKey({ text, baseline }: PageLine, { number, height }: Page): string {
  const numbering = readNumbering(text);
  const words =
    numbering && numbering.of !== null
      ? numbering.before
      : text.replace(/\d+/g, (digits) => (Number(digits) === number ? '#' : digits));
  return `${Math.round(height - baseline)} ${words}`;
}
