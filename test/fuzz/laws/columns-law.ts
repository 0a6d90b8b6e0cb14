import { Rational, type Scorecard, type ScorecardItem, type SelfEvaluation } from '@plumbline/core';
import type { CompiledRuleSet, ExactScores } from '@plumbline/engine';
import {
  decodeSegment,
  encodeSegment,
  NO_EXECUTION,
  NO_FIGURE,
  packForms,
  type Segment,
  type SegmentScores,
  scoreSegment,
} from '@plumbline/whatif';
import type { Figures, Place } from '../figures.ts';

/** Small, so that one run has several segments. */
const FORMS_PER_SEGMENT = 20;
const LAW = 'columns = scorecard';

/** Forms packed, written, read back and scored as columns give every figure of the scorecard. Returns how many were quick. */
export function holdColumns(
  compiled: CompiledRuleSet,
  forms: readonly SelfEvaluation[],
  scorecards: readonly Scorecard[],
  figures: Figures,
): number {
  let quick = 0;
  for (const packed of packForms(forms, FORMS_PER_SEGMENT)) {
    const segment = decodeSegment(encodeSegment(packed));
    const scores = scoreSegment(segment, compiled);
    quick += segment.formCount - scores.exact.size;
    for (let at = 0; at < segment.formCount; at++) {
      const form = segment.firstForm + at;
      const expected = scorecards[form];
      if (!expected) throw new Error(`No scorecard of form ${form}`);
      const kept = scores.exact.get(at);
      if (kept) compareExact(kept, expected, form, figures);
      compareColumns({ compiled, segment, scores, at, firstLine: segment.starts[at] ?? 0 }, expected, form, figures);
    }
  }
  return quick;
}

function compareExact(kept: ExactScores, expected: Scorecard, form: number, { same }: Figures): void {
  for (const [item, wanted] of expected.items.entries()) {
    const given = kept.items[item];
    same('score', wanted.score, given?.score?.toPlain() ?? null, { law: LAW, form, item });
    same('winning rule', wanted.rule, given?.rule, { law: LAW, form, item });
    same('does not apply', wanted.notApplicable, given?.notApplicable, { law: LAW, form, item });
  }
  same('total', expected.total, kept.total?.toPlain() ?? null, { law: LAW, form });
  same('rating', expected.rating, kept.rating?.id ?? null, { law: LAW, form });
}

type Scored = {
  readonly compiled: CompiledRuleSet;
  readonly segment: Segment;
  readonly scores: SegmentScores;
  readonly at: number;
  readonly firstLine: number;
};

/** The columns of one form. What no column holds says so by a sign, and then `exact` has it. */
function compareColumns(scored: Scored, expected: Scorecard, form: number, figures: Figures): void {
  const { compiled, segment, scores, at, firstLine } = scored;
  const { rounding, grades } = compiled.ruleSet;
  const hasExecution = scores.executionRules[at] !== NO_EXECUTION;
  const isKept = scores.exact.has(at);
  const points = (kind: 'item' | 'total', wanted: string | null, units: number | undefined, where: Place) => {
    if (isKept && units === NO_FIGURE) return;
    figures.same(kind === 'item' ? 'score' : 'total', wanted, inUnits(units, rounding[kind].places), where);
  };
  const compareItem = (
    item: number,
    wanted: ScorecardItem,
    found: { points?: number | undefined; rule?: number | undefined },
  ) => {
    const where = { law: LAW, form, item };
    points('item', wanted.score, found.points, where);
    figures.same(
      'winning rule',
      wanted.rule,
      compiled.scoreRules[wanted.item][found.rule ?? -1]?.rule.id ?? null,
      where,
    );
  };
  // A form that is kept whole has no lines.
  const isWhole = segment.whole.has(at);
  for (const [item, wanted] of expected.items.entries()) {
    if (wanted.item === 'execution') {
      compareItem(item, wanted, { points: scores.executionPoints[at], rule: scores.executionRules[at] });
    } else if (!isWhole) {
      const line = firstLine + item - (hasExecution ? 1 : 0);
      compareItem(item, wanted, { points: scores.points[line], rule: scores.rules[line] });
      figures.same('does not apply', wanted.notApplicable, scores.notApplicable[line] === 1, { law: LAW, form, item });
    }
  }
  points('total', expected.total, scores.totals[at], { law: LAW, form });
  figures.same('rating', expected.rating, grades[scores.grades[at] ?? -1]?.id ?? null, { law: LAW, form });
  figures.same('pending', expected.pending, scores.pending[at], { law: LAW, form });
}

const inUnits = (units: number | undefined, places: number) =>
  units === undefined || units === NO_FIGURE ? null : Rational.ratio(BigInt(units), 10n ** BigInt(places)).toPlain();
