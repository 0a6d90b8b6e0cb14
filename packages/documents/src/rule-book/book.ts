import type { LegalReference } from '@plumbline/core';
import type { RuleWording } from '@plumbline/engine';
import type { Article } from './articles.ts';

/** What every section of a book is made of. */
export type Book = { readonly words: RuleWording; readonly articles: readonly Article[] };

/** A named condition by its number among all, in the order of the rule set, and its name. */
export function quotedCondition(name: string, names: readonly string[], { say, conditionName }: RuleWording): string {
  const number = names.indexOf(name) + 1;
  return number === 0
    ? conditionName(name)
    : say(`共用条件 ${number}（${name}）`, `shared condition ${number} (${name})`);
}

/** The numbers of the articles of which something holds; a dash for none. */
export function articleList(
  { articles, words: { say } }: Book,
  holds: (article: Article) => boolean,
  others: readonly string[] = [],
): string {
  const numbers = articles.filter(holds).map(({ number }) => number);
  const list =
    numbers.length === 0
      ? []
      : [say(`第 ${numbers.join('、')} 条`, `${numbers.length === 1 ? 'article' : 'articles'} ${numbers.join(', ')}`)];
  return [...list, ...others].join(say('；', '; ')) || NOTHING;
}

/** Stands in a cell that has nothing to say. */
export const NOTHING = '—';

/** The document, the clause and the note of a reference. */
export function referenceText({ document, clause, note }: LegalReference, { say, pick }: RuleWording): string {
  const place = clause ? say(`${document} ${clause}`, `${document}, ${clause}`) : document;
  return note ? say(`${place}（${pick(note)}）`, `${place} (${pick(note)})`) : place;
}
