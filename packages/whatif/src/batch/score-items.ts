import { type CompiledRuleSet, type DecisionTree, EXECUTION_NAME, INEXACT, programsOf } from '@plumbline/engine';
import { FORM_SHAPES } from '../columns/form-shape.ts';
import type { Run, Segment } from '../columns/segment.ts';
import { type BatchResults, ELSEWHERE } from './batch.ts';
import { binderOf, NO_START, type Start, type UsualStart } from './bound-shapes.ts';
import { type Maxima, maximaOf } from './by-maximum.ts';
import { type BoundForm, boundForm } from './form-shapes.ts';
import type { FormSources } from './form-sources.ts';
import type { Kinds } from './kinds.ts';
import type { LineTexts } from './line-texts.ts';
import { membersBy, membersFrom, membersWith } from './members.ts';
import { rowSources } from './row-sources.ts';
import { createBatchRun } from './run-batch.ts';
import { scoreLines } from './score-lines.ts';
import { NO_FIGURE } from './segment-scores.ts';
import { sameForAll } from './sources.ts';
import type { Memory, Workspace } from './workspace.ts';

/** What became of the indicators of a segment: of a line that which `ofLines` says, or where it says nothing its row's. */
export type IndicatorScores = { readonly ofRows: BatchResults; readonly ofLines: BatchResults | null };

/** All that scoring the items of a segment rests on. */
export type Scoring = {
  readonly segment: Segment;
  readonly compiled: CompiledRuleSet;
  readonly kinds: Kinds;
  readonly texts: LineTexts;
  readonly ofForm: FormSources;
  readonly memory: Memory;
};

/** Scores every row once, and after that the lines about which that says nothing. */
export function scoreIndicators(scoring: Scoring): IndicatorScores {
  const maxima = maximaOf(scoring.segment);
  const ofRows = scoreRows(scoring, maxima);
  const members = linesLeft(scoring, ofRows);
  return { ofRows, ofLines: members.length === 0 ? null : scoreLines(scoring, maxima, members) };
}

export const emptyResults = (size: number, workspace: Workspace): BatchResults => ({
  points: workspace.i32(size).fill(NO_FIGURE),
  rules: workspace.i16(size),
  outcomes: workspace.u8(size).fill(ELSEWHERE),
});

function scoreRows({ segment, compiled, kinds, texts, memory }: Scoring, maxima: Maxima): BatchResults {
  const tree = programsOf(compiled).indicator;
  const results = emptyResults(segment.rows.first.length, memory.segment);
  const ofRow = rowSources(segment, kinds, 'row', compiled.ruleSet.inputs ?? {});
  const run = createBatchRun({
    tree,
    sources: (fact) => texts.usual(fact) ?? ofRow(fact),
    placesIn: (space) => (space === 'row' ? null : undefined),
    results,
    maxima,
    memory,
  });
  for (let run = 0; run < segment.runs.length; run++)
    if (kinds.starts[run]?.asksTexts) texts.ask((segment.runs[run] as Run).from, (segment.runs[run] as Run).to);
  const { starts } = binderOf(compiled);
  for (const [start, members] of rowsByStart(segment, kinds, starts.length, memory.segment)) {
    if (start === NO_START) for (const row of members) results.outcomes[row] = INEXACT;
    else run(starts[start] as Start, members);
  }
  return results;
}

