import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftTarget } from './change-draft.ts';
import { EDIT } from './edit-content.ts';

/** Ends a draft that came to nothing. It stays readable. */
export async function discardDraft(context: ServiceContext, actor: Actor, target: DraftTarget): Promise<DraftRecord> {
  return changeDraft(context, actor, target, {
    ...EDIT,
    action: 'discarded',
    change: async (store, { id, hash }) => {
      await store.drafts.voidApprovals(id, context.now());
      return { draft: { state: 'discarded' }, details: { hash } };
    },
  });
}
