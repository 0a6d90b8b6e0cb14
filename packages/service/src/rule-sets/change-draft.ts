import { type DraftRecord, type DraftState, type StoreSession, VersionConflictError } from '@plumbline/storage';
import type { Actor, Role } from '../actor.ts';
import { WrongStateError } from '../errors.ts';
import { appendLine, type JournalDetails } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import { type DraftAction, draftFor } from './draft-access.ts';
import { leaveApproval } from './schedule-entry.ts';

/** Which draft, and the revision of it that the actor saw: a change of anything newer is refused. */
export type DraftTarget = { readonly draftId: string; readonly basedOn: number };

/** A step on a draft's way from one state to another. */
export type DraftStep = {
  /** As errors and the journal name it: `saved` is journalled as `draft.saved`. */
  readonly action: DraftAction;
  readonly roles: readonly Role[];
  readonly from: readonly DraftState[];
  /** What changes and what the journal keeps of it; null where nothing does. Runs in the transaction. */
  readonly change: (store: StoreSession, draft: DraftRecord) => Promise<DraftChange | null>;
};

export type DraftChange = {
  readonly draft: Partial<Pick<DraftRecord, 'state' | 'text' | 'tests' | 'hash' | 'summary'>>;
  readonly details: JournalDetails;
};

/**
 * Takes a draft one step further, in one transaction with its line in the journal. Refused, in this order: what the actor may not see or do, what
 * was based on an older revision, what cannot be done in this state.
 */
export async function changeDraft(
  context: ServiceContext,
  actor: Actor,
  target: DraftTarget,
  step: DraftStep,
): Promise<DraftRecord> {
  return context.store.transaction(async (store) => {
    const draft = await draftFor(store, actor, target.draftId, step.roles, step.action);
    requireStep(draft, target, step);
    const change = await step.change(store, draft);
    if (!change) return draft;
    const at = context.now();
    const revision = draft.revision + 1;
    const next: DraftRecord = { ...draft, ...change.draft, revision, updatedBy: actor.userId, updatedAt: at };
    await store.drafts.save(next, target.basedOn);
    await leaveApproval(store, draft, { next, action: step.action, by: actor.userId, at });
    await appendLine(store, {
      at,
      actorId: actor.userId,
      action: `draft.${step.action}`,
      subjectType: 'draft',
      subjectId: draft.id,
      organisationId: draft.organisationId,
      details: { revision, ...change.details },
    });
    return next;
  });
}

/** Throws where a step was based on another revision or cannot be taken in the draft's state. */
export function requireStep(
  { id, revision, state }: DraftRecord,
  { basedOn }: DraftTarget,
  { from, action }: Pick<DraftStep, 'from' | 'action'>,
): void {
  if (revision !== basedOn) throw new VersionConflictError('draft', id, basedOn, revision);
  if (!from.includes(state)) throw new WrongStateError('draft', id, state, action);
}
