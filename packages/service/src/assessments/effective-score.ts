import { canonicalJson, type FormAdjustment, Rational, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, ENGINE_VERSION, scorecardOf, totalWithGiven } from '@plumbline/engine';
import type { OverrideRecord, ScorecardRecord } from '@plumbline/storage';

/**
 * What counts beside what was computed: the total with the points that people set in place of computed ones. `items` and `adjustments` add up to
 * `total` exactly. Null for a scorecard of another version of the engine of which this one makes other figures: rules about the whole form (vetoes,
 * caps, scaling) see every item, so that its lines do not follow from its items alone, and what the other engine would have made of the points
 * nobody can tell any more. The computed total stands in the scorecard, and the journal keeps the one that was effective when points were set or a
 * scorecard became official.
 */
export type EffectiveScore = {
  readonly overrides: readonly OverrideRecord[];
  readonly items: readonly { readonly index: number | null; readonly score: string | null }[];
  readonly adjustments: readonly FormAdjustment[];
  readonly exactTotal: string | null;
  readonly total: string | null;
  readonly rating: string | null;
  readonly pending: number;
};

/** Recomputes a total with overrides, in exact fractions, under the version the scorecard was made with. Without overrides it is the computed one. */
export function effectiveScore(
  compiled: CompiledRuleSet,
  form: SelfEvaluation,
  scorecard: Scorecard,
  overrides: readonly OverrideRecord[],
): EffectiveScore | null {
  if (overrides.length === 0) return asComputed(scorecard);
  if (scorecard.engineVersion !== ENGINE_VERSION && !givesTheSame(compiled, form, scorecard)) return null;
  const given = new Map(overrides.map(({ indicatorIndex, score }) => [indicatorIndex, Rational.of(score)]));
  const { items, adjustments, exactTotal, total, rating, pending } = totalWithGiven(compiled, form, given);
  return {
    overrides,
    items: items.map(({ index, score }) => ({ index, score: score?.toPlain() ?? null })),
    adjustments,
    exactTotal: exactTotal?.toPlain() ?? null,
    total: total?.toPlain() ?? null,
    rating: rating?.id ?? null,
    pending,
  };
}

/** This engine, asked again, gives every figure of the other one's scorecard: then it may say what set points make of them. */
function givesTheSame(compiled: CompiledRuleSet, form: SelfEvaluation, scorecard: Scorecard): boolean {
  return figuresOf(scorecardOf(compiled, form)) === figuresOf(scorecard);
}

/** Without sentences and traces, which may be worded otherwise. */
const figuresOf = ({ items, adjustments, exactTotal, total, rating, pending }: Scorecard): string =>
  canonicalJson({
    items: items.map(({ index, exact, score, notApplicable }) => ({ index, exact, score, notApplicable })),
    adjustments: adjustments.map(({ rule, kind, scope, of, amount }) => ({ rule, kind, scope, of, amount })),
    exactTotal,
    total,
    rating,
    pending,
  });

function asComputed({ items, adjustments, exactTotal, total, rating, pending }: Scorecard): EffectiveScore {
  return {
    overrides: [],
    items: items.map(({ index, score, notApplicable }) => ({ index, score: notApplicable ? '0' : score })),
    adjustments,
    exactTotal,
    total,
    rating,
    pending,
  };
}

/**
 * The overrides that hold for a scorecard: those not lifted that were set on a scorecard of the very same form, under whatever version. Points that
 * a person set stay through scoring again, until they are lifted or the form changes.
 */
export function standingOverrides(
  { inputHash }: ScorecardRecord,
  overrides: readonly OverrideRecord[],
  scorecards: readonly ScorecardRecord[],
): OverrideRecord[] {
  const ofThisForm = new Set(scorecards.filter((one) => one.inputHash === inputHash).map(({ id }) => id));
  return overrides.filter(({ scorecardId, liftedAt }) => liftedAt === null && ofThisForm.has(scorecardId));
}
