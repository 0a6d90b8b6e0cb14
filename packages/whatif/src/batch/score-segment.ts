import { type CompiledRuleSet, createGrading, INEXACT, NOT_APPLICABLE, PENDING, SCORED } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { countMet } from './count-met.ts';
import { exactScorer } from './exact-scorer.ts';
import { formSources } from './form-sources.ts';
import { kindsOf } from './kinds.ts';
import { spreadGrading } from './not-applicable.ts';
import { type BatchResults, ELSEWHERE } from './run-batch.ts';
import { findDisturbed, type IndicatorScores, scoreExecution, scoreIndicators } from './score-items.ts';
import { type DraftScores, emptyScores, type SegmentScores } from './segment-scores.ts';

/** What is known of one form while its items are added up. */
type Tally = {
  sum: number;
  items: number;
  pending: number;
  dropped: number;
  executionDropped: boolean;
  /** Exact rationals must decide. */
  inexact: boolean;
};

/** Scores every form of a segment under a rule set: the same figures as the scorecard of each, as columns. */
export function scoreSegment(segment: Segment, compiled: CompiledRuleSet): SegmentScores {
  const kinds = kindsOf(segment, compiled);
  const ofForm = formSources(segment, compiled, countMet(segment, compiled, kinds));
  const hasExecution = executionOf(segment, compiled);
  const indicators = scoreIndicators(segment, compiled, kinds, ofForm);
  const execution = scoreExecution(segment, compiled, ofForm, hasExecution);
  const disturbed = findDisturbed(segment, compiled, ofForm).outcomes;
  const draft = emptyScores(segment.firstForm, segment.formCount, segment.lines.row.length);
  const grade = gradingOf(segment, compiled, draft);
  const tally: Tally = { sum: 0, items: 0, pending: 0, dropped: 0, executionDropped: false, inexact: false };
  for (let form = 0; form < segment.formCount; form++) {
    Object.assign(tally, { sum: 0, items: 0, pending: 0, dropped: 0, executionDropped: false });
    tally.inexact = disturbed[form] === INEXACT || segment.whole.has(form);
    if (hasExecution(form)) addExecution(tally, draft, execution, form);
    addLines(tally, draft, indicators, segment, form);
    grade(form, tally);
  }
  return draft;
}

/** Whether a form has the execution of the budget as an item: some templates only show it. */
function executionOf({ forms }: Segment, { ruleSet }: CompiledRuleSet): (form: number) => boolean {
  const always = typeof ruleSet.framework.executionMaxScore === 'string';
  return (form) => always || forms.executionMaxScore[form] !== 0;
}

function addExecution(tally: Tally, draft: DraftScores, { points, rules, outcomes }: BatchResults, form: number): void {
  tally.items++;
  draft.executionRules[form] = rules[form] as number;
  const outcome = outcomes[form] as number;
  if (outcome === SCORED) {
    tally.sum += points[form] as number;
    draft.executionPoints[form] = points[form] as number;
  } else if (outcome === NOT_APPLICABLE) {
    tally.dropped++;
    tally.executionDropped = true;
  } else if (outcome === PENDING) tally.pending++;
  else tally.inexact = true;
}

function addLines(
  tally: Tally,
  draft: DraftScores,
  { ofRows, ofLines }: IndicatorScores,
  { starts, lines, rows }: Segment,
  form: number,
): void {
  const [from, to] = [starts[form] as number, starts[form + 1] as number];
  tally.items += to - from;
  for (let line = from; line < to; line++) {
    const row = lines.row[line] as number;
    const own = ofLines !== null && ofLines.outcomes[line] !== ELSEWHERE;
    const of = own ? ofLines : ofRows;
    const at = own ? line : row;
    const outcome = of.outcomes[at] as number;
    draft.rules[line] = of.rules[at] as number;
    if (outcome === SCORED) {
      const points = of.points[at] as number;
      draft.points[line] = points;
      tally.sum += points;
    } else if (outcome === NOT_APPLICABLE) {
      draft.notApplicable[line] = 1;
      // What becomes of points is open as long as nobody knows how many they are.
      if (rows.maxScore[row] === 0) tally.pending++;
      else tally.dropped++;
    } else if (outcome === PENDING) tally.pending++;
    else tally.inexact = true;
  }
}

const LARGEST = 2 ** 31 - 1;

/** From the points of items to the total and the grade; a form that does not simply add up is scored by exact rationals. */
function gradingOf(segment: Segment, compiled: CompiledRuleSet, draft: DraftScores) {
  const grading = createGrading(compiled.ruleSet);
  const spread = spreadGrading(segment, compiled, draft, grading);
  const exactly = exactScorer(segment, compiled, draft);
  return (form: number, { sum, items, pending, dropped, executionDropped, inexact }: Tally): void => {
    const none = dropped === items;
    if (!inexact && !none && pending > 0) {
      draft.pending[form] = pending;
      return;
    }
    const graded = !inexact && !none && (dropped === 0 ? grading.grade(sum) : spread(form, sum, executionDropped));
    if (!graded || grading.total > LARGEST) exactly(form);
    else {
      draft.totals[form] = grading.total;
      draft.grades[form] = grading.band;
    }
  };
}
