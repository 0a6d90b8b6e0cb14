import {
  BLOCK_SIZE,
  type BlockProgram,
  type DecisionTree,
  firstTest,
  type ItemPlan,
  NOT_APPLICABLE,
  PENDING,
  type Residual,
  SCORED,
  settleTest,
  type TreeNode,
  UNDECIDED,
} from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Source } from './sources.ts';

/** Where points go: columns by member, and sums by form. `formOf` is null where members are forms themselves. */
type Results = {
  readonly points: Int32Array;
  readonly rules: Int16Array;
  readonly sums: Float64Array;
  readonly formOf: Indexes | null;
};

/** What becomes of members without points. `rule` is a position among the score rules, -1 where none matched. */
type Outcomes = {
  readonly open: (member: number, rule: number) => void;
  readonly notApplicable: (member: number, rule: number) => void;
  /** The form of this member needs exact rationals. */
  readonly inexact: (member: number) => void;
};

export type Batch = {
  readonly tree: DecisionTree;
  /** The question to begin with; the root's where nothing is known. */
  readonly start: TreeNode;
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
  descend(batch, sourceAt, batch.start, members);
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
  const classByKey: number[] = [];
  const found = new Int32Array(members.length);
  let alike = true;
  for (let index = 0; index < members.length; index++) {
    const key = keyOf(members[index] as number);
    let of = classByKey[key];
    if (of === undefined) {
      of = classOf(key);
      classByKey[key] = of;
    }
    found[index] = of;
    alike &&= of === found[0];
  }
  if (alike) return members.length === 0 ? [] : [[found[0] as number, members]];
  const parts = new Map<number, number[]>();
  for (let index = 0; index < members.length; index++) {
    const part = parts.get(found[index] as number);
    if (part) part.push(members[index] as number);
    else parts.set(found[index] as number, [members[index] as number]);
  }
  return [...parts].map(([of, part]) => [of, Int32Array.from(part)]);
}

function runPlan(batch: Batch, plan: ItemPlan | undefined, members: Int32Array): void {
  const { outcomes, tree } = batch;
  if (!plan) {
    for (let index = 0; index < members.length; index++) outcomes.inexact(members[index] as number);
    return;
  }
  if (plan.candidates.length === 0 && plan.disturbs.length === 0 && !batch.results) return;
  const test = members.length < WORTH_PARTING ? null : firstTest(plan);
  if (test !== null) {
    const { yes, no, undecided } = partByTest(batch, test, members);
    const { yes: whereTrue, no: whereFalse } = settledPlans(plan, test);
    if (yes.length > 0) runPlan(batch, whereTrue, yes);
    if (no.length > 0) runPlan(batch, whereFalse, no);
    for (const member of undecided) outcomes.inexact(member);
    return;
  }
  const program = tree.blocks.compile(plan);
  const onlyMaximum = batch.maxScoreOf !== null && program.loads.every(({ fact }) => fact === 'maxScore');
  if (onlyMaximum && batch.maxScoreOf) runOncePerMaximum(batch, program, batch.maxScoreOf, members);
  else runBlocks(batch, program, members, (from, size) => deliverBlock(batch, members, from, size));
}

/** Fewer members than this are computed with their tests; more are parted first, for what is left is mostly a table. */
const WORTH_PARTING = 16;

const settled = new WeakMap<ItemPlan, { readonly yes: ItemPlan; readonly no: ItemPlan }>();

function settledPlans(plan: ItemPlan, test: Residual) {
  let plans = settled.get(plan);
  if (!plans) {
    plans = { yes: settleTest(plan, test, true), no: settleTest(plan, test, false) };
    settled.set(plan, plans);
  }
  return plans;
}

function partByTest(batch: Batch, test: Residual, members: Int32Array) {
  const { loads, ask } = batch.tree.blocks.question(test);
  const yes = new Int32Array(members.length);
  const no = new Int32Array(members.length);
  const undecided: number[] = [];
  let [holds, fails] = [0, 0];
  const bound = bind(batch, loads);
  for (let from = 0; from < members.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, members.length - from);
    for (const { load, lane } of bound) load(lane, members, from, size);
    const answers = ask(size);
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      if (answers[at] === 1) yes[holds++] = member;
      else if (answers[at] === UNDECIDED) undecided.push(member);
      else no[fails++] = member;
    }
  }
  return { yes: yes.subarray(0, holds), no: no.subarray(0, fails), undecided };
}

/** Where the numbers of the facts that are read come from. */
function bind({ sources }: Batch, loads: BlockProgram['loads']) {
  return loads.map(({ fact, lane }) => {
    const { load } = sources(fact);
    if (!load) throw new Error(`No number behind ${fact}`);
    return { load, lane };
  });
}

