import type { Rational } from '@plumbline/core';
import { toFraction } from './program-registers.ts';

/** How many members of a batch are computed together: enough to make a step's cost its loop, few enough for a processor's cache. */
export const BLOCK_SIZE = 512;

/** The same number of many members at once: fractions, a denominator of 0 where one is unknown. */
export type Lane = { readonly n: Float64Array; readonly d: Float64Array };

/** The memory of block programs; they run one at a time, and share it. `overflow` is 1 where a number was not exact. */
export type BlockMemory = {
  readonly overflow: Uint8Array;
  /** The lane of an intermediate result, by its depth. */
  lane(depth: number): Lane;
  mask(depth: number): Uint8Array;
  /** A lane full of a constant, or one that overflows whatever it meets. */
  constant(value: Rational): Lane;
};

export const createLane = (): Lane => ({ n: new Float64Array(BLOCK_SIZE), d: new Float64Array(BLOCK_SIZE) });

export function createBlockMemory(): BlockMemory {
  const lanes: Lane[] = [];
  const masks: Uint8Array[] = [];
  const constants = new Map<string, Lane>();
  return {
    overflow: new Uint8Array(BLOCK_SIZE),
    lane(depth) {
      lanes[depth] ??= createLane();
      return lanes[depth] as Lane;
    },
    mask(depth) {
      masks[depth] ??= new Uint8Array(BLOCK_SIZE);
      return masks[depth] as Uint8Array;
    },
    constant(value) {
      const key = `${value.numerator}/${value.denominator}`;
      let lane = constants.get(key);
      if (!lane) {
        const fraction = toFraction(value);
        lane = createLane();
        lane.n.fill(fraction?.n ?? Number.POSITIVE_INFINITY);
        lane.d.fill(fraction?.d ?? 1);
        constants.set(key, lane);
      }
      return lane;
    },
  };
}
