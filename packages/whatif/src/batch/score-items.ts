import { type CompiledRuleSet, EXECUTION_NAME, INEXACT, programsOf, type TreeNode } from '@plumbline/engine';
import type { Indexes, Segment } from '../columns/segment.ts';
import type { FormSources } from './form-sources.ts';
import type { Kind, Kinds } from './kinds.ts';
import { membersFrom, membersWith } from './members.ts';
import { rowSources, textSource } from './row-sources.ts';
import { type BatchResults, createBatchRun, ELSEWHERE } from './run-batch.ts';
import { type Source, sameForAll } from './sources.ts';

/** What became of the indicators of a segment: of a line that which `ofLines` says, or where it says nothing its row's. */
export type IndicatorScores = { readonly ofRows: BatchResults; readonly ofLines: BatchResults | null };

/** Scores every row once, and after that the lines about which that says nothing. */
export function scoreIndicators(
  segment: Segment,
  compiled: CompiledRuleSet,
  kinds: Kinds,
  ofForm: FormSources,
): IndicatorScores {
  const ofRows = scoreRows(segment, compiled, kinds);
  const members = linesLeft(segment, kinds, ofRows);
  if (members.length === 0) return { ofRows, ofLines: null };
  return { ofRows, ofLines: scoreLines(segment, compiled, kinds, ofForm, members) };
}

const emptyResults = (size: number): BatchResults => ({
  points: new Int32Array(size),
  rules: new Int16Array(size),
  outcomes: new Uint8Array(size).fill(ELSEWHERE),
});

function scoreRows(segment: Segment, compiled: CompiledRuleSet, kinds: Kinds): BatchResults {
  const { rows, runs } = segment;
  const results = emptyResults(rows.target.length);
  const run = createBatchRun({
    tree: programsOf(compiled).indicator,
    sources: rowSources(segment, kinds, 'row', compiled.ruleSet.inputs ?? {}),
    placesIn: (space) => (space === 'row' ? null : undefined),
    results,
    maxScores: maximaOf(segment),
  });
  const starts = new Map<TreeNode, { readonly from: number; readonly to: number }[]>();
  for (const [index, { from, to }] of runs.entries()) {
    const kind = kinds.list[index] as Kind;
    if (isSharedOut(compiled, kind)) results.outcomes.fill(INEXACT, from, to);
    else groupOf(starts, kind.start).push({ from, to });
  }
  for (const [start, ranges] of starts) run(start, membersIn(ranges));
  return results;
}

function groupOf<K, V>(groups: Map<K, V[]>, key: K): V[] {
  const known = groups.get(key);
  if (known) return known;
  const made: V[] = [];
  groups.set(key, made);
  return made;
}

const maximaOf = ({ rows, numerators }: Segment): Source => ({
  ...sameForAll('row', null),
  keys: rows.maxScore,
  keyCount: numerators.length,
});

function membersIn(ranges: readonly { readonly from: number; readonly to: number }[]): Int32Array {
  const [only] = ranges;
  if (only && ranges.length === 1) return membersFrom(only.from, only.to);
  const members = new Int32Array(ranges.reduce((size, { from, to }) => size + to - from, 0));
  let at = 0;
  for (const { from, to } of ranges) for (let member = from; member < to; member++) members[at++] = member;
  return members;
}

/** Whether a row without a printed maximum may get one from the framework, which hangs on the rows beside it. */
const isSharedOut = ({ ruleSet: { framework } }: CompiledRuleSet, { shape, placement: { definition } }: Kind) =>
  shape.maxScore === 'unknown' && (framework.weightSplit !== undefined || typeof definition?.maxScore === 'string');

/** Lines that are of another kind than their rows, or whose rows hang on facts that rows have not. */
function linesLeft({ lines }: Segment, { ofRows, ofLines }: Kinds, { outcomes }: BatchResults): Int32Array {
  if (ofLines === null && !outcomes.includes(ELSEWHERE)) return membersFrom(0, 0);
  return membersWith(lines.row.length, (line) => {
    const row = lines.row[line] as number;
    return outcomes[row] === ELSEWHERE || (ofLines !== null && ofLines[line] !== ofRows[row]);
  });
}

function scoreLines(
  segment: Segment,
  compiled: CompiledRuleSet,
  kinds: Kinds,
  ofForm: FormSources,
  members: Int32Array,
): BatchResults {
  const { lines } = segment;
  const results = emptyResults(lines.row.length);
  const ofRow = rowSources(segment, kinds, 'line', compiled.ruleSet.inputs ?? {});
  const formOf = formsOfLines(segment);
  const run = createBatchRun({
    tree: programsOf(compiled).indicator,
    sources: (fact) => (fact === 'name' ? textSource(segment, lines.name, 'line') : (ofRow(fact) ?? ofForm(fact))),
    placesIn: (space) => (space === 'line' ? null : space === 'row' ? lines.row : formOf),
    results,
    maxScores: maximaOf(segment),
  });
  const starts = new Map<TreeNode, number[]>();
  const kindOf = (line: number) =>
    kinds.list[(kinds.ofLines?.[line] ?? kinds.ofRows[lines.row[line] as number]) as number] as Kind;
  for (const line of members) {
    const kind = kindOf(line);
    if (isSharedOut(compiled, kind)) results.outcomes[line] = INEXACT;
    else groupOf(starts, kind.start).push(line);
  }
  for (const [start, group] of starts) run(start, Int32Array.from(group));
  return results;
}

function formsOfLines({ formCount, starts, lines }: Segment): Indexes {
  const forms = new Uint32Array(lines.row.length);
  for (let form = 0; form < formCount; form++) forms.fill(form, starts[form], starts[form + 1]);
  return forms;
}

/** Scores the execution of the budget of the forms that have it as an item. */
export function scoreExecution(
  segment: Segment,
  compiled: CompiledRuleSet,
  ofForm: FormSources,
  hasExecution: (form: number) => boolean,
): BatchResults {
  const results = emptyResults(segment.formCount);
  const tree = programsOf(compiled).execution;
  const sources = (fact: string): Source => {
    if (fact === 'item') return sameForAll('form', 'execution');
    return fact === 'name' ? sameForAll('form', EXECUTION_NAME) : ofForm(fact);
  };
  const run = createBatchRun({ tree, sources, placesIn: onlyForms, results, maxScores: null });
  run(tree.root, membersWith(segment.formCount, hasExecution));
  return results;
}

const onlyForms = (space: string) => (space === 'form' ? null : undefined);

/** Of which forms a rule about the whole form may change the total: these need exact rationals. */
export function findDisturbed(segment: Segment, compiled: CompiledRuleSet, ofForm: FormSources): BatchResults {
  const results = emptyResults(segment.formCount);
  const tree = programsOf(compiled).form;
  const run = createBatchRun({ tree, sources: ofForm, placesIn: onlyForms, results, maxScores: null });
  run(tree.root, membersFrom(0, segment.formCount));
  return results;
}
