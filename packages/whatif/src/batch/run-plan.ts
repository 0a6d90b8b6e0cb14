import {
  BLOCK_SIZE,
  type BlockProgram,
  type DecisionTree,
  firstTest,
  INEXACT,
  type ItemPlan,
  type Lane,
  PENDING,
  type Residual,
  SCORED,
  settleTest,
  UNDECIDED,
} from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import { type Maxima, runOncePerMaximum } from './by-maximum.ts';
import type { BatchResults } from './run-batch.ts';
import type { Fill, Source, Space } from './sources.ts';
import type { Memory } from './workspace.ts';

/** What a plan needs to be run over members. */
export type PlanRun = {
  readonly tree: DecisionTree;
  readonly sources: (fact: string) => Source | undefined;
  readonly placesIn: (space: Space) => Indexes | null | undefined;
  readonly results: BatchResults;
  readonly maxima: Maxima | null;
  readonly memory: Memory;
};

/** Scores members of whom everything but their numbers is known; without a plan they need exact rationals. */
export function runPlan(run: PlanRun, plan: ItemPlan | undefined, members: Int32Array): void {
  if (!plan) {
    for (let index = 0; index < members.length; index++) run.results.outcomes[members[index] as number] = INEXACT;
    return;
  }
  if (plan.candidates.length === 0 && plan.disturbs.length === 0) {
    noRule(run.results, members);
    return;
  }
  const test = members.length < WORTH_PARTING ? null : firstTest(plan);
  if (test !== null) {
    const mark = run.memory.parts.mark();
    const { yes, no } = partByTest(run, test, members);
    const { yes: whereTrue, no: whereFalse } = settledPlans(plan, test);
    if (yes.length > 0) runPlan(run, whereTrue, yes);
    if (no.length > 0) runPlan(run, whereFalse, no);
    run.memory.parts.release(mark);
    return;
  }
  const program = run.tree.blocks.compile(plan);
  const onlyMaximum = run.maxima !== null && program.loads.every(({ fact }) => fact === 'maxScore');
  if (onlyMaximum && run.maxima) runOncePerMaximum(run, run.maxima, program, members);
  else runBlocks(run, program, members);
}

function noRule({ outcomes, rules }: BatchResults, members: Int32Array): void {
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    outcomes[member] = PENDING;
    rules[member] = -1;
  }
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

function partByTest(run: PlanRun, test: Residual, members: Int32Array) {
  const { loads, ask } = run.tree.blocks.question(test);
  const yes = run.memory.parts.i32(members.length);
  const no = run.memory.parts.i32(members.length);
  let [holds, fails] = [0, 0];
  const load = loader(run, loads);
  for (let from = 0; from < members.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, members.length - from);
    load(members, from, size);
    const answers = ask(size);
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      if (answers[at] === 1) yes[holds++] = member;
      else if (answers[at] === UNDECIDED) run.results.outcomes[member] = INEXACT;
      else no[fails++] = member;
    }
  }
  return { yes: yes.subarray(0, holds), no: no.subarray(0, fails) };
}

/** Runs a program over members, a block at a time. */
function runBlocks(run: PlanRun, program: BlockProgram, members: Int32Array): void {
  const load = loader(run, program.loads);
  for (let from = 0; from < members.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, members.length - from);
    load(members, from, size);
    program.run(size);
    deliverBlock(run, members, from, size);
  }
}

type Bound = { readonly fill: Fill; readonly lane: Lane; readonly places: Indexes | null };

/** Fills the lanes of a program for a block of members, each from the space its fact belongs to. */
function loader({ sources, placesIn }: PlanRun, loads: BlockProgram['loads']) {
  const bound = loads.map(({ fact, lane }): Bound => {
    const load = sources(fact)?.load;
    const places = load && placesIn(load.space);
    if (!load || places === undefined) throw new Error(`No number behind ${fact}`);
    return { fill: load.fill, lane, places };
  });
  return (members: Int32Array, from: number, size: number): void => {
    for (const { fill, lane, places } of bound) {
      if (places === null) fill(lane, members, from, size);
      else {
        for (let at = 0; at < size; at++) elsewhere[at] = places[members[from + at] as number] as number;
        fill(lane, elsewhere, 0, size);
      }
    }
  };
}

/** The members of a block as members of another space. */
const elsewhere = new Int32Array(BLOCK_SIZE);

/** The columns of results have 32 bits. */
export const LARGEST = 2 ** 31 - 1;

export const deliveredOutcome = (outcome: number, points: number): number =>
  outcome === SCORED && points > LARGEST ? INEXACT : outcome;

function deliverBlock({ tree, results }: PlanRun, members: Int32Array, from: number, size: number): void {
  const found = tree.blocks.results;
  const { points, rules, outcomes } = results;
  for (let at = 0; at < size; at++) {
    const member = members[from + at] as number;
    const units = found.points[at] as number;
    rules[member] = found.rules[at] as number;
    outcomes[member] = deliveredOutcome(found.outcomes[at] as number, units);
    points[member] = units;
  }
}