/** Runs a program over members, a block at a time; `take` is told which ones' results stand in the memory. */
function runBlocks(
  batch: Batch,
  { loads, run }: BlockProgram,
  members: Int32Array,
  take: (from: number, size: number) => void,
): void {
  const bound = bind(batch, loads);
  for (let from = 0; from < members.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, members.length - from);
    for (const { load, lane } of bound) load(lane, members, from, size);
    run(size);
    take(from, size);
  }
}

/** The columns of results have 32 bits. */
const LARGEST = 2 ** 31 - 1;

function deliverBlock({ tree, results, outcomes }: Batch, members: Int32Array, from: number, size: number): void {
  const found = tree.blocks.results;
  for (let at = 0; at < size; at++) {
    const member = members[from + at] as number;
    const outcome = found.outcomes[at] as number;
    const points = found.points[at] as number;
    if (outcome === SCORED && points <= LARGEST) {
      if (results) write(results, member, points, found.rules[at] as number);
    } else other(outcomes, outcome, member, found.rules[at] as number);
  }
}

function write({ points, rules, sums, formOf }: Results, member: number, units: number, rule: number): void {
  points[member] = units;
  rules[member] = rule;
  const form = formOf ? (formOf[member] as number) : member;
  sums[form] = (sums[form] as number) + units;
}

function other(outcomes: Outcomes, outcome: number, member: number, rule: number): void {
  if (outcome === PENDING) outcomes.open(member, rule);
  else if (outcome === NOT_APPLICABLE) outcomes.notApplicable(member, rule);
  else outcomes.inexact(member);
}

/** By maximum, the result of every member that has it; shared by all batches, which run one at a time. */
type ByMaximum = { seen: Int32Array; units: Float64Array; outcomes: Uint8Array; rules: Int16Array };

let byMaximum: ByMaximum = createByMaximum(1024);
let batchNumber = 0;

function createByMaximum(size: number): ByMaximum {
  return {
    seen: new Int32Array(size),
    units: new Float64Array(size),
    outcomes: new Uint8Array(size),
    rules: new Int16Array(size),
  };
}

/** Where nothing but the maximum score counts, each maximum is scored once, for the first member that has it. */
function runOncePerMaximum(batch: Batch, program: BlockProgram, maxScoreOf: Indexes, members: Int32Array): void {
  const firsts = firstsOf(maxScoreOf, members);
  const { units, outcomes, rules } = byMaximum;
  const found = batch.tree.blocks.results;
  runBlocks(batch, program, firsts, (from, size) => {
    for (let at = 0; at < size; at++) {
      const key = maxScoreOf[firsts[from + at] as number] as number;
      units[key] = found.points[at] as number;
      outcomes[key] = found.outcomes[at] as number;
      rules[key] = found.rules[at] as number;
    }
  });
  for (let from = 0; from < members.length; ) {
    const key = maxScoreOf[members[from] as number] as number;
    let to = from + 1;
    while (to < members.length && maxScoreOf[members[to] as number] === key) to++;
    const result = { outcome: outcomes[key] as number, points: units[key] as number, rule: rules[key] as number };
    deliverAlike(batch, members.subarray(from, to), result);
    from = to;
  }
}

type Result = { readonly outcome: number; readonly points: number; readonly rule: number };

/** The same result for all of them: rows of one maximum mostly stand side by side, and are filled like memory. */
function deliverAlike({ results, outcomes }: Batch, members: Int32Array, { outcome, points, rule }: Result): void {
  if (outcome !== SCORED || points > LARGEST) {
    for (let index = 0; index < members.length; index++) other(outcomes, outcome, members[index] as number, rule);
    return;
  }
  if (!results) return;
  const first = members[0] as number;
  const { sums, formOf } = results;
  if ((members[members.length - 1] as number) - first === members.length - 1 && formOf) {
    const end = first + members.length;
    results.points.fill(points, first, end);
    results.rules.fill(rule, first, end);
    for (let member = first; member < end; member++) {
      const form = formOf[member] as number;
      sums[form] = (sums[form] as number) + points;
    }
  } else for (let index = 0; index < members.length; index++) write(results, members[index] as number, points, rule);
}

/** The first member of each maximum score. */
function firstsOf(maxScoreOf: Indexes, members: Int32Array): Int32Array {
  const firsts: number[] = [];
  batchNumber++;
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const key = maxScoreOf[member] as number;
    if (byMaximum.seen[key] === batchNumber) continue;
    if (key >= byMaximum.seen.length) byMaximum = createByMaximum(key * 2);
    byMaximum.seen[key] = batchNumber;
    firsts.push(member);
  }
  return Int32Array.from(firsts);
}
