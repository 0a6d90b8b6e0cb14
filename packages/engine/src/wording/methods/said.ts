import type { Amount, NumberOrParameter } from '@plumbline/core';

/** What a method does: in a sentence with its formula, and the table it goes by; null for none. */
export type Said = { readonly text: string; readonly table: WordedTable | null };

/** A table of a method: every row has as many cells as the head. */
export type WordedTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A sentence without a table. */
export const plainly = (text: string): Said => ({ text, table: null });

/** The one of points and share that parameters have; the contract has seen to it that they have one. */
export function amountIn({
  points,
  share = '0',
}: Partial<Record<'points' | 'share', NumberOrParameter | undefined>>): Amount {
  return points === undefined ? { share } : { points };
}
