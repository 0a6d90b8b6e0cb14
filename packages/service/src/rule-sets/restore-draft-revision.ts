import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftTarget } from './change-draft.ts';
import { EDIT, editContent } from './edit-content.ts';

export type RestoreDraftRevisionInput = DraftTarget & { readonly revision: number };

/** Saves what an earlier revision said as a new one; whoever restores it is one of its authors from then on. */
export async function restoreDraftRevision(
  context: ServiceContext,
  actor: Actor,
  { revision, ...target }: RestoreDraftRevisionInput,
): Promise<DraftRecord> {
  return changeDraft(context, actor, target, {
    ...EDIT,
    action: 'restored',
    change: async (store, draft) => {
      const earlier = (await store.drafts.revisions(draft.id)).find((one) => one.revision === revision);
      if (!earlier) throw new NotFoundError('revision', `${draft.id}/${revision}`);
      return editContent(context, store, draft, earlier, { restored: revision });
    },
  });
}
