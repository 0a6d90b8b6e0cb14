import type { Page } from '../ports/page.ts';

/** A page of the rows that were asked for with one more than the limit; that one says whether there are more. */
export function pageOf<T>(rows: readonly T[], limit: number, cursor: (last: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursor(last) : null };
}

/** How many rows to ask for. */
export function oneMoreThan(limit: number): number {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new Error(`A page has at least one item, not ${limit}`);
  return limit + 1;
}

export const emptyPage: Page<never> = { items: [], next: null };
