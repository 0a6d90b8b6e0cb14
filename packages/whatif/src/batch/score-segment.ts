import { Rational } from '@plumbline/core';
import {
  type CompiledRuleSet,
  createGrading,
  EXECUTION_NAME,
  exactScores,
  type Placement,
  programsOf,
  readForm,
} from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { linesByForm, unpackForm } from '../columns/unpack-form.ts';
import { boundShape } from './bound-shapes.ts';
import { bump } from './bump.ts';
import { countMet } from './count-met.ts';
import { type FormSources, formSources } from './form-sources.ts';
import { membersFrom, membersWith } from './members.ts';
import { spreadGrading } from './not-applicable.ts';
import { type Batch, runBatch } from './run-batch.ts';
import { partsOf } from './run-parts.ts';
import { inputSources, lineSources, runSources } from './run-sources.ts';
import { emptyScores, NO_FIGURE, type SegmentScores } from './segment-scores.ts';
import { same } from './sources.ts';

type Draft = ReturnType<typeof emptyScores>;

/** What is known of each form while its items are scored. */
type Tally = {
  readonly sums: Float64Array;
  readonly dropped: Uint16Array;
  /** 1 where the execution of the budget does not apply. */
  readonly executionDropped: Uint8Array;
  /** 1 where exact rationals must decide. */
  readonly inexact: Uint8Array;
};

/** Scores every form of a segment under a rule set: the same figures as the scorecard of each, as columns. */
export function scoreSegment(segment: Segment, compiled: CompiledRuleSet): SegmentScores {
  const draft = emptyScores(segment.firstForm, segment.formCount, segment.lines.form.length);
  const tally: Tally = {
    sums: new Float64Array(segment.formCount),
    dropped: new Uint16Array(segment.formCount),
    executionDropped: new Uint8Array(segment.formCount),
    inexact: new Uint8Array(segment.formCount),
  };
  for (const at of segment.whole.keys()) tally.inexact[at] = 1;
  const ofForms = formSources(segment, compiled, countMet(segment, compiled));
  scoreLines(segment, compiled, ofForms, draft, tally);
  scoreExecution(segment, compiled, ofForms, draft, tally);
  markDisturbed(segment, compiled, ofForms, tally);
  addUp(segment, compiled, draft, tally);
  return draft;
}

type OfForms = ReturnType<typeof formSources>;

function scoreLines(segment: Segment, compiled: CompiledRuleSet, ofForms: OfForms, draft: Draft, tally: Tally): void {
  const { lines } = segment;
  const tree = programsOf(compiled).indicator;
  const inputs = inputSources(segment, compiled.ruleSet.inputs ?? {});
  const ofLines = lineSources(
    segment,
    inputs,
    ofForms((line) => lines.form[line] as number),
  );
  const results = { points: draft.points, rules: draft.rules, sums: tally.sums, formOf: lines.form };
  const outcomes: Batch['outcomes'] = {
    open: (line, rule) => {
      draft.rules[line] = rule;
      bump(draft.pending, lines.form[line] as number);
    },
    notApplicable: (line, rule) => {
      draft.rules[line] = rule;
      draft.notApplicable[line] = 1;
      // What becomes of points is open as long as nobody knows how many they are.
      if (lines.maxScore[line] === 0) bump(draft.pending, lines.form[line] as number);
      else bump(tally.dropped, lines.form[line] as number);
    },
    inexact: (line) => {
      tally.inexact[lines.form[line] as number] = 1;
    },
  };
  for (const { shape, placement, members } of partsOf(segment, compiled.ruleSet.framework)) {
    if (shape.maxScore === 'unknown' && mayShareOut(compiled, placement)) {
      for (const line of members) outcomes.inexact(line);
      continue;
    }
    const { own, start } = boundShape(compiled, shape, placement);
    const sources = runSources(ofLines, shape, own);
    runBatch({ tree, start, sources, results, outcomes, maxScoreOf: lines.maxScore }, members);
  }
}

/** Whether a row without a printed maximum may get one from the framework. */
const mayShareOut = ({ ruleSet: { framework } }: CompiledRuleSet, { definition }: Placement) =>
  framework.weightSplit !== undefined || typeof definition?.maxScore === 'string';

function scoreExecution(
  segment: Segment,
  compiled: CompiledRuleSet,
  ofForms: OfForms,
  draft: Draft,
  tally: Tally,
): void {
  const tree = programsOf(compiled).execution;
  const ofForm = ofForms((form) => form);
  const results = { points: draft.executionPoints, rules: draft.executionRules, sums: tally.sums, formOf: null };
  const outcomes: Batch['outcomes'] = {
    open: (form, rule) => {
      draft.executionRules[form] = rule;
      bump(draft.pending, form);
    },
    notApplicable: (form, rule) => {
      draft.executionRules[form] = rule;
      tally.executionDropped[form] = 1;
      bump(tally.dropped, form);
    },
    inexact: (form) => {
      tally.inexact[form] = 1;
    },
  };
  const members = membersWith(segment.formCount, (form) => hasExecution(segment, compiled, form));
  runBatch({ tree, start: tree.root, sources: executionSources(ofForm), results, outcomes, maxScoreOf: null }, members);
}

