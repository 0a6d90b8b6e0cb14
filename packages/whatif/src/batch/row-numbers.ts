import {
  BLOCK_SIZE,
  type CompiledRuleSet,
  createLane,
  type ItemProgram,
  programsOf,
  slotsTested,
} from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import type { Kinds } from './kinds.ts';
import { membersFrom } from './members.ts';
import { rowSources } from './row-sources.ts';
import type { Workspace } from './workspace.ts';

/** The numbers of all rows of a segment, as programs read them. */
export type RowNumbers = {
  /** Row after row, numerator and denominator of each slot of the indicators' tree; a denominator of 0 where there is none. */
  readonly values: Float64Array;
  /** Whether a program reads nothing but numbers that rows have. */
  readonly areEnough: (program: ItemProgram) => boolean;
};

export function createRowNumbers(
  segment: Segment,
  compiled: CompiledRuleSet,
  kinds: Kinds,
  workspace: Workspace,
): RowNumbers {
  const { slots, stride, maxScoreAt } = programsOf(compiled).indicator;
  const size = segment.rows.first.length;
  const values = workspace.f64(size * stride).fill(0);
  const sources = rowSources(segment, kinds, 'row', compiled.ruleSet.inputs ?? {});
  const lane = createLane();
  const known = slots.map((fact, slot) => {
    const load = sources(fact)?.load;
    // How far a row falls short may hang on the kind of its line.
    if (load?.space !== 'row' || fact === 'shortfall') return false;
    for (let from = 0; from < size; from += BLOCK_SIZE) {
      const count = Math.min(BLOCK_SIZE, size - from);
      load.fill(lane, membersFrom(from, from + count), 0, count);
      for (let at = 0; at < count; at++) {
        const place = (from + at) * stride + slot * 2;
        values[place] = lane.n[at] as number;
        values[place + 1] = lane.d[at] as number;
      }
    }
    return true;
  });
  const judged = new Map<ItemProgram, boolean>();
  const areEnough = (program: ItemProgram): boolean => {
    let enough = judged.get(program);
    if (enough === undefined) {
      enough = program.candidates.length === 0 || [maxScoreAt, ...slotsOf(program)].every((at) => known[at / 2]);
      judged.set(program, enough);
    }
    return enough;
  };
  return { values, areEnough };
}

/** Where the numbers stand that a program reads besides the maximum score: found out once, for a thousand rules have hundreds of programs in every segment. */
function slotsOf(program: ItemProgram): readonly number[] {
  let slots = slotsRead.get(program);
  if (!slots) {
    slots = program.candidates.flatMap(({ tests, slot }) => [...slotsTested(tests), ...(slot < 0 ? [] : [slot])]);
    slotsRead.set(program, slots);
  }
  return slots;
}

const slotsRead = new WeakMap<ItemProgram, readonly number[]>();
