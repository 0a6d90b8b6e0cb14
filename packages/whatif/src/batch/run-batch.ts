import {
  type DecisionTree,
  type ItemProgram,
  NOT_APPLICABLE,
  PENDING,
  RESULT,
  SCORED,
  type TreeNode,
  winnerOf,
} from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Load, Source } from './sources.ts';

/** Where points go: columns by member, and sums by form. `formOf` is null where members are forms themselves. */
export type Results = {
  readonly points: Int32Array;
  readonly rules: Int16Array;
  readonly sums: Float64Array;
  readonly formOf: Indexes | null;
};

/** What becomes of members without points. `rule` is a position among the score rules, -1 where none matched. */
export type Outcomes = {
  readonly open: (member: number, rule: number) => void;
  readonly notApplicable: (member: number, rule: number) => void;
  /** The form of this member needs exact rationals. */
  readonly inexact: (member: number) => void;
};

export type Batch = {
  readonly tree: DecisionTree;
  readonly sources: (fact: string) => Source;
  /** Null where nobody has points. */
  readonly results: Results | null;
  readonly outcomes: Outcomes;
  /** Where a member's maximum score is found: rows with the same often score the same. */
  readonly maxScoreOf: Indexes | null;
};

/**
 * Scores the members of a batch: asks the tree's questions of all of them at once, parts them only where their answers differ,
 * and runs the program each part ends with.
 */
export function runBatch(batch: Batch, members: Int32Array): void {
  const sources = new Map<number, Source>();
  const sourceAt = (position: number) => {
    let source = sources.get(position);
    if (!source) {
      source = batch.sources(batch.tree.facts[position]?.name ?? '');
      sources.set(position, source);
    }
    return source;
  };
  descend(batch, sourceAt, batch.tree.root, members);
}

function descend(batch: Batch, sourceAt: (position: number) => Source, start: TreeNode, members: Int32Array): void {
  const { tree } = batch;
  let node = start;
  while (node.position >= 0) {
    const { position } = node;
    const source = sourceAt(position);
    const classes = tree.facts[position]?.classes;
    if (!classes) throw new Error('A question about nothing');
    if (source.kind === 'same') {
      node = tree.branch(node, classes.classOf(source.value));
      continue;
    }
    const parts = partition(members, source, (key) => classes.classOf(source.valueOf(key)));
    for (const [of, part] of parts) descend(batch, sourceAt, tree.branch(node, of), part);
    return;
  }
  runProgram(batch, sourceAt, node.program ?? null, members);
}

/** Members by the class of their value. Keys are few or at least repeat, and each is classed once. */
function partition(
  members: Int32Array,
  { keyOf }: Extract<Source, { kind: 'each' }>,
  classOf: (key: number) => number,
): readonly (readonly [number, Int32Array])[] {
  const classes = new Map<number, number>();
  const counts = new Map<number, number>();
  const found = new Int32Array(members.length);
  for (let index = 0; index < members.length; index++) {
    const key = keyOf(members[index] as number);
    let of = classes.get(key);
    if (of === undefined) {
      of = classOf(key);
      classes.set(key, of);
    }
    found[index] = of;
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  if (counts.size === 1) return [[found[0] as number, members]];
  const parts = new Map([...counts].map(([of, count]) => [of, { members: new Int32Array(count), size: 0 }]));
  for (let index = 0; index < members.length; index++) {
    const part = parts.get(found[index] as number);
    if (part) part.members[part.size++] = members[index] as number;
  }
  return [...parts].map(([of, part]) => [of, part.members]);
}

function runProgram(
  batch: Batch,
  sourceAt: (position: number) => Source,
  program: ItemProgram | null,
  members: Int32Array,
): void {
  const { outcomes, tree } = batch;
  if (!program) {
    for (let index = 0; index < members.length; index++) outcomes.inexact(members[index] as number);
    return;
  }
  const loads = program.loads.map(({ position, at }): BoundLoad => {
    const { load } = sourceAt(position);
    if (!load) throw new Error(`No number behind ${tree.facts[position]?.name}`);
    return { load, at };
  });
  const run = boundProgram(batch, program, loads);
  const onlyMaximum = program.loads.every(({ position }) => tree.facts[position]?.name === 'maxScore');
  if (onlyMaximum && batch.maxScoreOf) runRemembering(batch, batch.maxScoreOf, run, members);
  else
    for (let index = 0; index < members.length; index++)
      deliver(batch, run(members[index] as number), members[index] as number);
}

type BoundLoad = { readonly load: Load; readonly at: number };

/** One run's result, used at once: made anew for every member it would cost more than the run. */
type Result = {
  outcome: typeof SCORED | typeof PENDING | typeof NOT_APPLICABLE | typeof INEXACT;
  points: number;
  rule: number;
};

const INEXACT = 3;

type Run = (member: number) => Result;

function boundProgram({ tree }: Batch, program: ItemProgram, loads: readonly BoundLoad[]): Run {
  const result: Result = { outcome: SCORED, points: 0, rule: -1 };
  const { candidates, disturbs } = program;
  const frame = tree.registers.frame();
  return (member) => {
    frame.overflow = false;
    for (let index = 0; index < loads.length; index++) {
      const { load, at } = loads[index] as BoundLoad;
      load(frame, at, member);
    }
    const winner = winnerOf(program, frame);
    const candidate = candidates[winner];
    result.outcome = candidate ? candidate.score(frame) : PENDING;
    result.rule = candidate ? candidate.rule : -1;
    result.points = frame.n[RESULT] as number;
    if (disturbs?.(frame) || frame.overflow || result.points > LARGEST) result.outcome = INEXACT;
    return result;
  };
}

/** The columns of results have 32 bits. */
const LARGEST = 2 ** 31 - 1;

/** Where nothing but the maximum score counts, each maximum is scored once. */
function runRemembering(batch: Batch, maxScoreOf: Indexes, run: Run, members: Int32Array): void {
  const { results } = batch;
  const known: (Result | undefined)[] = [];
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const key = maxScoreOf[member] as number;
    let result = known[key];
    if (!result) {
      result = { ...run(member) };
      known[key] = result;
    }
    if (result.outcome === SCORED && results) write(results, result, member);
    else deliver(batch, result, member);
  }
}

function write({ points, rules, sums, formOf }: Results, result: Result, member: number): void {
  points[member] = result.points;
  rules[member] = result.rule;
  const form = formOf ? (formOf[member] as number) : member;
  sums[form] = (sums[form] as number) + result.points;
}

function deliver({ results, outcomes }: Batch, result: Result, member: number): void {
  if (result.outcome === SCORED) {
    if (results) write(results, result, member);
  } else if (result.outcome === PENDING) outcomes.open(member, result.rule);
  else if (result.outcome === NOT_APPLICABLE) outcomes.notApplicable(member, result.rule);
  else outcomes.inexact(member);
}
