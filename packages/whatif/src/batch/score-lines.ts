import {
  createItemRunner,
  type DecisionTree,
  DROPPED,
  INEXACT,
  NOT_APPLICABLE,
  OPEN,
  PENDING,
  SCORED,
  type TreeNode,
} from '@plumbline/engine';
import type { Indexes, Segment } from '../columns/segment.ts';
import type { BatchResults } from './batch.ts';
import { type BoundShape, binderOf, NO_START, type Start } from './bound-shapes.ts';
import { LARGEST } from './deliver.ts';
import type { LineTexts } from './line-texts.ts';
import { membersBy } from './members.ts';
import { createRowNumbers, type RowNumbers } from './row-numbers.ts';
import { rowSources } from './row-sources.ts';
import { createBatchRun } from './run-batch.ts';
import { emptyResults, type Scoring, type Shared } from './score-items.ts';
import type { Workspace } from './workspace.ts';

/**
 * Scores lines about which their rows do not say enough. Where their texts decide they are of many kinds and few of each, and are
 * scored one by one; what hangs on more goes by in a batch.
 */
export function scoreLines(scoring: Scoring, shared: Shared, members: Int32Array): BatchResults {
  const { segment, kinds, memory } = scoring;
  const results = emptyResults(segment.lines.row.length, memory.segment);
  const starts = memory.segment.i32(members.length);
  for (let index = 0; index < members.length; index++) {
    const line = members[index] as number;
    const kind = kinds.ofLines ? kinds.ofLines[line] : kinds.ofRows[segment.lines.row[line] as number];
    starts[index] = (kinds.list[kind as number] as BoundShape).start;
  }
  const left = scoreOneByOne(scoring, shared, { members, starts }, results);
  if (left.members.length > 0) scoreTogether(scoring, shared, left, results);
  return results;
}

/** Lines, each with the number of what it begins with. */
type StartingLines = { readonly members: Int32Array; readonly starts: Int32Array };

function scoreTogether(
  { segment, compiled, kinds, ofForm, memory }: Scoring,
  { tree, maxima, texts }: Shared,
  { members, starts }: StartingLines,
  results: BatchResults,
): void {
  const { lines } = segment;
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
  const { starts: known } = binderOf(compiled);
  for (const [start, group] of membersBy(members, starts, memory.segment)) {
    if (start === NO_START) for (const line of group) results.outcomes[line] = INEXACT;
    else run(known[start] as Start, group);
  }
}

function formsOfLines({ formCount, starts, lines }: Segment, workspace: Workspace): Indexes {
  const forms = workspace.u16(lines.row.length);
  for (let form = 0; form < formCount; form++) forms.fill(form, starts[form], starts[form + 1]);
  return forms;
}

/** Scores the lines whose texts lead to a program that reads nothing but numbers of their rows; the others are left. */
function scoreOneByOne(
  { segment, compiled, kinds, memory }: Scoring,
  { tree, texts }: Shared,
  { members, starts }: StartingLines,
  results: BatchResults,
): StartingLines {
  const { starts: known } = binderOf(compiled);
  const left = { members: memory.segment.i32(members.length), starts: memory.segment.i32(members.length) };
  const runner = createItemRunner(compiled.ruleSet.rounding.item);
  const classes = tree.facts.map(({ name }) => texts.classesOf(name));
  let numbers: RowNumbers | null = null;
  let count = 0;
  for (let index = 0; index < members.length; index++) {
    const line = members[index] as number;
    const start = known[starts[index] as number];
    const node = start && 'position' in start ? followTexts(tree, start, classes, line) : null;
    const program = node?.position === -1 ? node.program : undefined;
    numbers ??= createRowNumbers(segment, compiled, kinds, memory.segment);
    if (!program || program.usesFrame || !numbers.areEnough(program)) {
      left.members[count] = line;
      left.starts[count++] = starts[index] as number;
      continue;
    }
    const units = runner.runProgram(tree, program, numbers.values, (segment.lines.row[line] as number) * tree.stride);
    deliver(results, line, units, runner.rule);
  }
  return { members: left.members.subarray(0, count), starts: left.starts.subarray(0, count) };
}

/** Goes down a tree as far as the texts of a line lead. */
function followTexts(
  tree: DecisionTree,
  start: TreeNode,
  classes: readonly ReturnType<LineTexts['classesOf']>[],
  line: number,
): TreeNode {
  let node = start;
  while (node.position >= 0) {
    const texts = classes[node.position];
    if (!texts) return node;
    const of = texts.classes[texts.keys[line] as number] as number;
    node = node.branches?.[of] ?? tree.branch(node, of);
  }
  return node;
}

function deliver({ points, rules, outcomes }: BatchResults, line: number, units: number, rule: number): void {
  rules[line] = rule;
  if (units >= 0 && units <= LARGEST) {
    points[line] = units;
    outcomes[line] = SCORED;
  } else outcomes[line] = units === OPEN ? PENDING : units === DROPPED ? NOT_APPLICABLE : INEXACT;
}
