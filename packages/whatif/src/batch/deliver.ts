import { type CertainScore, INEXACT, PENDING, SCORED } from '@plumbline/engine';
import type { Batch, BatchResults } from './batch.ts';
import { NO_FIGURE } from './segment-scores.ts';

/** The columns of results have 32 bits. */
export const LARGEST = 2 ** 31 - 1;

export const deliveredOutcome = (outcome: number, points: number): number =>
  outcome === SCORED && points > LARGEST ? INEXACT : outcome;

/** The same outcome for all, without points or a rule. */
export function setOutcome({ outcomes, rules }: BatchResults, members: Int32Array, outcome: number): void {
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    outcomes[member] = outcome;
    rules[member] = -1;
  }
}

/** What a block program found, for the members of the block. */
export function deliverBlock({ tree, results }: Batch, members: Int32Array, from: number, size: number): void {
  const found = tree.blocks.results;
  const { points, rules, outcomes } = results;
  for (let at = 0; at < size; at++) {
    const member = members[from + at] as number;
    const units = found.points[at] as number;
    const outcome = deliveredOutcome(found.outcomes[at] as number, units);
    rules[member] = found.rules[at] as number;
    outcomes[member] = outcome;
    points[member] = outcome === SCORED ? units : NO_FIGURE;
  }
}

/** The same of a rule that certainly wins. */
export function deliverCertain(
  results: BatchResults,
  { rule, points: units, known, overflow }: CertainScore,
  members: Int32Array,
  from: number,
  size: number,
): void {
  const { points, rules, outcomes } = results;
  for (let at = 0; at < size; at++) {
    const member = members[from + at] as number;
    const found = units[at] as number;
    const isScored = known[at] !== 0 && overflow[at] === 0 && found <= LARGEST;
    rules[member] = rule;
    points[member] = isScored ? found : NO_FIGURE;
    outcomes[member] = isScored ? SCORED : overflow[at] === 0 && known[at] === 0 ? PENDING : INEXACT;
  }
}
