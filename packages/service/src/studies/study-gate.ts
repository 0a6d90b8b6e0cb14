import type { ImpactStudyRecord, StoreSession, StudyRecord } from '@plumbline/storage';

/** The study that figures kept with a draft are of; null for what was kept before there were studies, and says nothing that could be looked up. */
export function studyOf({ result }: Pick<ImpactStudyRecord, 'result'>): string | null {
  const kept: unknown = JSON.parse(result);
  const study = typeof kept === 'object' && kept !== null && 'study' in kept ? kept.study : null;
  return typeof study === 'string' ? study : null;
}

/** The draft whose publication hangs on a study. */
export async function gateOf(
  { drafts }: Pick<StoreSession, 'drafts'>,
  { id, draftId }: Pick<StudyRecord, 'id' | 'draftId'>,
): Promise<string | null> {
  if (draftId === null) return null;
  const kept = await drafts.impactStudies(draftId);
  return kept.some((one) => studyOf(one) === id) ? draftId : null;
}
