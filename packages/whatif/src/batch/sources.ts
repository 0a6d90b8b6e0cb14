import type { FactValue, Lane } from '@plumbline/engine';

/** Where the value of one fact comes from, for some of the members of a batch: rows of a run, or forms. */
export type Source =
  /** The same for all of them. */
  | { readonly kind: 'same'; readonly value: FactValue; readonly load?: Load }
  /** Another for each; values are numbered, and those of a number are alike. */
  | {
      readonly kind: 'each';
      readonly keyOf: (member: number) => number;
      readonly valueOf: (key: number) => FactValue;
      readonly load?: Load;
    };

/**
 * Puts the numbers of some members into a lane: those of `size` entries of the list from `from` on. A numerator of NaN stands for
 * a number that doubles cannot hold exactly, and makes everything computed with it inexact.
 */
export type Load = (lane: Lane, members: Int32Array, from: number, size: number) => void;

export const same = (value: FactValue, load?: Load): Source =>
  load ? { kind: 'same', value, load } : { kind: 'same', value };
