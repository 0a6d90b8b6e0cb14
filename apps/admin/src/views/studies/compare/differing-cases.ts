import { Rational } from '@plumbline/core';
import type { StudyCase } from '../studies-query.ts';

type Moved = Pick<StudyCase, 'assessmentId' | 'project' | 'fiscalYear' | 'change'>;

export type Differing = Pick<Moved, 'assessmentId' | 'project' | 'fiscalYear'> & {
  /** By how much it moves in each; null where it is not among those that move furthest. */
  readonly before: string | null;
  readonly after: string | null;
};

/** Forms that move otherwise in two studies, the greatest difference first; of equal ones by identifier. */
export function differingCases(before: readonly Moved[], after: readonly Moved[]): readonly Differing[] {
  const [was, is] = [byId(before), byId(after)];
  return [...new Map([...was, ...is]).values()]
    .map(({ assessmentId, project, fiscalYear }) => ({
      assessmentId,
      project,
      fiscalYear,
      before: was.get(assessmentId)?.change ?? null,
      after: is.get(assessmentId)?.change ?? null,
    }))
    .filter(({ before: one, after: other }) => one !== other)
    .sort((a, b) => differenceOf(b).compare(differenceOf(a)) || (a.assessmentId < b.assessmentId ? -1 : 1));
}

const byId = (cases: readonly Moved[]) =>
  new Map(
    cases.flatMap((one) => (one.change === null || one.change === '0' ? [] : [[one.assessmentId, one] as const])),
  );

const differenceOf = ({ before, after }: Differing): Rational =>
  Rational.of(after ?? '0')
    .minus(Rational.of(before ?? '0'))
    .absolute();
