import { BLOCK_SIZE, type BlockProgram, type Lane } from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Batch } from './batch.ts';
import type { Fill } from './sources.ts';

/** Fills lanes for some members of a list: `size` of them, from `from` on. */
export type LoadBlock = (members: Int32Array, from: number, size: number) => void;

type Bound = { readonly fill: Fill; readonly lane: Lane; readonly places: Indexes | null };

/** Fills the lanes of facts, each from the space its fact belongs to. */
export function blockLoader({ sources, placesIn }: Batch, loads: BlockProgram['loads']): LoadBlock {
  const bound = loads.map(({ fact, lane }): Bound => {
    const load = sources(fact)?.load;
    const places = load && placesIn(load.space);
    if (!load || places === undefined) throw new Error(`No number behind ${fact}`);
    return { fill: load.fill, lane, places };
  });
  return (members, from, size) => {
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
