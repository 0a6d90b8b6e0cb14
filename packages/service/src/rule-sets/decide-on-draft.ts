import type { ApprovalRecord, DraftRecord, DraftState, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { NotAllowedError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeDraft, type DraftTarget } from './change-draft.ts';
import { currentStudy } from './current-study.ts';
import { DRAFT_ACTIONS } from './draft-access.ts';

export type Decision = {
  readonly verdict: ApprovalRecord['verdict'];
  readonly comment: string | null;
  readonly from: readonly DraftState[];
  readonly to: DraftState;
};

/** Keeps what an approver decided. Never one of the authors: `NotAllowedError` with the reason `own-draft`. */
export async function decideOnDraft(
  context: ServiceContext,
  actor: Actor,
  target: DraftTarget,
  { verdict, comment, from, to }: Decision,
): Promise<DraftRecord> {
  return changeDraft(context, actor, target, {
    action: verdict,
    roles: ['policyApprover'],
    from,
    change: async (store, draft) => {
      if ((await store.drafts.authors(draft.id)).includes(actor.userId))
        throw new NotAllowedError(DRAFT_ACTIONS[verdict], 'own-draft');
      const approval = approvalOf(context, actor, draft, { verdict, comment });
      if (verdict === 'rejected') await store.drafts.voidApprovals(draft.id, approval.decidedAt);
      await store.drafts.addApproval(approval);
      return { draft: { state: to }, details: await detailsOf(store, draft, approval) };
    },
  });
}

function approvalOf(
  { newId, now }: ServiceContext,
  { userId }: Actor,
  { id, revision, hash }: DraftRecord,
  said: Pick<Decision, 'verdict' | 'comment'>,
): ApprovalRecord {
  if (hash === null) throw new Error(`Draft ${id} is in review and has no hash`);
  return { id: newId(), draftId: id, revision, hash, ...said, decidedBy: userId, decidedAt: now(), voidedAt: null };
}

/** The study the approver had before them is kept with the decision, by its hash. */
async function detailsOf(store: StoreSession, draft: DraftRecord, { id, hash, revision }: ApprovalRecord) {
  const study = currentStudy(draft, await store.drafts.impactStudies(draft.id));
  return { approval: id, hash, decidedOn: revision, impactStudy: study?.id ?? null };
}