/** The execution row's own facts beside its form's. */
const executionSources =
  (ofForm: FormSources): FormSources =>
  (fact) => {
    if (fact === 'item') return same('execution');
    return fact === 'name' ? same(EXECUTION_NAME) : ofForm(fact);
  };

/** Some templates only show the execution of the budget. */
function hasExecution({ forms }: Segment, { ruleSet }: CompiledRuleSet, form: number): boolean {
  return forms.executionMaxScore[form] !== 0 || typeof ruleSet.framework.executionMaxScore === 'string';
}

/** Whether a rule about the whole form may match: then its total needs exact rationals. */
function markDisturbed(segment: Segment, compiled: CompiledRuleSet, ofForms: OfForms, tally: Tally): void {
  const nothing = () => undefined;
  const inexact = (form: number) => {
    tally.inexact[form] = 1;
  };
  const tree = programsOf(compiled).form;
  runBatch(
    {
      tree,
      start: tree.root,
      sources: ofForms((form) => form),
      results: null,
      outcomes: { open: nothing, notApplicable: nothing, inexact },
      maxScoreOf: null,
    },
    membersFrom(0, segment.formCount),
  );
}

/** From the points of items to totals and grades; forms that do not simply add up are scored by exact rationals. */
function addUp(segment: Segment, compiled: CompiledRuleSet, draft: Draft, tally: Tally): void {
  const { sums, dropped, inexact, executionDropped } = tally;
  const grading = createGrading(compiled.ruleSet);
  const linesOf = linesWhenAsked(segment);
  const spread = spreadGrading(segment, compiled, draft, executionDropped, grading, linesOf);
  const exactly = exactScorer(segment, compiled, draft, linesOf);
  for (let form = 0; form < segment.formCount; form++) {
    const count = (segment.forms.rows[form] as number) + (hasExecution(segment, compiled, form) ? 1 : 0);
    const none = dropped[form] === count;
    if (inexact[form] === 0 && !none && draft.pending[form] !== 0) continue;
    const sum = sums[form] as number;
    const graded = inexact[form] === 0 && !none && (dropped[form] === 0 ? grading.grade(sum) : spread(form, sum));
    if (!graded || grading.total > LARGEST) exactly(form);
    else {
      draft.totals[form] = grading.total;
      draft.grades[form] = grading.band;
    }
  }
}

const LARGEST = 2 ** 31 - 1;

/** The lines of a form; found out for the whole segment when a form is first asked for, which in most segments is seldom. */
function linesWhenAsked(segment: Segment): (form: number) => readonly number[] {
  let lines: ReturnType<typeof linesByForm> | null = null;
  return (form) => {
    lines ??= linesByForm(segment);
    return lines(form);
  };
}

/** Scores one form by exact rationals, and writes into the columns what they can hold. */
function exactScorer(
  segment: Segment,
  compiled: CompiledRuleSet,
  draft: Draft,
  linesOf: (form: number) => readonly number[],
): (form: number) => void {
  const { rounding, grades } = compiled.ruleSet;
  const positions = {
    execution: new Map(compiled.scoreRules.execution.map(({ rule }, index) => [rule.id, index])),
    indicator: new Map(compiled.scoreRules.indicator.map(({ rule }, index) => [rule.id, index])),
  };
  return (form) => {
    const lines = linesOf(form);
    const scores = exactScores(compiled, readForm(unpackForm(segment, form, lines), compiled));
    draft.exact.set(form, scores);
    const withExecution = scores.items.length > (segment.whole.get(form)?.indicators.length ?? lines.length);
    for (const [index, { rule, score, notApplicable }] of scores.items.entries()) {
      const isExecution = withExecution && index === 0;
      const of = positions[isExecution ? 'execution' : 'indicator'].get(rule ?? '') ?? -1;
      const points = inUnits(score, rounding.item.places);
      if (isExecution) {
        draft.executionPoints[form] = points;
        draft.executionRules[form] = of;
      } else {
        const line = lines[index - (withExecution ? 1 : 0)];
        if (line === undefined) continue;
        draft.points[line] = points;
        draft.rules[line] = of;
        draft.notApplicable[line] = notApplicable ? 1 : 0;
      }
    }
    draft.totals[form] = inUnits(scores.total, rounding.total.places);
    draft.grades[form] = grades.findIndex(({ id }) => id === scores.rating?.id);
    draft.pending[form] = scores.pending;
  };
}

function inUnits(score: Rational | null, places: number): number {
  const units = score?.times(Rational.of(10n ** BigInt(places)));
  if (units?.denominator !== 1n || units.numerator > BigInt(LARGEST)) return NO_FIGURE;
  return Number(units.numerator);
}
