import type { DraftState, StoreSession, StudyRecord } from '@plumbline/storage';

/** From when others decide about a draft, what they decide by stays. */
const DECIDED: readonly DraftState[] = ['inReview', 'approved', 'published'];

/** The draft whose publication hangs on a study: one of exactly its document. */
export async function gateOf(
  { drafts }: Pick<StoreSession, 'drafts'>,
  { state, draftId, candidateHash }: StudyRecord,
): Promise<string | null> {
  if (state !== 'done' || draftId === null) return null;
  const draft = await drafts.find(draftId);
  return draft !== null && draft.hash === candidateHash && DECIDED.includes(draft.state) ? draftId : null;
}
