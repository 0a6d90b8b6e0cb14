import { readAmount } from './amount.ts';
import { type NotedReading, noted, type Role } from './reading.ts';
import type { Comparator } from './target-expression.ts';
import { valueNote } from './value-note.ts';

/**
 * Reads what most cells are, in a fraction of the time: a number as filed, with a sign of comparison before it and a unit behind it
 * that cannot be part of a date or a phrase. Null for all else, which says nothing: the full reading has to be asked. What is
 * read here it reads alike.
 *
 * @example readSimple('97.35%', 'actual') // 97.35, %
 * @example readSimple('9月', 'actual') // null, though it can be read
 */
export function readSimple(text: string, role: Role): NotedReading | null {
  const match = SIMPLE.exec(text);
  if (!match) return null;
  const sign = match[1] ?? '';
  const comparator = SIGNS[sign] ?? null;
  const amount = readAmount(sign === '' ? text : text.slice(sign.length), { bound: comparator !== null });
  if (!amount || (amount.unit && !amount.unit.known)) return null;
  return role === 'actual' && comparator
    ? noted({ kind: 'amount', comparator, amount }, valueNote('value/actual-has-comparator', 'warning', { text }))
    : noted({ kind: 'amount', comparator, amount });
}

/** Left out are the characters of dates, of comparators behind a number, and of verbs. */
const SIMPLE =
  /^(>=|<=|[<>=])?\d+(?:\.\d+)?(?:[%‰]|(?:(?![年月日号季旬底末初前后以之及或内含上下完])[\u4e00-\u9fff]){0,3})$/;

const SIGNS: Readonly<Record<string, Comparator>> = {
  '>=': 'atLeast',
  '<=': 'atMost',
  '>': 'moreThan',
  '<': 'lessThan',
  '=': 'equal',
};
