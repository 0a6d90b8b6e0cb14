import type { DraftRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { appendLine, type JournalDetails } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import type { HashedContent } from './edit-content.ts';

export type NewDraft = {
  readonly organisationId: string;
  readonly ruleSetId: string;
  readonly baseVersion: string | null;
  readonly content: HashedContent;
  readonly details: JournalDetails;
};

/** Keeps a new draft at its first revision and tells the journal, within the transaction it is given. Rights are the caller's to check. */
export async function insertDraft(
  context: ServiceContext,
  store: StoreSession,
  { userId }: Actor,
  { organisationId, ruleSetId, baseVersion, content, details }: NewDraft,
): Promise<DraftRecord> {
  const at = context.now();
  const draft: DraftRecord = {
    id: context.newId(),
    ruleSetId,
    organisationId,
    baseVersion,
    state: 'draft',
    revision: 1,
    ...content,
    summary: null,
    createdBy: userId,
    createdAt: at,
    updatedBy: userId,
    updatedAt: at,
  };
  await store.drafts.insert(draft);
  await appendLine(store, {
    at,
    actorId: userId,
    action: 'draft.created',
    subjectType: 'draft',
    subjectId: draft.id,
    organisationId,
    details: { revision: 1, ruleSet: ruleSetId, hash: draft.hash, ...details },
  });
  return draft;
}
