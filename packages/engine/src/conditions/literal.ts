import { isDecimalString, normalizeText, parseActual, Rational } from '@plumbline/core';
import type { Measure } from '../facts/fact-value.ts';

const numbers = new Map<string, Measure | null>();
const words = new Map<string, string>();

/**
 * The number a rule's literal stands for: `"0.6"`, `"60%"`, `"10万次"`. Null when it is no number. Cached, since
 * json-rules-engine hands the same few literals over at every run.
 */
export function readLiteral(text: string): Measure | null {
  return cached(numbers, text, parseLiteral);
}

/** The text a rule's literal stands for, in the spelling that facts are in: `（一期）` is `(一期)`. Cached for the same reason. */
export function readWords(text: string): string {
  return cached(words, text, normalizeText);
}

function cached<T>(cache: Map<string, T>, text: string, read: (text: string) => T): T {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > 10_000) cache.clear();
  const value = read(text);
  cache.set(text, value);
  return value;
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
