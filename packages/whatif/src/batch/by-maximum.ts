import { BLOCK_SIZE, type BlockProgram, SCORED } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import type { Batch } from './batch.ts';
import { deliveredOutcome } from './deliver.ts';
import { NO_FIGURE } from './segment-scores.ts';

/** The maximum scores of a segment's rows, of which there are some dozens. */
export type Maxima = Pick<Segment, 'maxima' | 'numerators' | 'denominators'> & {
  /** By row, the number of its maximum score. */
  readonly ofRows: Uint16Array;
};

export const maximaOf = ({ maxima, numerators, denominators, rows }: Segment): Maxima => ({
  maxima,
  numerators,
  denominators,
  ofRows: rows.maxScore,
});

/** What a program that reads nothing but the maximum score gives for each of them, by their numbers. */
export type MaximumTable = { readonly points: Int32Array; readonly rules: Int16Array; readonly outcomes: Uint8Array };

/** Scores each maximum once, for all members that have it; null where the program reads more, or members are fewer than maxima. */
export function tableOf({ tree, maxima, memory }: Batch, program: BlockProgram, members: number): MaximumTable | null {
  if (maxima === null || !program.loads.every(({ fact }) => fact === 'maxScore')) return null;
  const count = maxima.maxima;
  if (count > members) return null;
  const table = { points: memory.parts.i32(count), rules: memory.parts.i16(count), outcomes: memory.parts.u8(count) };
  const found = tree.blocks.results;
  for (let from = 0; from < count; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, count - from);
    for (const { lane } of program.loads) {
      lane.n.set(maxima.numerators.subarray(from, from + size));
      lane.d.set(maxima.denominators.subarray(from, from + size));
    }
    program.run(size);
    for (let at = 0; at < size; at++) {
      const units = found.points[at] as number;
      const outcome = deliveredOutcome(found.outcomes[at] as number, units);
      table.points[from + at] = outcome === SCORED ? units : NO_FIGURE;
      table.rules[from + at] = found.rules[at] as number;
      table.outcomes[from + at] = outcome;
    }
  }
  return table;
}

/** Gives members what the table has for their maximum scores. */
export function deliverByMaximum({ maxima, placesIn, results }: Batch, table: MaximumTable, members: Int32Array): void {
  if (maxima === null) return;
  const { ofRows } = maxima;
  const rowOf = placesIn('row') ?? null;
  const { points, rules, outcomes } = results;
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const at = ofRows[rowOf === null ? member : (rowOf[member] as number)] as number;
    points[member] = table.points[at] as number;
    rules[member] = table.rules[at] as number;
    outcomes[member] = table.outcomes[at] as number;
  }
}
