import {
  BLOCK_SIZE,
  type BlockProgram,
  type DecisionTree,
  INEXACT,
  type ItemPlan,
  NOT_APPLICABLE,
  PENDING,
  SCORED,
  type TreeNode,
} from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Source } from './sources.ts';

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
  runPlan(batch, node.plan, members);
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

function runPlan(batch: Batch, plan: ItemPlan | undefined, members: Int32Array): void {
  const { outcomes, tree } = batch;
  if (!plan) {
    for (let index = 0; index < members.length; index++) outcomes.inexact(members[index] as number);
    return;
  }
  const program = tree.blocks.compile(plan);
  const onlyMaximum = batch.maxScoreOf !== null && program.loads.every(({ fact }) => fact === 'maxScore');
  if (onlyMaximum && batch.maxScoreOf) runOncePerMaximum(batch, program, batch.maxScoreOf, members);
  else runBlocks(batch, program, members, (at, member) => deliver(batch, resultAt(tree, at), member));
}

/** Runs a program over members, a block at a time, and hands over where each one's result stands. */
function runBlocks(
  { sources }: Batch,
  { loads, run }: BlockProgram,
  members: Int32Array,
  take: (at: number, member: number) => void,
): void {
  const bound = loads.map(({ fact, lane }) => {
    const { load } = sources(fact);
    if (!load) throw new Error(`No number behind ${fact}`);
    return { load, lane };
  });
  for (let from = 0; from < members.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, members.length - from);
    for (const { load, lane } of bound) load(lane, members, from, size);
    run(size);
    for (let at = 0; at < size; at++) take(at, members[from + at] as number);
  }
}

type Result = { readonly outcome: number; readonly points: number; readonly rule: number };

/** The columns of results have 32 bits. */
const LARGEST = 2 ** 31 - 1;

function resultAt({ blocks: { results } }: DecisionTree, at: number): Result {
  const points = results.points[at] as number;
  const outcome = results.outcomes[at] as number;
  return {
    outcome: outcome === SCORED && points > LARGEST ? INEXACT : outcome,
    points,
    rule: results.rules[at] as number,
  };
}

/** Where nothing but the maximum score counts, each maximum is scored once, for the first member that has it. */
function runOncePerMaximum(batch: Batch, program: BlockProgram, maxScoreOf: Indexes, members: Int32Array): void {
  const firsts = new Map<number, number>();
  for (let index = 0; index < members.length; index++) {
    const key = maxScoreOf[members[index] as number] as number;
    if (!firsts.has(key)) firsts.set(key, members[index] as number);
  }
  const known: Result[] = [];
  runBlocks(batch, program, Int32Array.from(firsts.values()), (at, member) => {
    known[maxScoreOf[member] as number] = resultAt(batch.tree, at);
  });
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    deliver(batch, known[maxScoreOf[member] as number] as Result, member);
  }
}

function deliver({ results, outcomes }: Batch, { outcome, points, rule }: Result, member: number): void {
  if (outcome === SCORED) {
    if (!results) return;
    results.points[member] = points;
    results.rules[member] = rule;
    const form = results.formOf ? (results.formOf[member] as number) : member;
    results.sums[form] = (results.sums[form] as number) + points;
  } else if (outcome === PENDING) outcomes.open(member, rule);
  else if (outcome === NOT_APPLICABLE) outcomes.notApplicable(member, rule);
  else outcomes.inexact(member);
}
