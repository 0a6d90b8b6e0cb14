import type { SegmentScores } from '../../batch/segment-scores.ts';
import type { Segment } from '../../columns/segment.ts';
import type { Totals } from '../forms/totals.ts';
import type { StudyChunk } from '../plan.ts';

/** A segment scored on both sides. */
export type ScoredChunk = {
  readonly chunk: StudyChunk;
  readonly segment: Segment;
  /** Null where the base is no rule set. */
  readonly before: SegmentScores | null;
  readonly after: SegmentScores;
  /** The forms that are studied, in the order of their identifiers. */
  readonly selected: Uint16Array;
  readonly base: Totals;
  readonly candidate: Totals;
};
