import type { CompiledRuleSet } from '@plumbline/engine';
import type { Segment, StudyTally } from '@plumbline/whatif';
import type { Fellow } from './fellow.ts';
import { createShare, type Wanted } from './share.ts';

/** A rule set as it is written and ready to score with. */
export type Written = { readonly text: string; readonly compiled: CompiledRuleSet };

/** All threads that score the same past forms, each its share. */
export type Crew = {
  compareWith(base: Written | null): void;
  /** The tallies of each thread; null where it was not gone on with. */
  tallies(
    candidate: Written,
    wanted: Wanted,
    pause: () => Promise<boolean>,
  ): Promise<readonly (readonly StudyTally[])[] | null>;
};

/** This thread and its fellows; one of them that fails is done without from then on. */
export function createCrew(segments: readonly Segment[], fellows: readonly Fellow[]): Crew {
  let helping = fellows;
  let own = createShare(part(segments, 0, fellows.length + 1));
  let base: Written | null = null;
  for (const [index, fellow] of fellows.entries()) fellow.take(part(segments, index + 1, fellows.length + 1));
  const alone = () => {
    helping = [];
    own = createShare(segments);
    own.compareWith(base?.compiled ?? null);
  };
  const tallies: Crew['tallies'] = async (candidate, wanted, pause) => {
    const theirs = Promise.all(helping.map((fellow) => fellow.tallies(candidate.text, wanted)));
    // Asked for again below; if nobody does, because the own share was left, its failure is of no interest.
    theirs.catch(() => {});
    const mine = await own.tallies(candidate.compiled, wanted, pause);
    if (mine === null) return null;
    try {
      const all = [mine, ...(await theirs)].filter((one) => one !== null);
      return all.length === helping.length + 1 ? all : null;
    } catch {
      alone();
      return tallies(candidate, wanted, pause);
    }
  };
  return {
    compareWith(written) {
      base = written;
      own.compareWith(written?.compiled ?? null);
      for (const fellow of helping) fellow.compareWith(written?.text ?? null);
    },
    tallies,
  };
}

/** Every so manieth segment: those of a year stand together, and are of one size. */
const part = (segments: readonly Segment[], nth: number, of: number): readonly Segment[] =>
  segments.filter((_, index) => index % of === nth);
