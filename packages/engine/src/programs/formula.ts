import type { Amount, NumberOrParameter, Rational, RoundingMode } from '@plumbline/core';

/**
 * What a score method computes, as a formula over the numbers of one item. `known` is a fact whose number is known when the
 * formula is used; `first` is the value of the first band whose `from` is reached; a quotient by zero is unknown, and so is
 * everything made of it.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: Rational }
  | { readonly kind: 'known'; readonly fact: string }
  | { readonly kind: BinaryName; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'whole'; readonly mode: RoundingMode; readonly of: Formula }
  | { readonly kind: 'first'; readonly of: Formula; readonly bands: readonly FormulaBand[]; readonly below: Formula };

export type BinaryName = 'plus' | 'minus' | 'times' | 'over' | 'min' | 'max';

/** `over` lets the band begin above `from`, not at it. */
export type FormulaBand = { readonly from: Formula; readonly value: Formula };

/** What a method may look at when it says its formula: labels are known then, numbers only by name. */
export type FormulaContext = {
  readonly maxScore: Formula;
  /** A label, flag or text as a trace prints it; null when unknown. */
  label(name: string): string | null;
  /** A number, or null when it is unknown. */
  number(name: string): Formula | null;
  resolve(value: NumberOrParameter): Rational;
};

export const constant = (value: Rational): Formula => ({ kind: 'constant', value });
const binary =
  (kind: BinaryName) =>
  (left: Formula, right: Formula): Formula => ({ kind, left, right });
export const plus = binary('plus');
export const minus = binary('minus');
export const times = binary('times');
export const over = binary('over');
export const lesser = binary('min');
export const greater = binary('max');

/** Points as they are, or a share of the maximum. */
export function amountFormula(amount: Amount, { resolve, maxScore }: FormulaContext): Formula {
  return 'points' in amount ? constant(resolve(amount.points)) : times(constant(resolve(amount.share)), maxScore);
}
