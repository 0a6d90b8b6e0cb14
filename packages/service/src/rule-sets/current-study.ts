import type { DraftRecord, ImpactStudyRecord } from '@plumbline/storage';
import { studyOf } from '../studies/study-gate.ts';

/** The last impact study of exactly the document a draft holds now, as long as it can be looked up; null where it was never studied as it is. */
export function currentStudy(
  { hash }: Pick<DraftRecord, 'hash'>,
  studies: readonly ImpactStudyRecord[],
): ImpactStudyRecord | null {
  return studies.filter((study) => study.hash === hash && studyOf(study) !== null).at(-1) ?? null;
}
