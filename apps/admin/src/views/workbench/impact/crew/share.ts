import type { CompiledRuleSet } from '@plumbline/engine';
import {
  createAnyScorer,
  createStudy,
  type MigrationCell,
  type Segment,
  type SegmentScores,
  type StudyTally,
  scoreSegment,
} from '@plumbline/whatif';

/** What is to be counted: for each cell of the migration, or for all with null, as many of those that moved furthest. */
export type Wanted = { readonly movers: number; readonly cells: readonly (MigrationCell | null)[] };

/** One thread's share of the segments. */
export type Share = {
  /** What to compare with: scores under a version, or with null what was declared. */
  compareWith(base: CompiledRuleSet | null): void;
  /**
   * A tally for each of the wanted cells. `pause` is asked after every segment whether to go on: who types has a newer text before the older one is
   * done. Null where it was not gone on with.
   */
  tallies(
    candidate: CompiledRuleSet,
    wanted: Wanted,
    pause: () => Promise<boolean>,
  ): Promise<readonly StudyTally[] | null>;
};

export function createShare(segments: readonly Segment[]): Share {
  /** One for all rule sets: memory that is got anew at every key must be cleared away as often, and who types waits for that. */
  const score = createAnyScorer();
  let base: CompiledRuleSet | null = null;
  /** Scored once, when first wanted. */
  let before: readonly (SegmentScores | null)[] | null = null;
  return {
    compareWith(compiled) {
      base = compiled;
      before = null;
    },
    async tallies(candidate, { movers, cells }, pause) {
      const against = base;
      before ??= segments.map((segment) => against && scoreSegment(segment, against));
      const scores = before;
      const studies = cells.map((cell) =>
        createStudy({ base: against, candidate, movers, ...(cell === null ? {} : { moversIn: cell }) }),
      );
      for (const [index, segment] of segments.entries()) {
        const after = score(segment, candidate);
        for (const study of studies) study.add(segment, scores[index] ?? null, after);
        if (!(await pause())) return null;
      }
      return studies.map((study) => study.tally());
    },
  };
}
