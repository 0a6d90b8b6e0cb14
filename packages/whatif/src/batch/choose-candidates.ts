import {
  BLOCK_SIZE,
  createLane,
  EQUAL,
  FAILS,
  GREATER,
  HOLDS,
  type ItemPlan,
  type Lane,
  LESS,
  type PlannedCandidate,
  SAFE_LIMIT,
  type SimpleTest,
  simpleTests,
  testedFacts,
  UNSURE,
} from '@plumbline/engine';
import type { Batch } from './batch.ts';
import { choiceByLines } from './choose-by-lines.ts';
import { blockLoader } from './load-block.ts';

/** Finds for many members at once which candidate of a plan wins, where that is a matter of simple tests. */
export type Chooser = {
  /** Puts beside each member the position of its candidate, one more than the last where none wins, or {@link UNSURE_WHO}. */
  readonly choose: Choose;
  /** What is left to do, by those positions. */
  readonly plans: readonly ItemPlan[];
};

export type Choose = (batch: Batch, members: Int32Array, chosen: Int32Array) => void;

/** Doubles cannot tell. */
const UNSURE_WHO = -1;

const choosers = new WeakMap<ItemPlan, Chooser | null>();

/** Null where nothing is left to test of the candidates, or more than simple tests. */
export function chooserOf(plan: ItemPlan): Chooser | null {
  let chooser = choosers.get(plan);
  if (chooser === undefined) {
    chooser = makeChooser(plan);
    choosers.set(plan, chooser);
  }
  return chooser;
}

function makeChooser({ candidates, disturbs }: ItemPlan): Chooser | null {
  if (candidates.every(({ residual }) => residual === true)) return null;
  const facts = [...new Set(candidates.flatMap(({ residual }) => testedFacts(residual)))];
  const tests: (readonly SimpleTest[])[] = [];
  for (const { residual } of candidates) {
    const simple = simpleTests(residual, facts);
    if (simple === null) return null;
    tests.push(simple);
  }
  const certain = (one: PlannedCandidate): ItemPlan => ({ candidates: [{ ...one, residual: true }], disturbs });
  const [only, ...others] = facts;
  const byLines = only !== undefined && others.length === 0 ? choiceByLines(only, tests, UNSURE_WHO) : null;
  return {
    choose: byLines ?? choiceBy(facts, tests),
    plans: [...candidates.map(certain), { candidates: [], disturbs }],
  };
}

type LaneTest = Omit<SimpleTest, 'slot'> & { readonly lane: Lane };

/**
 * From the last candidate to the first, each takes over the members for whom its tests hold; nobody's are those that none takes.
 * Every test is one loop over a block.
 */
function choiceBy(facts: readonly string[], ofCandidates: readonly (readonly SimpleTest[])[]): Choose {
  const lanes = facts.map((fact) => ({ fact, lane: createLane() }));
  const laneOf = (slot: number) => (lanes[slot] as (typeof lanes)[number]).lane;
  const tests = ofCandidates.map((simple) => simple.map(({ slot, ...test }) => ({ ...test, lane: laneOf(slot) })));
  return (batch, members, chosen) => {
    const load = blockLoader(batch, lanes);
    for (let from = 0; from < members.length; from += BLOCK_SIZE) {
      const size = Math.min(BLOCK_SIZE, members.length - from);
      load(members, from, size);
      const block = chosen.subarray(from, from + size);
      block.fill(tests.length);
      for (let candidate = tests.length - 1; candidate >= 0; candidate--)
        takeOver(block, candidate, tests[candidate] as readonly LaneTest[]);
    }
  };
}

function takeOver(block: Int32Array, candidate: number, tests: readonly LaneTest[]): void {
  const [first, ...rest] = tests;
  if (first === undefined) {
    block.fill(candidate);
    return;
  }
  if (rest.length === 0) {
    takeOverBy(block, candidate, first);
    return;
  }
  truths.fill(HOLDS, 0, block.length);
  ask(first, block.length);
  for (const test of rest) ask(test, block.length);
  for (let at = 0; at < block.length; at++) {
    const truth = truths[at] as number;
    if (truth === FAILS) continue;
    block[at] = truth === HOLDS ? candidate : UNSURE_WHO;
  }
}

/** {@link takeOver} by one test, in one loop. */
function takeOverBy(block: Int32Array, candidate: number, { lane, orders, against }: LaneTest): void {
  const { n, d } = lane;
  const { n: againstN, d: againstD } = against;
  for (let at = 0; at < block.length; at++) {
    const divisor = d[at] as number;
    const left = (n[at] as number) * againstD;
    const right = againstN * divisor;
    if (divisor === 0 || !(Math.abs(left) < SAFE_LIMIT && Math.abs(right) < SAFE_LIMIT)) block[at] = UNSURE_WHO;
    else if ((orders & (left < right ? LESS : left > right ? GREATER : EQUAL)) !== 0) block[at] = candidate;
  }
}

/** What came of the tests for each member of a block. */
const truths = new Int8Array(BLOCK_SIZE);

/**
 * Asks one test more of those of whom the others hold; one that fails decides, and so does the first that is unsure. It is `truthOf` in
 * one loop: figures that are handed to another function become objects.
 */
function ask({ lane, orders, against }: LaneTest, size: number): void {
  const { n, d } = lane;
  const { n: againstN, d: againstD } = against;
  for (let at = 0; at < size; at++) {
    const divisor = d[at] as number;
    const left = (n[at] as number) * againstD;
    const right = againstN * divisor;
    if (truths[at] !== HOLDS) continue;
    if (divisor === 0 || !(Math.abs(left) < SAFE_LIMIT && Math.abs(right) < SAFE_LIMIT)) truths[at] = UNSURE;
    else if ((orders & (left < right ? LESS : left > right ? GREATER : EQUAL)) === 0) truths[at] = FAILS;
  }
}
