import type { SourcePart } from '../../source/source-document.ts';
import { continueTable, goesOnIn } from './continue-table.ts';
import { beginTable, finishTable, type GrowingTable } from './growing-table.ts';
import type { Page } from './page-parts.ts';

/**
 * The parts of all pages one after another. A table that is the last thing on a page and the first on the next, as wide and at the same place,
 * is one table, its rows counted on.
 */
export function joinPages(pages: readonly Page[]): SourcePart[] {
  const parts: (SourcePart | GrowingTable)[] = [];
  for (const page of pages) {
    for (const [index, part] of page.parts.entries()) {
      const last = parts.at(-1);
      if (part.kind === 'line') parts.push({ kind: 'line', text: part.text, at: `P${page.number}L${part.number}` });
      else if (index === 0 && last?.kind === 'growing' && goesOnIn(last, part, page.number))
        continueTable(last, part, page.number);
      else parts.push(beginTable(part, page.number));
    }
  }
  return parts.map((part) => (part.kind === 'growing' ? finishTable(part) : part));
}
