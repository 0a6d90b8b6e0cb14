import { INEXACT, programsOf } from '@plumbline/engine';
import type { Run, Segment } from '../columns/segment.ts';
import { type BatchResults, ELSEWHERE } from './batch.ts';
import { binderOf, NO_START, type Start, type UsualStart } from './bound-shapes.ts';
import { type Maxima, maximaOf } from './by-maximum.ts';
import type { Kinds } from './kinds.ts';
import { membersFrom } from './members.ts';
import { rowSources } from './row-sources.ts';
import { createBatchRun } from './run-batch.ts';
import { scoreLines } from './score-lines.ts';
import { emptyResults, type Scoring } from './scoring.ts';
import type { Workspace } from './workspace.ts';

/** What became of the indicators of a segment: of a line that which `ofLines` says, or where it says nothing its row's. */
export type IndicatorScores = { readonly ofRows: BatchResults; readonly ofLines: BatchResults | null };

/** Scores every row once, and after that the lines about which that says nothing. */
export function scoreIndicators(scoring: Scoring): IndicatorScores {
  const maxima = maximaOf(scoring.segment);
  const ofRows = scoreRows(scoring, maxima);
  const members = linesLeft(scoring, ofRows);
  return { ofRows, ofLines: members.length === 0 ? null : scoreLines(scoring, maxima, members) };
}

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
  const ofRows = ofLines === null ? null : kinds.ofRows();
  const left = memory.segment.i32(lines.row.length);
  let count = 0;
  for (let line = 0; line < left.length; line++) {
    const row = lines.row[line] as number;
    const isLeft =
      outcomes[row] === ELSEWHERE ||
      (textsAsked && texts.isUnusual(line, row)) ||
      (ofLines !== null && ofRows !== null && ofLines[line] !== ofRows[row]);
    if (isLeft) left[count++] = line;
  }
  return left.subarray(0, count);
}