/** Rows by what they begin with: run after run, each to those of its start. */
function rowsByStart(
  { runs, rows }: Segment,
  { starts: ofRuns }: Kinds,
  starts: number,
  workspace: Workspace,
): readonly (readonly [number, Int32Array])[] {
  const ends = workspace.i32(starts + 1).fill(0);
  for (let run = 0; run < runs.length; run++) {
    const { from, to } = runs[run] as Run;
    const at = (ofRuns[run] as UsualStart).start + 1;
    ends[at] = (ends[at] as number) + to - from;
  }
  const firsts: number[] = [];
  let end = 0;
  for (let at = 0; at < ends.length; at++) {
    firsts.push(end);
    end += ends[at] as number;
    ends[at] = firsts[at] as number;
  }
  const sorted = workspace.i32(rows.first.length);
  for (let run = 0; run < runs.length; run++) {
    const { from, to } = runs[run] as Run;
    const at = (ofRuns[run] as UsualStart).start + 1;
    let place = ends[at] as number;
    for (let row = from; row < to; row++) sorted[place++] = row;
    ends[at] = place;
  }
  return firsts.flatMap((from, at) => {
    const to = ends[at] as number;
    return from === to ? [] : [[at - 1, sorted.subarray(from, to)] as const];
  });
}

/** Lines that are of another kind than their rows, have unusual texts, or whose rows hang on facts that rows have not. */
function linesLeft({ segment: { lines }, kinds, texts, memory }: Scoring, { outcomes }: BatchResults): Int32Array {
  const { ofLines } = kinds;
  const textsAsked = texts.usualClasses !== null;
  if (ofLines === null && !textsAsked && !outcomes.includes(ELSEWHERE)) return membersFrom(0, 0);
  const ofRows = kinds.ofRows();
  const isLeft = (line: number) => {
    const row = lines.row[line] as number;
    if (outcomes[row] === ELSEWHERE) return true;
    return (textsAsked && texts.isUnusual(line, row)) || (ofLines !== null && ofLines[line] !== ofRows[row]);
  };
  return membersWith(lines.row.length, isLeft, memory.segment);
}

/** Scores the execution of the budget of the forms that have it as an item. */
export function scoreExecution(scoring: Scoring): BatchResults {
  const sources: FormSources = (fact) => {
    if (fact === 'item') return sameForAll('form', 'execution');
    return fact === 'name' ? sameForAll('form', EXECUTION_NAME) : scoring.ofForm(fact);
  };
  const tree = programsOf(scoring.compiled).execution;
  return scoreForms({ ...scoring, ofForm: sources }, tree, ({ hasExecution, execution }) =>
    hasExecution ? execution : null,
  );
}

/** Of which forms a rule about the whole form may change the total, which need exact rationals; null where there is no such rule. */
export function findDisturbed(scoring: Scoring): BatchResults | null {
  const { rules } = scoring.compiled.ruleSet;
  if (!rules.some(({ phase, item }) => phase === 'form' && item === 'form')) return null;
  return scoreForms(scoring, programsOf(scoring.compiled).form, ({ form }) => form);
}

function scoreForms(
  { segment, compiled, ofForm, memory }: Scoring,
  tree: DecisionTree,
  startOf: (form: BoundForm) => Start | null,
): BatchResults {
  const results = emptyResults(segment.formCount, memory.segment);
  const placesIn = (space: string) => (space === 'form' ? null : undefined);
  const run = createBatchRun({ tree, sources: ofForm, placesIn, results, maxima: null, memory });
  const { shape } = segment.forms;
  const starts: Start[] = [];
  const ofShapes = memory.segment.i32(FORM_SHAPES).fill(UNASKED);
  const ofForms = memory.segment.i32(segment.formCount);
  for (let form = 0; form < ofForms.length; form++) {
    const of = shape[form] as number;
    if (ofShapes[of] === UNASKED) ofShapes[of] = numberIn(starts, startOf(boundForm(compiled, of)));
    ofForms[form] = ofShapes[of] as number;
  }
  for (const [number, group] of membersBy(membersFrom(0, segment.formCount), ofForms, memory.segment)) {
    const start = starts[number];
    if (start) run(start, group);
  }
  return results;
}

const UNASKED = -2;

/** The place of a start in a list, which it is put into where it is not there yet; -1 for none. */
function numberIn(starts: Start[], start: Start | null): number {
  if (start === null) return -1;
  const known = starts.indexOf(start);
  return known < 0 ? starts.push(start) - 1 : known;
}
