import type { DraftRevisionRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableDraft } from './draft-access.ts';

/** Every save of a draft, with what it said then. */
export async function listDraftRevisions(
  { store }: ServiceContext,
  actor: Actor,
  { draftId }: { readonly draftId: string },
): Promise<readonly DraftRevisionRecord[]> {
  await readableDraft(store, actor, draftId);
  return store.drafts.revisions(draftId);
}
