import { type CompiledRuleSet, type DecisionTree, EXECUTION_NAME, INEXACT, programsOf } from '@plumbline/engine';
import type { Indexes, Segment } from '../columns/segment.ts';
import { type BatchResults, ELSEWHERE } from './batch.ts';
import type { BoundShape, Start } from './bound-shapes.ts';
import { type Maxima, maximaOf } from './by-maximum.ts';
import type { FormSources } from './form-sources.ts';
import type { Kinds } from './kinds.ts';
import { type LineTexts, lineTexts } from './line-texts.ts';
import { membersBy, membersFrom, membersWith } from './members.ts';
import { rowSources } from './row-sources.ts';
import { createBatchRun } from './run-batch.ts';
import { type Source, sameForAll } from './sources.ts';
import type { Memory, Workspace } from './workspace.ts';

/** What became of the indicators of a segment: of a line that which `ofLines` says, or where it says nothing its row's. */
export type IndicatorScores = { readonly ofRows: BatchResults; readonly ofLines: BatchResults | null };

/** All that scoring the items of a segment rests on. */
export type Scoring = {
  readonly segment: Segment;
  readonly compiled: CompiledRuleSet;
  readonly kinds: Kinds;
  readonly ofForm: FormSources;
  readonly memory: Memory;
};

/** Scores every row once, and after that the lines about which that says nothing. */
export function scoreIndicators(scoring: Scoring): IndicatorScores {
  const { segment, compiled, memory } = scoring;
  const tree = programsOf(compiled).indicator;
  const shared: Shared = {
    tree,
    maxima: maximaOf(segment, memory.segment),
    texts: lineTexts(segment, tree, memory.segment),
  };
  const ofRows = scoreRows(scoring, shared);
  const members = linesLeft(scoring, shared, ofRows);
  return { ofRows, ofLines: members.length === 0 ? null : scoreLines(scoring, shared, members) };
}

type Shared = { readonly tree: DecisionTree; readonly maxima: Maxima; readonly texts: LineTexts };

const emptyResults = (size: number, workspace: Workspace): BatchResults => ({
  points: workspace.i32(size),
  rules: workspace.i16(size),
  outcomes: workspace.u8(size).fill(ELSEWHERE),
});

function scoreRows({ segment, compiled, kinds, memory }: Scoring, { tree, maxima, texts }: Shared): BatchResults {
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
  const starts = new Map<Start, Range[]>();
  for (const [index, { from, to }] of segment.runs.entries()) {
    const { isSharedOut, start } = kinds.list[index] as BoundShape;
    if (isSharedOut) results.outcomes.fill(INEXACT, from, to);
    else groupOf(starts, start).push({ from, to });
  }
  for (const [start, ranges] of starts) {
    const mark = memory.parts.mark();
    run(start, membersIn(ranges, memory.parts));
    memory.parts.release(mark);
  }
  return results;
}

type Range = { readonly from: number; readonly to: number };

function groupOf<K, V>(groups: Map<K, V[]>, key: K): V[] {
  const known = groups.get(key);
  if (known) return known;
  const made: V[] = [];
  groups.set(key, made);
  return made;
}

function membersIn(ranges: readonly Range[], workspace: Workspace): Int32Array {
  const [only] = ranges;
  if (only && ranges.length === 1) return membersFrom(only.from, only.to);
  const members = workspace.i32(ranges.reduce((size, { from, to }) => size + to - from, 0));
  let at = 0;
  for (const { from, to } of ranges) for (let member = from; member < to; member++) members[at++] = member;
  return members;
}

