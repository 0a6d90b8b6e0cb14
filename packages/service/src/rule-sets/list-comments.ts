import type { DraftCommentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { readableDraft } from './draft-access.ts';

/** What was said of a draft, oldest first; resolutions are among it. */
export async function listComments(
  { store }: ServiceContext,
  actor: Actor,
  { draftId }: { readonly draftId: string },
): Promise<readonly DraftCommentRecord[]> {
  await readableDraft(store, actor, draftId);
  return store.drafts.comments(draftId);
}
