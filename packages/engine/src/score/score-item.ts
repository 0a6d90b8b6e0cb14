import { type NumberOrParameter, Rational, type RuleSet } from '@plumbline/core';
import type { CompiledRule } from '../compile.ts';
import type { Facts } from '../facts/fact-value.ts';
import { amountOf, type MethodContext } from '../methods/method.ts';
import { evaluateMethod } from '../methods/registry.ts';
import { adjustmentAmount } from './amount.ts';
import { methodContext } from './context.ts';

type AppliedAdjustment = {
  readonly rule: CompiledRule;
  readonly kind: 'deduct' | 'add' | 'cap';
  readonly amount: Rational;
};

/** Between the branches a method took, where a scorecard shows them as one text. */
export const BRANCH_SEPARATOR = '; ';

/** What the score and adjust phases make of one item. `exact` and `score` are null when something needed is unknown. */
export type ItemScore = {
  readonly rule: CompiledRule | null;
  readonly branches: readonly string[];
  readonly notApplicable: boolean;
  readonly exact: Rational | null;
  readonly score: Rational | null;
  readonly adjustments: readonly AppliedAdjustment[];
};

export type Matched = { readonly winner: CompiledRule | null; readonly adjusters: readonly CompiledRule[] };

/**
 * Scores one item whose matching rules are known: the winner's method within its cap and floor, then every deduction and
 * addition, then the lowest cap, then the item's own bounds, then rounding. Deductions and additions commute, so the order
 * of rules changes nothing.
 */
export function scoreItem(
  { winner, adjusters }: Matched,
  facts: Facts,
  maxScore: Rational | null,
  { rounding }: RuleSet,
): ItemScore {
  const none: ItemScore = {
    rule: winner,
    branches: [],
    notApplicable: false,
    exact: null,
    score: null,
    adjustments: [],
  };
  if (winner?.rule.event.type !== 'score') return none;
  const { params } = winner.rule.event;
  if (params.method === 'notApplicable') return { ...none, branches: ['notApplicable'], notApplicable: true };
  if (maxScore === null) return none;
  const context = methodContext(facts, maxScore);
  const { points, branches } = evaluateMethod(params, context);
  if (points === null) return { ...none, branches };
  const { cap, floor } = bounds(params as Bounds, context);
  const adjusted = adjust(clamp(points, floor, cap), adjusters, context, cap);
  if (adjusted === null) return { ...none, branches };
  const { exact, adjustments } = adjusted;
  // Rounding up must not lift a score over a maximum that has more places than the rounding keeps.
  const most = cap === null ? null : Rational.max(cap, maxScore);
  const score = clamp(exact.rounded(rounding.item), Rational.zero, most);
  return { ...none, branches, exact, score, adjustments };
}

type Bounds = { readonly cap?: NumberOrParameter | null; readonly floor?: NumberOrParameter };

/** Cap and floor in points; a null cap lifts it. Judged and constant methods keep to [0, w]. */
function bounds({ cap, floor }: Bounds, context: MethodContext): { cap: Rational | null; floor: Rational } {
  const { maxScore } = context;
  return {
    cap: cap === null ? null : cap === undefined ? maxScore : context.resolve(cap).times(maxScore),
    floor: floor === undefined ? Rational.zero : context.resolve(floor).times(maxScore),
  };
}

function clamp(points: Rational, floor: Rational, cap: Rational | null): Rational {
  const capped = cap === null ? points : Rational.min(points, cap);
  return Rational.max(capped, floor);
}

/** Null when a matching deduction or addition cannot be computed: an unknown deduction makes the score unknown. */
function adjust(points: Rational, adjusters: readonly CompiledRule[], context: MethodContext, cap: Rational | null) {
  const adjustments: AppliedAdjustment[] = [];
  let sum = points;
  for (const rule of adjusters) {
    const { event } = rule.rule;
    if (event.type !== 'deduct' && event.type !== 'add') continue;
    const size = adjustmentAmount(event.params, context);
    if (size === null) return null;
    const amount = event.type === 'deduct' ? size.negated() : size;
    adjustments.push({ rule, kind: event.type, amount });
    sum = sum.plus(amount);
  }
  for (const rule of adjusters) {
    const { event } = rule.rule;
    if (event.type !== 'cap') continue;
    const limit = amountOf(event.params, context);
    const amount = sum.compare(limit) > 0 ? limit.minus(sum) : Rational.zero;
    adjustments.push({ rule, kind: 'cap', amount });
    sum = sum.plus(amount);
  }
  const upper = cap === null ? null : Rational.max(cap, context.maxScore);
  return { exact: clamp(sum, Rational.zero, upper), adjustments };
}
