import { SAFE_LIMIT } from './frame.ts';
import { toFraction } from './program-registers.ts';
import type { NumberTest, OrderTest, Residual } from './residual.ts';

/** A number of an item against a fixed one. */
export type SimpleTest = {
  /** Which of the facts it is about, by position. */
  readonly slot: number;
  /** The orders in which it holds, as bits. */
  readonly orders: number;
  readonly against: { readonly n: number; readonly d: number };
};

/** Orders as bits. */
export const LESS = 1;
export const EQUAL = 2;
export const GREATER = 4;

const ORDERS: Readonly<Record<OrderTest, number>> = {
  equal: EQUAL,
  notEqual: LESS | GREATER,
  less: LESS,
  atMost: LESS | EQUAL,
  greater: GREATER,
  atLeast: EQUAL | GREATER,
};

/** Whether a comparison holds for two numbers in this order: negative, 0 or positive. */
export const holdsFor = (test: OrderTest, order: number): boolean =>
  (ORDERS[test] & (order < 0 ? LESS : order > 0 ? GREATER : EQUAL)) !== 0;

/**
 * What is left of a condition, where that is nothing but numbers of the item against fixed ones that must all hold; null where more is
 * to be asked.
 */
export function simpleTests(residual: Residual, facts: readonly string[]): readonly SimpleTest[] | null {
  if (typeof residual === 'boolean') return residual ? [] : null;
  if (residual.kind === 'test') return simpleTest(residual, facts);
  if (residual.kind !== 'all') return null;
  const parts = residual.parts.map((part) => simpleTests(part, facts));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function simpleTest({ fact, holds, other }: NumberTest, facts: readonly string[]): readonly SimpleTest[] | null {
  const against = typeof other === 'string' ? null : toFraction(other);
  const slot = facts.indexOf(fact);
  return against && slot >= 0 ? [{ slot, orders: ORDERS[holds], against }] : null;
}

/** The facts that what is left of a condition holds against something. */
export function testedFacts(residual: Residual): readonly string[] {
  if (typeof residual === 'boolean') return [];
  if (residual.kind === 'test')
    return typeof residual.other === 'string' ? [residual.fact, residual.other] : [residual.fact];
  if (residual.kind === 'not') return testedFacts(residual.part);
  return residual.kind === 'all' || residual.kind === 'any' ? residual.parts.flatMap(testedFacts) : [];
}

export const HOLDS = 1;
export const FAILS = 0;
/** A number, or a product of numbers, is not exact. */
export const UNSURE = -1;

/** How many figures a test takes in a list of them. */
const FIGURES = 4;

/** Tests as figures, to be asked of one item after another: {@link askSimpleTests}. */
export function packTests(tests: readonly SimpleTest[]): Float64Array {
  return Float64Array.from(tests.flatMap(({ slot, orders, against }) => [slot * 2, orders, against.n, against.d]));
}

/** Where among the numbers of an item those stand that packed tests ask for. */
export const slotsTested = (tests: Float64Array): number[] =>
  Array.from(tests).filter((_, index) => index % FIGURES === 0);

/**
 * Asks tests of the item whose numbers begin at `from`; all must hold.
 */
export function askSimpleTests(tests: Float64Array, numbers: Float64Array, from: number): number {
  for (let at = 0; at < tests.length; at += FIGURES) {
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
