import { BLOCK_SIZE, type BlockProgram, type Lane } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import type { Batch } from './batch.ts';
import { deliveredOutcome } from './deliver.ts';
import { fromColumn } from './fractions.ts';
import type { Fill } from './sources.ts';
import type { Workspace } from './workspace.ts';

/** The different maximum scores of a segment's rows, of which there are some dozens. */
export type Maxima = {
  /** By row, the number of its maximum score among them. */
  readonly ofRows: Uint16Array;
  /** One row for each. */
  readonly rows: Int32Array;
  readonly fill: Fill;
};

export function maximaOf(segment: Segment, workspace: Workspace): Maxima {
  const { maxScore } = segment.rows;
  const numberOf = workspace.i32(segment.numerators.length).fill(-1);
  const rows: number[] = [];
  const ofRows = workspace.u16(maxScore.length);
  for (let row = 0; row < maxScore.length; row++) {
    const key = maxScore[row] as number;
    if (numberOf[key] === -1) numberOf[key] = rows.push(row) - 1;
    ofRows[row] = numberOf[key] as number;
  }
  return { ofRows, rows: Int32Array.from(rows), fill: fromColumn(segment, maxScore) };
}

/** What a program that reads nothing but the maximum score gives for each of them. */
export type MaximumTable = { readonly points: Int32Array; readonly rules: Int16Array; readonly outcomes: Uint8Array };

/** Scores each maximum once, for all members that have it; null where the program reads more. */
export function tableOf({ tree, maxima, memory }: Batch, program: BlockProgram): MaximumTable | null {
  if (maxima === null || !program.loads.every(({ fact }) => fact === 'maxScore')) return null;
  const { rows, fill } = maxima;
  const count = rows.length;
  const table = { points: memory.parts.i32(count), rules: memory.parts.i16(count), outcomes: memory.parts.u8(count) };
  const found = tree.blocks.results;
  for (let from = 0; from < count; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, count - from);
    for (const { lane } of program.loads as readonly { readonly lane: Lane }[]) fill(lane, rows, from, size);
    program.run(size);
    for (let at = 0; at < size; at++) {
      table.points[from + at] = found.points[at] as number;
      table.rules[from + at] = found.rules[at] as number;
      table.outcomes[from + at] = deliveredOutcome(found.outcomes[at] as number, found.points[at] as number);
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
