import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import type { DraftTarget } from './change-draft.ts';
import { decideOnDraft } from './decide-on-draft.ts';
import { requireStorable } from './draft-content.ts';

export type ApproveDraftInput = DraftTarget & { readonly comment: string | null };

/** Approves exactly the revision the approver saw. Any edit afterwards voids it. */
export async function approveDraft(
  context: ServiceContext,
  actor: Actor,
  { comment, ...target }: ApproveDraftInput,
): Promise<DraftRecord> {
  requireStorable({ comment });
  return decideOnDraft(context, actor, target, { verdict: 'approved', comment, from: ['inReview'], to: 'approved' });
}
