import { normalizeText, Rational } from '@plumbline/core';

/** A text as the pairs of neighbouring characters it has, each with how often. */
export type TextPairs = { readonly pairs: ReadonlyMap<number, number>; readonly size: number };

/**
 * How alike two texts are, 0 to 1: twice the pairs of characters they share by all they have (Dice). Punctuation, spaces and figures
 * spelt in full width make no difference.
 *
 * @example similarity('健全工作机制', '健全工作机制。').toPlain() // '1'
 */
export const similarity = (a: string, b: string): Rational => alikeness(pairsOf(a), pairsOf(b));

/** {@link similarity} of texts taken apart before. */
export function alikeness(a: TextPairs, b: TextPairs): Rational {
  if (a.size === 0 || b.size === 0) return Rational.zero;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return Rational.ratio(BigInt(2 * shared), BigInt(a.size + b.size));
}

/** Takes a text apart for {@link alikeness}. */
export function pairsOf(text: string): TextPairs {
  const bare = normalizeText(text).replace(/[\p{P}\p{S}\s]+/gu, '');
  const pairs = new Map<number, number>();
  for (let at = 1; at < bare.length; at++) {
    const pair = bare.charCodeAt(at - 1) * 0x10000 + bare.charCodeAt(at);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, size: Math.max(bare.length - 1, 0) };
}
