import type { DraftRecord, ImpactStudyRecord } from '@plumbline/storage';

/** The last impact study of exactly the document a draft holds now; null where it was never studied as it is. */
export function currentStudy(
  { hash }: Pick<DraftRecord, 'hash'>,
  studies: readonly ImpactStudyRecord[],
): ImpactStudyRecord | null {
  return studies.filter((study) => study.hash === hash).at(-1) ?? null;
}
