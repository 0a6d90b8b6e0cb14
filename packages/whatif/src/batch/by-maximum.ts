import { BLOCK_SIZE, type BlockProgram } from '@plumbline/engine';
import type { Indexes, Segment } from '../columns/segment.ts';
import { fromColumn } from './fractions.ts';
import { deliveredOutcome, type PlanRun } from './run-plan.ts';
import type { Fill } from './sources.ts';
import type { Workspace } from './workspace.ts';

/** The different maximum scores of a segment's rows, and the results of a program for each. */
export type Maxima = {
  /** By row, the number of its maximum score. */
  readonly keys: Indexes;
  /** One row for each different maximum score. */
  readonly rows: Int32Array;
  readonly fill: Fill;
  readonly points: Int32Array;
  readonly rules: Int16Array;
  readonly outcomes: Uint8Array;
};

export function maximaOf(segment: Segment, workspace: Workspace): Maxima {
  const { maxScore: keys } = segment.rows;
  const size = segment.numerators.length;
  const seen = workspace.u8(size).fill(0);
  const rows: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    if (seen[key] === 1) continue;
    seen[key] = 1;
    rows.push(row);
  }
  return {
    keys,
    rows: Int32Array.from(rows),
    fill: fromColumn(segment, keys),
    points: workspace.i32(size),
    rules: workspace.i16(size),
    outcomes: workspace.u8(size),
  };
}

/** Where nothing but the maximum score counts, each maximum is scored once for all members that have it. */
export function runOncePerMaximum(run: PlanRun, maxima: Maxima, program: BlockProgram, members: Int32Array): void {
  scoreMaxima(run, maxima, program);
  const { keys, points, rules, outcomes } = maxima;
  const { results } = run;
  const rowOf = run.placesIn('row') ?? null;
  for (let index = 0; index < members.length; index++) {
    const member = members[index] as number;
    const key = keys[rowOf === null ? member : (rowOf[member] as number)] as number;
    results.points[member] = points[key] as number;
    results.rules[member] = rules[key] as number;
    results.outcomes[member] = outcomes[key] as number;
  }
}

function scoreMaxima(
  { tree }: PlanRun,
  { keys, rows, fill, points, rules, outcomes }: Maxima,
  program: BlockProgram,
): void {
  const found = tree.blocks.results;
  for (let from = 0; from < rows.length; from += BLOCK_SIZE) {
    const size = Math.min(BLOCK_SIZE, rows.length - from);
    for (const { lane } of program.loads) fill(lane, rows, from, size);
    program.run(size);
    for (let at = 0; at < size; at++) {
      const key = keys[rows[from + at] as number] as number;
      points[key] = found.points[at] as number;
      rules[key] = found.rules[at] as number;
      outcomes[key] = deliveredOutcome(found.outcomes[at] as number, found.points[at] as number);
    }
  }
}
