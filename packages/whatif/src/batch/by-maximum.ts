import { type BlockProgram, INEXACT, SCORED } from '@plumbline/engine';
import { LARGEST, type PlanRun, runBlocks } from './run-plan.ts';

/** By maximum score, the result of every member that has it; shared by all batches, which run one at a time. */
type ByMaximum = {
  readonly seen: Int32Array;
  readonly points: Int32Array;
  readonly outcomes: Uint8Array;
  readonly rules: Int16Array;
};

const createByMaximum = (size: number): ByMaximum => ({
  seen: new Int32Array(size),
  points: new Int32Array(size),
  outcomes: new Uint8Array(size),
  rules: new Int16Array(size),
});

let byMaximum = createByMaximum(1024);
let batchNumber = 0;

/** Where nothing but the maximum score counts, each maximum is scored once, for the first member that has it. */
export function runOncePerMaximum(run: PlanRun, program: BlockProgram, members: Int32Array): void {
  const keyOf = maximaOf(run);
  const firsts = firstsOf(run, members);
  const found = run.tree.blocks.results;
  const { points, outcomes, rules } = byMaximum;
  runBlocks(run, program, firsts, (from, size) => {
    for (let at = 0; at < size; at++) {
      const key = keyOf(firsts[from + at] as number);
      const [units, outcome] = [found.points[at] as number, found.outcomes[at] as number];
      points[key] = units;
      outcomes[key] = outcome === SCORED && units > LARGEST ? INEXACT : outcome;
      rules[key] = found.rules[at] as number;
    }
  });
  const { results } = run;
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const key = keyOf(member);
    results.points[member] = points[key] as number;
    results.outcomes[member] = outcomes[key] as number;
    results.rules[member] = rules[key] as number;
  }
}

/** The number of a member's maximum score. */
function maximaOf({ maxScores, maxPlaces }: PlanRun): (member: number) => number {
  const keys = maxScores?.keys;
  if (!keys) throw new Error('No maximum scores to go by');
  return maxPlaces ? (member) => keys[maxPlaces[member] as number] as number : (member) => keys[member] as number;
}

/** The first member of each maximum score. */
function firstsOf(run: PlanRun, members: Int32Array): Int32Array {
  const keyOf = maximaOf(run);
  const size = run.maxScores?.keyCount ?? 0;
  if (size > byMaximum.seen.length) byMaximum = createByMaximum(size * 2);
  const { seen } = byMaximum;
  const firsts: number[] = [];
  batchNumber++;
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const key = keyOf(member);
    if (seen[key] === batchNumber) continue;
    seen[key] = batchNumber;
    firsts.push(member);
  }
  return Int32Array.from(firsts);
}
