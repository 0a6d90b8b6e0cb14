import type { DraftRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import type { DraftTarget } from './change-draft.ts';
import { decideOnDraft } from './decide-on-draft.ts';
import { requireStorable } from './draft-content.ts';
import { requireSaid } from './require-said.ts';

export type RejectDraftInput = DraftTarget & {
  /** What is to be mended. */
  readonly comment: string;
};

/** Sends a draft back to its authors, with the reason. What was approved and is not published yet can still be sent back. */
export async function rejectDraft(
  context: ServiceContext,
  actor: Actor,
  { comment, ...target }: RejectDraftInput,
): Promise<DraftRecord> {
  requireStorable({ comment });
  requireSaid('comment', comment);
  return decideOnDraft(context, actor, target, {
    verdict: 'rejected',
    comment,
    from: ['inReview', 'approved'],
    to: 'draft',
  });
}
