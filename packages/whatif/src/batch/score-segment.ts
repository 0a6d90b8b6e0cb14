import { type CompiledRuleSet, createGrading, type Grading, INEXACT, programsOf } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { countMet } from './count-met.ts';
import { LARGEST } from './deliver.ts';
import { exactScorer } from './exact-scorer.ts';
import { formSources } from './form-sources.ts';
import { kindsOf } from './kinds.ts';
import { lineTexts } from './line-texts.ts';
import { spreadGrading } from './not-applicable.ts';
import { findDisturbed, scoreExecution } from './score-forms.ts';
import { scoreIndicators } from './score-indicators.ts';
import { type DraftScores, emptyScores, type SegmentScores } from './segment-scores.ts';
import { addExecution, addRows, createTallies, type Tallies } from './tallies.ts';
import { createMemory, createWorkspace } from './workspace.ts';

/** Scores segments one after another; see {@link createSegmentScorer}. */
export type SegmentScorer = (segment: Segment) => SegmentScores;

/** Scores every form of a segment under a rule set: the same figures as the scorecard of each, as columns. */
export function scoreSegment(segment: Segment, compiled: CompiledRuleSet): SegmentScores {
  return scoreInto(emptyScores(segment), segment, compiled);
}

/** {@link scoreSegment} for many: the scores of a segment stand in memory that those of the next one take over. */
export function createSegmentScorer(compiled: CompiledRuleSet): SegmentScorer {
  const score = createAnyScorer();
  return (segment) => score(segment, compiled);
}

/** The same under one rule set after another. */
export function createAnyScorer(): (segment: Segment, compiled: CompiledRuleSet) => SegmentScores {
  const memory = createWorkspace();
  const start = memory.mark();
  return (segment, compiled) => {
    memory.release(start);
    return scoreInto(emptyScores(segment, memory), segment, compiled);
  };
}

/** Segments are scored one at a time, all in this memory. */
const memory = createMemory();

function scoreInto(draft: DraftScores, segment: Segment, compiled: CompiledRuleSet): SegmentScores {
  const marks = { segment: memory.segment.mark(), parts: memory.parts.mark() };
  try {
    addUp(draft, segment, compiled);
  } finally {
    memory.segment.release(marks.segment);
    memory.parts.release(marks.parts);
  }
  return draft;
}

function addUp(draft: DraftScores, segment: Segment, compiled: CompiledRuleSet): void {
  const texts = lineTexts(segment, programsOf(compiled).indicator, memory.segment);
  const kinds = kindsOf(segment, compiled, texts.usualClasses, memory.segment);
  const ofForm = formSources(segment, compiled, countMet(segment, compiled, kinds), memory.segment);
  const scoring = { segment, compiled, kinds, texts, ofForm, memory };
  const tallies = createTallies(segment, memory.segment);
  addRows(tallies, draft, segment, scoreIndicators(scoring));
  addExecution(tallies, draft, scoreExecution(scoring));
  const disturbed = findDisturbed(scoring)?.outcomes;
  if (disturbed)
    for (let form = 0; form < segment.formCount; form++) if (disturbed[form] === INEXACT) tallies.inexact[form] = 1;
  for (const form of segment.whole.keys()) tallies.inexact[form] = 1;
  gradeForms(tallies, draft, segment, compiled);
}

/** From the points of items to the total and the grade; a form that does not simply add up is scored by exact rationals. */
function gradeForms(tallies: Tallies, draft: DraftScores, segment: Segment, compiled: CompiledRuleSet): void {
  const { sums, items, dropped, executionDropped, inexact } = tallies;
  const grading = createGrading(compiled.ruleSet);
  const spread = spreadGrading(segment, compiled, draft, grading);
  const exactly = exactScorer(segment, compiled, draft);
  for (const form of gradeByLines(tallies, draft, grading.lines)) {
    const sum = sums[form] as number;
    const simple = inexact[form] === 0 && dropped[form] !== items[form];
    const graded =
      simple && (dropped[form] === 0 ? grading.grade(sum) : spread(form, sum, executionDropped[form] === 1));
    if (!graded || grading.total > LARGEST) exactly(form);
    else {
      draft.totals[form] = grading.total;
      draft.grades[form] = grading.band;
    }
  }
}

/**
 * Grades the forms whose total is the sum of their points, and leaves those alone that have none yet; the others are given back.
 * Nothing is called in the loop, so that where the columns stand is found out once.
 */
function gradeByLines(
  { sums, items, dropped, inexact }: Tallies,
  { totals, grades, pending }: DraftScores,
  lines: Grading['lines'],
): Uint16Array {
  const others = memory.segment.u16(sums.length);
  let count = 0;
  for (let form = 0; form < sums.length; form++) {
    const sum = sums[form] as number;
    const simple = inexact[form] === 0 && dropped[form] !== items[form];
    if (simple && pending[form] !== 0) continue;
    if (lines !== null && simple && dropped[form] === 0 && sum <= LARGEST) {
      totals[form] = sum;
      grades[form] = bandOf(lines, sum);
    } else others[count++] = form;
  }
  return others.subarray(0, count);
}

/** The position of the grade of a sum, -1 for none. */
function bandOf({ from, bands }: NonNullable<Grading['lines']>, sum: number): number {
  for (let at = 0; at < from.length; at++) if (sum >= (from[at] as number)) return bands[at] as number;
  return -1;
}
