import { type Amount, type NumberOrParameter, Rational, type RoundingMode } from '@plumbline/core';

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
export const ZERO = constant(Rational.zero);
export const ONE = constant(Rational.one);

/** The maximum score of an item, of which programs may rely on that it is not negative. */
export const MAX_SCORE: Formula = { kind: 'known', fact: 'maxScore' };

const binary =
  (kind: BinaryName) =>
  (left: Formula, right: Formula): Formula => ({ kind, left, right });
export const plus = binary('plus');
export const minus = binary('minus');
export const over = binary('over');
const product = binary('times');

export function times(left: Formula, right: Formula): Formula {
  if (isConstant(left, Rational.one)) return right;
  return isConstant(right, Rational.one) ? left : product(left, right);
}

export const lesser = (left: Formula, right: Formula): Formula => extreme('min', left, right);
export const greater = (left: Formula, right: Formula): Formula => extreme('max', left, right);

/**
 * The lesser or the greater of two. Bounds are put to points that mostly lie within them: what cannot change a value is left out,
 * and of two shares of the maximum score the shares are compared, which are smaller numbers.
 */
function extreme(kind: 'min' | 'max', left: Formula, right: Formula): Formula {
  if (left === right || holdsAlready(kind, left, right)) return left;
  if (left.kind === 'constant' && right.kind === 'constant') return constant(Rational[kind](left.value, right.value));
  const [a, b] = [shareOf(left), shareOf(right)];
  if (a && b) return shareOfMaximum(binary(kind)(a, b));
  return binary(kind)(left, right);
}

/** Whether `left` is known to be no more (or no less) than `right` whatever the numbers are. */
function holdsAlready(kind: 'min' | 'max', left: Formula, right: Formula): boolean {
  if (kind === 'max') return isConstant(right, Rational.zero) && isNeverNegative(left);
  return right === MAX_SCORE && isNeverAboveMaximum(left);
}

function isNeverNegative(formula: Formula): boolean {
  if (formula === MAX_SCORE) return true;
  if (formula.kind === 'constant') return !formula.value.isNegative();
  if (formula.kind === 'max') return isNeverNegative(formula.left) || isNeverNegative(formula.right);
  if (formula.kind !== 'min' && formula.kind !== 'times') return false;
  return isNeverNegative(formula.left) && isNeverNegative(formula.right);
}

function isNeverAboveMaximum(formula: Formula): boolean {
  const share = shareOf(formula);
  if (share) return isNeverAboveOne(share);
  if (formula.kind === 'min') return isNeverAboveMaximum(formula.left) || isNeverAboveMaximum(formula.right);
  return formula.kind === 'max' && isNeverAboveMaximum(formula.left) && isNeverAboveMaximum(formula.right);
}

function isNeverAboveOne(share: Formula): boolean {
  if (share.kind === 'constant') return share.value.compare(Rational.one) <= 0;
  if (share.kind === 'min') return isNeverAboveOne(share.left) || isNeverAboveOne(share.right);
  return share.kind === 'max' && isNeverAboveOne(share.left) && isNeverAboveOne(share.right);
}

/** The share where a formula is a share of the maximum score; nothing of it is nothing. */
function shareOf(formula: Formula): Formula | null {
  if (formula === MAX_SCORE) return ONE;
  if (isConstant(formula, Rational.zero)) return ZERO;
  if (formula.kind !== 'times') return null;
  if (formula.left === MAX_SCORE) return formula.right;
  return formula.right === MAX_SCORE ? formula.left : null;
}

/** A share of the maximum score. */
export function shareOfMaximum(share: Formula): Formula {
  return isConstant(share, Rational.zero) ? ZERO : times(MAX_SCORE, share);
}

const isConstant = (formula: Formula, value: Rational) => formula.kind === 'constant' && formula.value.equals(value);

/** Points as they are, or a share of the maximum. */
export function amountFormula(amount: Amount, { resolve, maxScore }: FormulaContext): Formula {
  return 'points' in amount ? constant(resolve(amount.points)) : times(constant(resolve(amount.share)), maxScore);
}
