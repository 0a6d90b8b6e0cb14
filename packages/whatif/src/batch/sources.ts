import type { FactValue, Frame } from '@plumbline/engine';

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

/** Puts a member's number into a register. */
export type Load = (frame: Frame, at: number, member: number) => void;

export const same = (value: FactValue, load?: Load): Source =>
  load ? { kind: 'same', value, load } : { kind: 'same', value };
