import { nodeSha256 } from '@plumbline/catalog';
import { canonicalJson } from '@plumbline/core';
import type { ImpactStudyRecord } from '@plumbline/storage';
import type { Actor, Role } from '../actor.ts';
import { NotAllowedError, WrongStateError } from '../errors.ts';
import { appendLine } from '../journal/append-line.ts';
import type { ServiceContext } from '../service-context.ts';
import { DRAFT_ACTIONS, draftFor, OPEN_STATES } from './draft-access.ts';
import { requireStorable } from './draft-content.ts';

export type AddImpactStudyInput = {
  readonly draftId: string;
  /** Of the document that was studied. */
  readonly hash: string;
  /** A JSON value. */
  readonly result: unknown;
};

const STUDENTS: readonly Role[] = ['policyEditor', 'policyApprover'];

/**
 * Keeps what a study of a draft found. A study takes a while: one of a document that was edited meanwhile is refused with the reason
 * `other-document`, for it says nothing about the draft as it is.
 */
export async function addImpactStudy(
  context: ServiceContext,
  actor: Actor,
  { draftId, hash, result }: AddImpactStudyInput,
): Promise<ImpactStudyRecord> {
  const text = canonicalJson(result);
  requireStorable({ result: text });
  return context.store.transaction(async (store) => {
    const { state, hash: current, organisationId } = await draftFor(store, actor, draftId, STUDENTS, 'studied');
    if (!OPEN_STATES.includes(state)) throw new WrongStateError('draft', draftId, state, 'studied');
    if (hash !== current) throw new NotAllowedError(DRAFT_ACTIONS.studied, 'other-document');
    const [id, at] = [context.newId(), context.now()];
    const study = { id, draftId, hash, result: text, madeBy: actor.userId, madeAt: at };
    await store.drafts.addImpactStudy(study);
    await appendLine(store, {
      at,
      actorId: actor.userId,
      action: 'draft.studied',
      subjectType: 'draft',
      subjectId: draftId,
      organisationId,
      details: { hash, impactStudy: id, resultHash: nodeSha256(text) },
    });
    return study;
  });
}
