import type { RuleSet } from '@plumbline/core';
import type { Digest } from '../columns/frame.ts';

/** What a comparison is made of: the documents that its question names by their hashes. */
export type StudyPlan = {
  readonly base:
    | { readonly kind: 'declared' }
    /** `versions`: of the versions that official scores are of, those whose documents are to be had. */
    | { readonly kind: 'official'; readonly versions?: readonly RuleSet[] }
    | { readonly kind: 'rules'; readonly ruleSet: RuleSet };
  readonly candidate: RuleSet;
};

export type StudyOptions = {
  /** What chunks and their results are checked with; that in JavaScript where it is not said. Digests are the same. */
  readonly digest?: Digest;
};

/** A segment of the archive with what is known of its forms beside what they say. */
export type StudyChunk = {
  readonly segment: Uint8Array;
  /** The assessments, 16 bytes each, in the order of the segment. */
  readonly ids: Uint8Array;
  readonly revisions: Uint32Array;
  /** A bit for each form, the first in the lowest bit of the first byte, whether it is studied; null for all. */
  readonly include: Uint8Array | null;
  /** Null where nobody asks for them. */
  readonly officials: OfficialColumns | null;
};

/** The official scores of the forms of a segment, in its order. */
export type OfficialColumns = {
  /** In millionths of a point; NaN for a form that has none. */
  readonly totals: Float64Array;
  /** Positions in `gradeIds` from 1 on; 0 for none. */
  readonly grades: Uint16Array;
  /** Positions in `hashes` from 1 on; 0 where nobody knows the version. */
  readonly versions: Uint16Array;
  readonly gradeIds: readonly string[];
  /** The hashes of the rule sets the official scores are of. */
  readonly hashes: readonly string[];
};

/** Places of the figures that do not come from a rule set, which may have any number of them. */
export const GIVEN_PLACES = 6;

/** Sums over the forms of a segment stay exact below this. */
export const LARGEST_TOTAL = 2 ** 38;
