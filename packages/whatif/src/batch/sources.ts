import type { FactValue, Lane } from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import { fromNumbers, type NumberColumn } from './fractions.ts';

/** What a fact belongs to: the rows of a segment, its lines or its forms. */
export type Space = 'row' | 'line' | 'form';

/**
 * Where the values of one fact come from. Every member of the space has a key, and members with the same key have the same value;
 * of numbers it says only that they are there, and `load` what they are.
 */
export type Source = {
  readonly space: Space;
  /** Null where all members have key 0. */
  readonly keys: Indexes | null;
  /** Keys are below this. */
  readonly keyCount: number;
  readonly valueOf: (key: number) => FactValue;
  readonly load?: Load;
  /** By key, the class of the value, where that is known already. */
  readonly classes?: Int32Array;
  /** Wants to know of whom it is asked. */
  readonly asked?: (members: Int32Array) => void;
};

/** Puts the numbers of some members of a space into a lane; `numbers` are those of all its members, where they stand ready. */
export type Load = { readonly space: Space; readonly fill: Fill; readonly numbers?: NumberColumn };

/**
 * The numbers of `size` members of a list from `from` on. A numerator of NaN stands for a number that doubles cannot hold exactly,
 * and makes everything computed with it inexact.
 */
export type Fill = (lane: Lane, members: Int32Array, from: number, size: number) => void;

export const sameForAll = (space: Space, value: FactValue): Source => ({
  space,
  keys: null,
  keyCount: 1,
  valueOf: () => value,
});

/** Numbers that stand ready for all members of a space. */
export const readyLoad = (space: Space, numbers: NumberColumn): Load => ({
  space,
  fill: fromNumbers(numbers),
  numbers,
});
