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

/** What programs that read nothing but the maximum score give for each of them, by their numbers: one table behind another. */
export type MaximumTables = {
  readonly points: Int32Array;
  readonly rules: Int16Array;
  readonly outcomes: Uint8Array;
  /** By program, where its table begins; {@link NO_TABLE} for one that reads more. */
  readonly starts: Int32Array;
};

export const NO_TABLE = -1;

/**
 * Scores each maximum once, for all members that have it; null where no program reads nothing but that, or members are fewer than
 * maxima. A program may be null, and has no table.
 */
export function tablesOf(
  batch: Batch,
  programs: readonly (BlockProgram | null)[],
  members: number,
): MaximumTables | null {
  const { maxima, memory } = batch;
  if (maxima === null || maxima.maxima > members) return null;
  const starts = memory.parts.i32(programs.length).fill(NO_TABLE);
  let end = 0;
  for (const [index, program] of programs.entries()) {
    if (!program?.loads.every(({ fact }) => fact === 'maxScore')) continue;
    starts[index] = end;
    end += maxima.maxima;
  }
  if (end === 0) return null;
  const { parts } = memory;
  const tables = { points: parts.i32(end), rules: parts.i16(end), outcomes: parts.u8(end), starts };
  for (const [index, program] of programs.entries())
    if (program && starts[index] !== NO_TABLE) fillTable(batch, maxima, program, tables, starts[index] as number);
  return tables;
}

function fillTable(
  { tree }: Batch,
  { maxima: count, numerators, denominators }: Maxima,
  program: BlockProgram,
  { points, rules, outcomes }: MaximumTables,
  start: number,
): void {
  const found = tree.blocks.results;
  for (let from = 0; from < count; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, count - from);
    for (const { lane } of program.loads) {
      lane.n.set(numerators.subarray(from, from + size));
      lane.d.set(denominators.subarray(from, from + size));
    }
    program.run(size);
    for (let at = 0; at < size; at++) {
      const units = found.points[at] as number;
      const outcome = deliveredOutcome(found.outcomes[at] as number, units);
      points[start + from + at] = outcome === SCORED ? units : NO_FIGURE;
      rules[start + from + at] = found.rules[at] as number;
      outcomes[start + from + at] = outcome;
    }
  }
}

/** Gives members what the only table has for their maximum scores. */
export function deliverByMaximum(
  { maxima, placesIn, results }: Batch,
  table: MaximumTables,
  members: Int32Array,
): void {
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
