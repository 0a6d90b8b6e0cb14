import { SAFE_LIMIT } from './frame.ts';
import { toFraction } from './program-registers.ts';
import type { NumberTest, OrderTest, Residual } from './residual.ts';

/** Orders in which a comparison holds, as bits. */
const LESS = 1;
const EQUAL = 2;
const GREATER = 4;

const ORDERS: Readonly<Record<OrderTest, number>> = {
  equal: EQUAL,
  notEqual: LESS | GREATER,
  less: LESS,
  atMost: LESS | EQUAL,
  greater: GREATER,
  atLeast: EQUAL | GREATER,
};

/**
 * What is left of a condition, where it is nothing but numbers of the item against fixed ones that must all hold: four figures for
 * each, where the number stands, the orders that hold, and what it is held against. Null where more is to be asked.
 */
export function simpleTests(residual: Residual, slots: readonly string[]): readonly number[] | null {
  if (typeof residual === 'boolean') return residual ? [] : null;
  if (residual.kind === 'test') return simpleTest(residual, slots);
  if (residual.kind !== 'all') return null;
  const parts = residual.parts.map((part) => simpleTests(part, slots));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function simpleTest({ fact, holds, other }: NumberTest, slots: readonly string[]): readonly number[] | null {
  const against = typeof other === 'string' ? null : toFraction(other);
  const slot = slots.indexOf(fact);
  return against && slot >= 0 ? [slot * 2, ORDERS[holds], against.n, against.d] : null;
}

export const HOLDS = 1;
export const FAILS = 0;
/** A number, or a product of numbers, is not exact. */
export const UNSURE = -1;

/** Asks tests of the item whose numbers begin at `from`. */
export function askSimpleTests(tests: Float64Array, numbers: Float64Array, from: number): number {
  for (let at = 0; at < tests.length; at += 4) {
    const slot = from + (tests[at] as number);
    const divisor = numbers[slot + 1] as number;
    const left = (numbers[slot] as number) * (tests[at + 3] as number);
    const right = (tests[at + 2] as number) * divisor;
    if (divisor === 0 || !(Math.abs(left) < SAFE_LIMIT && Math.abs(right) < SAFE_LIMIT)) return UNSURE;
    const order = left < right ? LESS : left > right ? GREATER : EQUAL;
    if (((tests[at + 1] as number) & order) === 0) return FAILS;
  }
  return HOLDS;
}
