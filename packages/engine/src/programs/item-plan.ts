import { Rational, type RoundingMode } from '@plumbline/core';
import { constant, type Formula, greater, lesser, minus, ONE, plus, shareOfMaximum, ZERO } from './formula.ts';
import { type Residual, settleResidual } from './residual.ts';

/** What is to be done for items of which everything but their numbers is known. */
export type ItemPlan = {
  /** The score rules that may win, in the order of choice. */
  readonly candidates: readonly PlannedCandidate[];
  /** What is left of the rules about the total that such an item may bring about. */
  readonly disturbs: readonly Residual[];
};

export type PlannedCandidate = {
  /** Position among the score rules of its kind of item. */
  readonly rule: number;
  readonly residual: Residual;
  readonly scoring: Scoring | 'open' | 'notApplicable';
};

/** A deduction, addition or cap that may apply: its amount, null when unknown. */
export type Adjuster = {
  readonly kind: 'deduct' | 'add' | 'cap';
  readonly residual: Residual;
  readonly amount: Formula | null;
};

/** How points are made, as `scoreItem` makes them: the method within cap and floor, adjustments, bounds, rounding. */
export type Scoring = {
  readonly points: Formula;
  /** A share of the maximum; null lifts the cap. */
  readonly cap: Rational | null;
  readonly floor: Rational;
  readonly adjusters: readonly Adjuster[];
  readonly rounding: { readonly places: number; readonly mode: RoundingMode };
};

/** The points while they are adjusted stand among the facts, under a name that no fact has. */
export const SUM = '#sum';
export const SUM_FORMULA: Formula = { kind: 'known', fact: SUM };

/** The formulas of a scoring: points within their bounds, the most an item may end with, and the bounds put to what is adjusted. */
export function boundsOf({ points, cap, floor, adjusters }: Scoring) {
  const most = cap === null ? null : share(Rational.max(cap, Rational.one));
  const clamp = (formula: Formula) => greater(most === null ? formula : lesser(formula, most), ZERO);
  const within = greater(cap === null ? points : lesser(points, share(cap)), share(floor));
  const beyond = floor.isNegative() || (cap !== null && floor.compare(Rational.max(cap, Rational.one)) > 0);
  return { bounded: beyond && adjusters.length === 0 ? clamp(within) : within, most, clamp };
}

const share = (value: Rational): Formula =>
  shareOfMaximum(value.isZero() ? ZERO : value.equals(Rational.one) ? ONE : constant(value));

/** Deductions and additions first, then caps. */
export const inOrderOfApplication = (adjusters: readonly Adjuster[]): readonly Adjuster[] => [
  ...adjusters.filter(({ kind }) => kind !== 'cap'),
  ...adjusters.filter(({ kind }) => kind === 'cap'),
];

/** The sum once this adjuster applies; null when its amount is unknown. */
export function adjusted({ kind, amount }: Adjuster): Formula | null {
  if (amount === null) return null;
  if (kind === 'cap') return lesser(SUM_FORMULA, amount);
  const size = greater(amount, ZERO);
  return kind === 'add' ? plus(SUM_FORMULA, size) : minus(SUM_FORMULA, size);
}

/** A test that a plan leaves to each member's numbers; null where nothing is left to test. */
export function firstTest({ candidates, disturbs }: ItemPlan): Residual | null {
  const residuals = [
    ...candidates.map(({ residual }) => residual),
    ...candidates.flatMap(({ scoring }) =>
      typeof scoring === 'object' ? scoring.adjusters.map((one) => one.residual) : [],
    ),
    ...disturbs,
  ];
  return residuals.find((residual) => typeof residual !== 'boolean') ?? null;
}

/** What is left to do for members for whom a test has come out. */
export const settleTest = (plan: ItemPlan, test: Residual, truth: boolean): ItemPlan =>
  settlePlan(plan, (residual) => (residual === test ? truth : null));

/** What comes of a test or a combination of tests; null where that is not known. */
export type Settle = (residual: Exclude<Residual, boolean>) => boolean | null;

/** What is left to do for members of whom something more is known. */
export function settlePlan({ candidates, disturbs }: ItemPlan, settle: Settle): ItemPlan {
  const settled = (residual: Residual) => settleResidual(residual, settle);
  const possible = candidates
    .map(
      (one): PlannedCandidate => ({
        ...one,
        residual: settled(one.residual),
        scoring: settleScoring(one.scoring, settled),
      }),
    )
    .filter(({ residual }) => residual !== false);
  const certain = possible.findIndex(({ residual }) => residual === true);
  return {
    candidates: certain < 0 ? possible : possible.slice(0, certain + 1),
    disturbs: disturbs.map(settled).filter((residual) => residual !== false),
  };
}

function settleScoring(
  scoring: PlannedCandidate['scoring'],
  settled: (residual: Residual) => Residual,
): PlannedCandidate['scoring'] {
  if (typeof scoring !== 'object') return scoring;
  const adjusters = scoring.adjusters
    .map((adjuster) => ({ ...adjuster, residual: settled(adjuster.residual) }))
    .filter(({ residual }) => residual !== false);
  return { ...scoring, adjusters };
}
