import type { SourceDocument } from '../../source/source-document.ts';
import { refusal, singleSection } from '../single-section.ts';
import { readContent, type Writing } from './page-content.ts';
import { pageParts } from './page-parts.ts';
import { parsePage } from './parse-page.ts';

/**
 * The tables and lines of a page, as a browser shows them: pages of offices, and what Excel, WPS and Word save as a page. Nothing is run or
 * fetched. A table stands at `T2`, its cells at `T2R5C3` by the first row and column they take, a line at `L12`, its line of the source.
 * `file` is for messages.
 */
export function readHtml(text: string, file: string): SourceDocument {
  const parsed = parsePage(text, file);
  if (!parsed.ok) return refusal(parsed.code, parsed.params);
  return singleSection(pageParts(readContent(parsed.page, false, PAGE), 'of-source'));
}

/** The same for markup that a Word document was converted into; its lines are counted, as the markup has none. */
export function readWordMarkup(text: string, file: string): SourceDocument {
  const parsed = parsePage(text, file);
  if (!parsed.ok) return refusal(parsed.code, parsed.params);
  return singleSection(pageParts(readContent(parsed.page, true, WORD), 'counted'));
}

const PAGE: Writing = { from: 'page', leavesOut: () => false };

/** The marks of notes at the foot of a page, and the way back from there: `50[1]` is the figure 50. */
const WORD: Writing = {
  from: 'word',
  leavesOut: ({ tagName, attrs }) =>
    tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && /^#(?:foot|end)note-/.test(value)),
};
