import { isDecimalString, parseActual, Rational } from '@plumbline/core';
import type { Measure } from '../facts/fact-value.ts';

const cache = new Map<string, Measure | null>();

/**
 * The number a rule's literal stands for: `"0.6"`, `"60%"`, `"10万次"`. Null when it is no number. Cached, since
 * json-rules-engine hands the same few literals over at every run.
 */
export function readLiteral(text: string): Measure | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > 10_000) cache.clear();
  const read = parseLiteral(text);
  cache.set(text, read);
  return read;
}

function parseLiteral(text: string): Measure | null {
  if (isDecimalString(text)) return { value: Rational.of(text), dimension: null };
  // A rule names no year, and a date is no number: the year given here decides nothing.
  const { value } = parseActual(text, { fiscalYear: 2000 });
  if (value.kind !== 'quantity' || value.comparator !== null) return null;
  return { value: Rational.of(value.quantity.value), dimension: value.quantity.dimension };
}

/** A plain number compares with anything in its base unit, and so does a percentage with a ratio; a 次 never with a 元. */
export function dimensionsAgree(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null;
}