/** Lines that are of another kind than their rows, have unusual texts, or whose rows hang on facts that rows have not. */
function linesLeft(
  { segment: { lines }, kinds, memory }: Scoring,
  { texts }: Shared,
  { outcomes }: BatchResults,
): Int32Array {
  const { ofRows, ofLines } = kinds;
  const textsAsked = texts.isAsked();
  if (ofLines === null && !textsAsked && !outcomes.includes(ELSEWHERE)) return membersFrom(0, 0);
  const isLeft = (line: number) => {
    const row = lines.row[line] as number;
    if (outcomes[row] === ELSEWHERE) return true;
    return (textsAsked && texts.isUnusual(line, row)) || (ofLines !== null && ofLines[line] !== ofRows[row]);
  };
  return membersWith(lines.row.length, isLeft, memory.segment);
}

function scoreLines(
  { segment, compiled, kinds, ofForm, memory }: Scoring,
  { tree, maxima, texts }: Shared,
  members: Int32Array,
): BatchResults {
  const { lines } = segment;
  const results = emptyResults(lines.row.length, memory.segment);
  const ofRow = rowSources(segment, kinds, 'line', compiled.ruleSet.inputs ?? {});
  const formOf = formsOfLines(segment, memory.segment);
  const run = createBatchRun({
    tree,
    sources: (fact) => texts.ofLines(fact) ?? ofRow(fact) ?? ofForm(fact),
    placesIn: (space) => (space === 'line' ? null : space === 'row' ? lines.row : formOf),
    results,
    maxima,
    memory,
  });
  const { starts, ofKinds } = startsOf(kinds.list);
  const numbers = memory.segment.i32(members.length);
  for (let index = 0; index < members.length; index++) {
    const line = members[index] as number;
    const kind = kinds.ofLines ? kinds.ofLines[line] : kinds.ofRows[lines.row[line] as number];
    numbers[index] = ofKinds[kind as number] as number;
  }
  for (const [number, group] of membersBy(members, numbers, memory.segment)) {
    const start = starts[number];
    if (start) run(start, group);
    else for (const line of group) results.outcomes[line] = INEXACT;
  }
  return results;
}

/** What kinds begin with, and by kind the number of its own; -1 for kinds that need exact rationals. */
function startsOf(kinds: readonly BoundShape[]) {
  const starts: Start[] = [];
  const numbers = new Map<Start, number>();
  const ofKinds = Int32Array.from(kinds, ({ start, isSharedOut }) => {
    if (isSharedOut) return -1;
    const number = numbers.get(start) ?? starts.push(start) - 1;
    numbers.set(start, number);
    return number;
  });
  return { starts, ofKinds };
}

function formsOfLines({ formCount, starts, lines }: Segment, workspace: Workspace): Indexes {
  const forms = workspace.u16(lines.row.length);
  for (let form = 0; form < formCount; form++) forms.fill(form, starts[form], starts[form + 1]);
  return forms;
}

/** Scores the execution of the budget of the forms that have it as an item. */
export function scoreExecution(
  { segment, compiled, ofForm, memory }: Scoring,
  hasExecution: (form: number) => boolean,
): BatchResults {
  const results = emptyResults(segment.formCount, memory.segment);
  const tree = programsOf(compiled).execution;
  const sources = (fact: string): Source => {
    if (fact === 'item') return sameForAll('form', 'execution');
    return fact === 'name' ? sameForAll('form', EXECUTION_NAME) : ofForm(fact);
  };
  const run = createBatchRun({ tree, sources, placesIn: onlyForms, results, maxima: null, memory });
  run(tree.root, membersWith(segment.formCount, hasExecution, memory.segment));
  return results;
}

const onlyForms = (space: string) => (space === 'form' ? null : undefined);

/** Of which forms a rule about the whole form may change the total: these need exact rationals. */
export function findDisturbed({ segment, compiled, ofForm, memory }: Scoring): BatchResults {
  const results = emptyResults(segment.formCount, memory.segment);
  const tree = programsOf(compiled).form;
  const run = createBatchRun({ tree, sources: ofForm, placesIn: onlyForms, results, maxima: null, memory });
  run(tree.root, membersFrom(0, segment.formCount));
  return results;
}
