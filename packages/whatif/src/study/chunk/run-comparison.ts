import type { RuleSet } from '@plumbline/core';
import { type CompiledRuleSet, compileRuleSet } from '@plumbline/engine';
import { createAnyScorer, createSegmentScorer, type SegmentScorer } from '../../batch/score-segment.ts';
import type { SegmentScores } from '../../batch/segment-scores.ts';
import { decodeSegment } from '../../columns/binary.ts';
import type { Segment } from '../../columns/segment.ts';
import { compareRules } from '../../statistics/rule-changes.ts';
import type { AccountTally } from '../account/account-tally.ts';
import { type Accountant, accountant } from '../account/accountant.ts';
import { formIdentities, type Mask, maskOf, selectForms } from '../forms/selection.ts';
import { declaredTotals, officialTotals, scoredTotals, type Totals } from '../forms/totals.ts';
import { LARGEST_TOTAL, type StudyChunk, type StudyOptions, type StudyPlan } from '../plan.ts';
import { type ChunkResult, encodeChunkResult, skippedAs } from './chunk-result.ts';
import { countRules } from './count-rules.ts';
import { type RuleFinder, ruleFinder } from './moved-by-rules.ts';
import { moversOf } from './movers.ts';
import type { ScoredChunk } from './scored-chunk.ts';
import { textNumbers } from './text-numbers.ts';

/** Does the chunks of a study. It keeps nothing of one for the next, so that who does which does not matter. */
export type StudyRunner = { readonly run: (chunk: StudyChunk) => Uint8Array };

/**
 * Makes ready to do chunks of a comparison: the rule sets are compiled once.
 *
 * @example createStudyRunner({ base: { kind: 'declared' }, candidate }).run(chunk)
 */
export function createStudyRunner(plan: StudyPlan, { digest }: StudyOptions = {}): StudyRunner {
  const sides = sidesOf(plan);
  return {
    run: (chunk) => encodeChunkResult(runChunk(sides, chunk, decodeSegment(chunk.segment, digest)), digest),
  };
}

type Side = { readonly compiled: CompiledRuleSet; readonly score: SegmentScorer };

type Sides = {
  readonly plan: StudyPlan;
  /** Null where the base is no rule set. */
  readonly base: Side | null;
  readonly candidate: Side;
  readonly accountant: Accountant;
  readonly rulesThatMoved: RuleFinder;
};

function sidesOf(plan: StudyPlan): Sides {
  const side = (ruleSet: RuleSet): Side => {
    const compiled = compileRuleSet(ruleSet);
    return { compiled, score: createSegmentScorer(compiled) };
  };
  const score = createAnyScorer();
  return {
    plan,
    base: plan.base.kind === 'rules' ? side(plan.base.ruleSet) : null,
    candidate: side(plan.candidate),
    accountant: accountant(plan, score),
    rulesThatMoved: ruleFinder(plan, score),
  };
}

function runChunk(sides: Sides, chunk: StudyChunk, segment: Segment): ChunkResult {
  const [before, after] = [sides.base?.score(segment) ?? null, sides.candidate.score(segment)];
  const scored: ScoredChunk = {
    chunk,
    segment,
    before,
    after,
    selected: selectForms(chunk, segment),
    base: baseTotals(sides, chunk, segment, before),
    candidate: totalsUnder(sides.candidate.compiled, after),
  };
  const mask = maskOf(scored.selected, segment);
  const figures = figuresOf(scored);
  return {
    ...figures,
    ...formColumns(scored),
    baseGrades: scored.base.grades,
    candidateGrades: scored.candidate.grades,
    byRule: rulesOf(sides, scored, mask),
    rules: countRules(sides.candidate.compiled, after, mask),
    accounts: accountsOf(sides, scored, figures.skipped),
    movers: moversOf(scored, figures),
    movedBy: sides.rulesThatMoved(scored),
  };
}

const totalsUnder = ({ ruleSet: { rounding, grades } }: CompiledRuleSet, scores: SegmentScores) =>
  scoredTotals(
    scores,
    rounding.total.places,
    grades.map(({ id }) => id),
  );

function baseTotals({ plan, base }: Sides, chunk: StudyChunk, segment: Segment, before: SegmentScores | null): Totals {
  if (base && before) return totalsUnder(base.compiled, before);
  if (plan.base.kind === 'declared') return declaredTotals(segment);
  if (!chunk.officials) throw new Error('A study against official scores, and a chunk without them');
  return officialTotals(chunk.officials);
}

type Figures = Pick<ChunkResult, 'places' | 'base' | 'candidate' | 'from' | 'to' | 'skipped'>;

function figuresOf({ selected, base, candidate }: ScoredChunk): Figures {
  const places = Math.max(base.places, candidate.places);
  const sideOf = ({ places: own, units, grade, reason }: Totals) => {
    const factor = 10 ** (places - own);
    const reasons = Array.from(selected, (form) => {
      const known = reason(form);
      return known === null && Math.abs(units(form)) * factor >= LARGEST_TOTAL ? 'beyondColumns' : known;
    });
    return {
      reasons,
      totals: Float64Array.from(selected, (form, at) => (reasons[at] === null ? units(form) * factor : 0)),
      grades: Uint16Array.from(selected, (form, at) => (reasons[at] === null ? grade(form) : 0)),
    };
  };
  const [was, is] = [sideOf(base), sideOf(candidate)];
  return {
    places,
    base: was.totals,
    candidate: is.totals,
    from: was.grades,
    to: is.grades,
    skipped: Uint8Array.from(selected, (_, at) => skippedAs(was.reasons[at] ?? null, is.reasons[at] ?? null)),
  };
}

function formColumns({ chunk, segment, selected }: ScoredChunk) {
  const { texts, numberOf } = textNumbers(segment);
  const { fiscalYear, unit, department } = segment.forms;
  return {
    ...formIdentities(chunk, selected),
    years: Uint16Array.from(selected, (form) => fiscalYear[form] as number),
    units: Uint16Array.from(selected, (form) => numberOf(unit[form] as number)),
    departments: Uint16Array.from(selected, (form) => numberOf(department[form] as number)),
    texts,
  };
}

function rulesOf({ base, candidate }: Sides, { before, after }: ScoredChunk, mask: Mask | null) {
  return base && before ? compareRules(base.compiled, candidate.compiled, before, after, mask) : [];
}

function accountsOf(sides: Sides, scored: ScoredChunk, skipped: Uint8Array): readonly AccountTally[] {
  return sides.accountant(
    scored,
    scored.selected.filter((_, at) => skipped[at] === 0),
  );
}
