import type { DraftRecord, DraftState, StoreSession } from '@plumbline/storage';
import { requireRole, requireVisible } from '../access/require-role.ts';
import { rightsIn } from '../access/rights.ts';
import type { Actor, Role } from '../actor.ts';
import { NotFoundError } from '../errors.ts';

/** Who sees drafts. Everybody else sees what is published only. */
export const DRAFT_READERS: readonly Role[] = ['administrator', 'auditor', 'policyApprover', 'policyEditor'];

/** What can be done to a draft, as the journal and errors name it, and the verb that goes with "not allowed to". */
export const DRAFT_ACTIONS = {
  saved: 'save',
  restored: 'restore a revision',
  submitted: 'request approval',
  approved: 'approve',
  rejected: 'reject',
  discarded: 'discard',
  studied: 'add an impact study',
  published: 'publish',
  scheduled: 'schedule the publication of',
  unscheduled: 'take back the schedule of',
  commented: 'comment on',
  'comment-resolved': 'resolve a comment on',
} as const;
export type DraftAction = keyof typeof DRAFT_ACTIONS;

/** The states in which a draft is still being worked on. */
export const OPEN_STATES: readonly DraftState[] = ['draft', 'inReview', 'approved'];

const subjectOf = ({ id, organisationId }: DraftRecord) => ({
  type: 'draft',
  id,
  organisationId,
  visibleTo: DRAFT_READERS,
});

/** A draft that the actor may read; `NotFoundError` where there is none for them. */
export async function readableDraft(store: StoreSession, actor: Actor, draftId: string): Promise<DraftRecord> {
  const draft = await found(store, draftId);
  requireVisible(await rightsIn(store, actor), subjectOf(draft));
  return draft;
}

/** A draft to which the actor may do `action` for holding one of `roles`. */
export async function draftFor(
  store: StoreSession,
  actor: Actor,
  draftId: string,
  roles: readonly Role[],
  action: DraftAction,
): Promise<DraftRecord> {
  const draft = await found(store, draftId);
  requireRole(await rightsIn(store, actor), subjectOf(draft), roles, DRAFT_ACTIONS[action]);
  return draft;
}

async function found(store: StoreSession, draftId: string): Promise<DraftRecord> {
  const draft = await store.drafts.find(draftId);
  if (!draft) throw new NotFoundError('draft', draftId);
  return draft;
}
