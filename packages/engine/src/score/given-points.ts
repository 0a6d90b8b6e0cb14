import { type FormAdjustment, type Grade, Rational, type SelfEvaluation } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { matchDirectly } from '../conditions/direct-matcher.ts';
import { readForm } from '../facts/items.ts';
import { ratingOf } from './rating.ts';
import { type GivenPoints, isSettled, scoringPoints } from './scoring.ts';

/** What becomes of a form's total when people have set points of some items. Item scores and lines add up to `total` exactly. */
export type GivenTotal = {
  readonly items: readonly { readonly index: number | null; readonly score: Rational | null }[];
  readonly adjustments: readonly FormAdjustment[];
  readonly exactTotal: Rational | null;
  readonly total: Rational | null;
  readonly rating: Grade | null;
  readonly pending: number;
};

/**
 * The total with some items' points given by a person: they stand in place of what the rules made of the item, and the rules about the whole
 * form (items that do not apply, vetoes, caps, bounds, rounding, grades) see them as if a rule had given them.
 *
 * @example totalWithGiven(compiled, form, new Map([[2, Rational.of('6')]])).total
 */
export function totalWithGiven(compiled: CompiledRuleSet, form: SelfEvaluation, given: GivenPoints): GivenTotal {
  const run = scoringPoints(compiled, readForm(form, compiled, null), false, null, given);
  let step = run.next();
  while (!step.done) step = run.next(matchDirectly(step.value));
  const { items, total } = step.value;
  return {
    items: items.map(({ item: { index }, result: { score, notApplicable } }) => ({
      index,
      score: notApplicable ? Rational.zero : score,
    })),
    adjustments: total?.adjustments ?? [],
    exactTotal: total?.exact ?? null,
    total: total?.total ?? null,
    rating: total && ratingOf(compiled.ruleSet, total.exact, total.total),
    pending: items.filter((item) => !isSettled(item)).length,
  };
}
