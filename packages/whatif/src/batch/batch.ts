import type { DecisionTree } from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Maxima } from './by-maximum.ts';
import type { Source, Space } from './sources.ts';
import type { Memory } from './workspace.ts';

/** What became of each member: see the outcomes of item programs, and {@link ELSEWHERE}. */
export type BatchResults = {
  /** `NO_FIGURE` where a member has no points. */
  readonly points: Int32Array;
  readonly rules: Int16Array;
  readonly outcomes: Uint8Array;
};

/** Members whose points hang on facts that the batch cannot reach. */
export const ELSEWHERE = 4;

/** The members of one space, to be scored together: where their facts are and where their results go. */
export type Batch = {
  readonly tree: DecisionTree;
  readonly sources: (fact: string) => Source | undefined;
  /** By member, its place in another space; null for the batch's own space, undefined for one that cannot be reached. */
  readonly placesIn: (space: Space) => Indexes | null | undefined;
  readonly results: BatchResults;
  /** The maximum scores of rows, null for members that are none: those with the same often score the same. */
  readonly maxima: Maxima | null;
  readonly memory: Memory;
};
