import {
  BLOCK_SIZE,
  type BlockProgram,
  firstTest,
  INEXACT,
  type ItemPlan,
  PENDING,
  type Residual,
  settleTest,
  UNDECIDED,
} from '@plumbline/engine';
import type { Batch } from './batch.ts';
import { deliverByMaximum, type MaximumTables, NO_TABLE, tablesOf } from './by-maximum.ts';
import { type Chooser, chooserOf } from './choose-candidates.ts';
import { deliverBlock, deliverCertain, setOutcome } from './deliver.ts';
import { blockLoader } from './load-block.ts';
import { membersBy } from './members.ts';

/** Scores members of whom everything but their numbers is known; without a plan they need exact rationals. */
export function runPlan(batch: Batch, plan: ItemPlan | undefined, members: Int32Array): void {
  if (!plan) setOutcome(batch.results, members, INEXACT);
  else if (plan.candidates.length === 0 && plan.disturbs.length === 0) setOutcome(batch.results, members, PENDING);
  else {
    const mark = batch.memory.parts.mark();
    if (members.length < WORTH_PARTING || !runInParts(batch, plan, members)) runWhole(batch, plan, members);
    batch.memory.parts.release(mark);
  }
}

/** Fewer members than this are computed with their tests; more are parted first, for what is left is mostly a table. */
const WORTH_PARTING = 16;

function runWhole(batch: Batch, plan: ItemPlan, members: Int32Array): void {
  const program = batch.tree.blocks.compile(plan);
  const table = tablesOf(batch, [program], members.length);
  if (table) deliverByMaximum(batch, table, members);
  else runBlocks(batch, program, members);
}

/** Parts members by what is left to test; false where nothing is. */
function runInParts(batch: Batch, plan: ItemPlan, members: Int32Array): boolean {
  const chooser = chooserOf(plan);
  if (chooser) {
    runByCandidate(batch, chooser, members);
    return true;
  }
  const test = firstTest(plan);
  if (test === null) return false;
  const { yes, no } = partByTest(batch, test, members);
  const { yes: whereTrue, no: whereFalse } = settledPlans(plan, test);
  if (yes.length > 0) runPlan(batch, whereTrue, yes);
  if (no.length > 0) runPlan(batch, whereFalse, no);
  return true;
}

/** Chooses for all, gives points at once where they are in a table, and goes on with the others candidate by candidate. */
function runByCandidate(batch: Batch, { choose, plans }: Chooser, members: Int32Array): void {
  const { parts } = batch.memory;
  const chosen = parts.i32(members.length);
  choose(batch, members, chosen);
  const tables = tablesOf(
    batch,
    plans.map((plan) => certainProgram(batch, plan)),
    members.length,
  );
  const others = tables ? deliverFromTables(batch, tables, { members, chosen }) : { members, chosen };
  if (others.members.length === 0) return;
  for (const [candidate, part] of membersBy(others.members, others.chosen, parts))
    runPlan(batch, plans[candidate], part);
}

/** What runs where nothing is left to test; null where something is, or nobody wins. */
function certainProgram({ tree }: Batch, plan: ItemPlan) {
  return plan.candidates.length === 0 || firstTest(plan) !== null ? null : tree.blocks.compile(plan);
}

/** Members, and beside each the position of its candidate. */
type Choice = { readonly members: Int32Array; readonly chosen: Int32Array };

/** Gives points to those whose candidate has a table; the others are left. */
function deliverFromTables(
  { results, maxima, placesIn, memory }: Batch,
  tables: MaximumTables,
  { members, chosen }: Choice,
): Choice {
  const left = { members: memory.parts.i32(members.length), chosen: memory.parts.i32(members.length) };
  if (maxima === null) return { members, chosen };
  const { ofRows } = maxima;
  const { starts } = tables;
  const { points, rules, outcomes } = results;
  const rowOf = placesIn('row') ?? null;
  let count = 0;
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const candidate = chosen[index] as number;
    const start = candidate < 0 ? NO_TABLE : (starts[candidate] as number);
    if (start === NO_TABLE) {
      left.members[count] = member;
      left.chosen[count++] = candidate;
      continue;
    }
    const at = start + (ofRows[rowOf === null ? member : (rowOf[member] as number)] as number);
    points[member] = tables.points[at] as number;
    rules[member] = tables.rules[at] as number;
    outcomes[member] = tables.outcomes[at] as number;
  }
  return { members: left.members.subarray(0, count), chosen: left.chosen.subarray(0, count) };
}

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
  const yes = batch.memory.parts.i32(members.length);
  const no = batch.memory.parts.i32(members.length);
  let [holds, fails] = [0, 0];
  const load = blockLoader(batch, loads);
  for (let from = 0; from < members.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, members.length - from);
    load(members, from, size);
    const answers = ask(size);
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      if (answers[at] === 1) yes[holds++] = member;
      else if (answers[at] === UNDECIDED) batch.results.outcomes[member] = INEXACT;
      else no[fails++] = member;
    }
  }
  return { yes: yes.subarray(0, holds), no: no.subarray(0, fails) };
}

/** Runs a program over members, a block at a time. */
function runBlocks(batch: Batch, program: BlockProgram, members: Int32Array): void {
  const load = blockLoader(batch, program.loads);
  const { certain } = program;
  for (let from = 0; from < members.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, members.length - from);
    load(members, from, size);
    if (certain) {
      certain.compute(size);
      deliverCertain(batch.results, certain, members, from, size);
    } else {
      program.run(size);
      deliverBlock(batch, members, from, size);
    }
  }
}
