import {
  createItemRunner,
  type DecisionTree,
  DROPPED,
  INEXACT,
  type ItemProgram,
  NOT_APPLICABLE,
  OPEN,
  PENDING,
  programsOf,
  SCORED,
} from '@plumbline/engine';
import type { Indexes, Segment } from '../columns/segment.ts';
import type { BatchResults } from './batch.ts';
import { type BoundShape, binderOf, follow, NO_START, type Start } from './bound-shapes.ts';
import type { Maxima } from './by-maximum.ts';
import { LARGEST } from './deliver.ts';
import type { LineTexts } from './line-texts.ts';
import { membersBy } from './members.ts';
import { createRowNumbers } from './row-numbers.ts';
import { rowSources } from './row-sources.ts';
import { createBatchRun } from './run-batch.ts';
import { emptyResults, type Scoring } from './scoring.ts';
import type { Workspace } from './workspace.ts';

/**
 * Scores lines about which their rows do not say enough. Where their texts decide they are of many kinds and few of each, and are
 * scored one by one; what hangs on more goes by in a batch.
 */
export function scoreLines(scoring: Scoring, maxima: Maxima, members: Int32Array): BatchResults {
  const { segment, kinds, memory } = scoring;
  const results = emptyResults(segment.lines.row.length, memory.segment);
  const ofMembers = memory.segment.i32(members.length);
  const ofRows = kinds.ofRows();
  for (let index = 0; index < members.length; index++) {
    const line = members[index] as number;
    const kind = kinds.ofLines ? kinds.ofLines[line] : ofRows[segment.lines.row[line] as number];
    ofMembers[index] = kind as number;
  }
  const left = scoreOneByOne(scoring, { members, kinds: ofMembers }, results);
  if (left.members.length > 0) scoreTogether(scoring, maxima, left, results);
  return results;
}

/** Lines, each with its kind. */
type LinesOfKinds = { readonly members: Int32Array; readonly kinds: Int32Array };

function scoreTogether(
  { segment, compiled, kinds, texts, ofForm, memory }: Scoring,
  maxima: Maxima,
  { members, kinds: ofMembers }: LinesOfKinds,
  results: BatchResults,
): void {
  const { lines } = segment;
  const tree = programsOf(compiled).indicator;
  const starts = ofMembers.map((kind) => (kinds.list[kind] as BoundShape).start);
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
  { segment, compiled, kinds, texts, memory }: Scoring,
  { members, kinds: ofMembers }: LinesOfKinds,
  results: BatchResults,
): LinesOfKinds {
  const tree = programsOf(compiled).indicator;
  const left = { members: memory.segment.i32(members.length), kinds: memory.segment.i32(members.length) };
  const runner = createItemRunner(compiled.ruleSet.rounding.item);
  const numbers = createRowNumbers(segment, compiled, kinds, memory.segment);
  const find = programFinder(tree, texts);
  let count = 0;
  for (let index = 0; index < members.length; index++) {
    const line = members[index] as number;
    const kind = ofMembers[index] as number;
    const bound = kinds.list[kind] as BoundShape;
    const program = bound.start === NO_START ? null : find(bound, line);
    if (!program || program.usesFrame || !numbers.areEnough(program)) {
      left.members[count] = line;
      left.kinds[count++] = kind;
      continue;
    }
    const units = runner.runProgram(tree, program, numbers.values, (segment.lines.row[line] as number) * tree.stride);
    deliver(results, line, units, runner.rule);
  }
  return { members: left.members.subarray(0, count), kinds: left.kinds.subarray(0, count) };
}

/** The program to which a line's kind and its texts lead; null where more is to be asked. */
function programFinder(tree: DecisionTree, texts: LineTexts): ProgramFinder {
  const textClasses = tree.facts.map(({ name }) => texts.classesOf(name));
  const search = programSearch(tree, textClasses);
  const [only, ...others] = textClasses.filter((text) => text !== null);
  if (only === undefined || others.length > 0) return search;
  const { keys, classes } = only;
  return (bound, line) => {
    // A value without a class is -1.
    const at = (classes[keys[line] as number] as number) + 1;
    let program = bound.programs[at];
    if (program === undefined) {
      program = search(bound, line);
      bound.programs[at] = program;
    }
    return program;
  };
}

type ProgramFinder = (bound: BoundShape, line: number) => ItemProgram | null;

function programSearch(tree: DecisionTree, textClasses: readonly ReturnType<LineTexts['classesOf']>[]): ProgramFinder {
  return ({ question, classes }, line) => {
    const leaf = follow(tree, question, (position) => {
      const text = textClasses[position];
      return text ? (text.classes[text.keys[line] as number] as number) : (classes[position] as number);
    });
    return leaf.program ?? null;
  };
}

function deliver({ points, rules, outcomes }: BatchResults, line: number, units: number, rule: number): void {
  rules[line] = rule;
  if (units >= 0 && units <= LARGEST) {
    points[line] = units;
    outcomes[line] = SCORED;
  } else outcomes[line] = units === OPEN ? PENDING : units === DROPPED ? NOT_APPLICABLE : INEXACT;
}
