import { documentHash, Rational, type RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import type { createAnyScorer } from '../../batch/score-segment.ts';
import { NO_FIGURE, type SegmentScores } from '../../batch/segment-scores.ts';
import { printUnits } from '../../statistics/units.ts';
import type { ScoredChunk } from '../chunk/scored-chunk.ts';
import { GIVEN_PLACES, type StudyPlan } from '../plan.ts';
import type { AccountTally } from './account-tally.ts';
import { type Accounting, createAccounting } from './accounting.ts';

/** Accounts for those forms of a chunk of which it is known under which version they were scored before. */
export type Accountant = (scored: ScoredChunk, forms: Uint16Array) => readonly AccountTally[];

type AnyScorer = ReturnType<typeof createAnyScorer>;

export function accountant({ base, candidate }: StudyPlan, score: AnyScorer): Accountant {
  if (base.kind === 'declared') return () => [];
  if (base.kind === 'official') return officialAccountant(base.versions ?? [], candidate, score);
  const accounting = createAccounting(base.ruleSet, candidate, score);
  const against = documentHash(base.ruleSet);
  return ({ segment, before, after }, forms) =>
    before ? [{ against, review: '0', ...accounting.tally({ segment, forms, before, after }) }] : [];
}

type Version = {
  readonly hash: string;
  readonly compiled: CompiledRuleSet;
  readonly accounting: Accounting;
};

/**
 * An official total is what its version gives and what people set on review; from the version on it is accounted for as from any
 * other. Forms of other versions, and those of which their version gives no total, are left to be told as a whole.
 */
function officialAccountant(versions: readonly RuleSet[], candidate: RuleSet, score: AnyScorer): Accountant {
  const known = versions.map((ruleSet): Version => {
    const compiled = compileRuleSet(ruleSet);
    return { hash: compiled.hash, compiled, accounting: createAccounting(ruleSet, candidate, score) };
  });
  return (scored, forms) => known.flatMap((version) => tallyOfficial(version, scored, forms, score));
}

function tallyOfficial(
  { hash, compiled, accounting }: Version,
  { chunk: { officials }, segment, after }: ScoredChunk,
  forms: Uint16Array,
  score: AnyScorer,
): AccountTally[] {
  const number = (officials?.hashes.indexOf(hash) ?? -1) + 1;
  if (!officials || number === 0 || !forms.some((form) => officials.versions[form] === number)) return [];
  const before = copyOf(score(segment, compiled));
  const own = forms.filter((form) => officials.versions[form] === number && before.totals[form] !== NO_FIGURE);
  if (own.length === 0) return [];
  let [given, computed] = [0, 0];
  for (const form of own) {
    given += officials.totals[form] as number;
    computed += before.totals[form] as number;
  }
  const review = Rational.of(printUnits(given, GIVEN_PLACES)).minus(
    Rational.of(printUnits(computed, compiled.ruleSet.rounding.total.places)),
  );
  return [{ against: hash, review: review.toPlain(), ...accounting.tally({ segment, forms: own, before, after }) }];
}

/** The versions between are scored in the same memory. */
const copyOf = (scores: SegmentScores): SegmentScores => ({
  ...scores,
  points: scores.points.slice(),
  totals: scores.totals.slice(),
  executionPoints: scores.executionPoints.slice(),
  executionRules: scores.executionRules.slice(),
  notApplicable: scores.notApplicable.slice(),
});
