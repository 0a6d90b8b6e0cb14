import type { SelfEvaluation } from '@plumbline/core';
import type { AssessmentRecord, StoreSession, ValueChange } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { type ActionRule, ASSESSMENT_ACTIONS } from './assessment-actions.ts';
import { findForAction, type Intent } from './find-assessment.ts';
import { inputHashOf } from './input-hash-of.ts';
import { keepFigures } from './keep-figures.ts';
import { storedForm } from './read-form.ts';
import { valueChanges } from './value-changes.ts';

/** What becomes of an assessment; what is left out stays as it was. */
export type NextRevision = {
  readonly form?: SelfEvaluation;
  readonly officialScorecardId?: string;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, string | number | null>>;
};

export type BasedIntent = Intent & { readonly basedOn: number };

/**
 * Makes the next revision of an assessment, all in one transaction: whether the actor may, what changes, the revision, the entry in the journal.
 * Of two people who saw the same revision one gets `VersionConflictError`, and nothing of theirs is half saved.
 */
export function changeAssessment(
  context: ServiceContext,
  actor: Actor,
  intent: BasedIntent,
  next: Next,
): Promise<AssessmentRecord> {
  return context.store.transaction((session) => changeWithin(session, context, actor, intent, next));
}

type Next = (session: StoreSession, current: AssessmentRecord) => Promise<NextRevision> | NextRevision;

/** {@link changeAssessment} as part of a transaction. */
export async function changeWithin(
  session: StoreSession,
  context: Omit<ServiceContext, 'store'>,
  actor: Actor,
  intent: BasedIntent,
  next: Next,
): Promise<AssessmentRecord> {
  const current = await findForAction(session, actor, intent);
  const { form, officialScorecardId, reason = null, details = {} } = await next(session, current);
  const { done, to }: ActionRule = ASSESSMENT_ACTIONS[intent.action];
  const changed: AssessmentRecord = {
    ...current,
    ...(form === undefined ? {} : { form: JSON.stringify(form), projectName: form.project.name }),
    officialScorecardId: officialScorecardId ?? current.officialScorecardId,
    state: to ?? current.state,
    revision: current.revision + 1,
    updatedBy: actor.userId,
    updatedAt: context.now(),
  };
  const changes = form === undefined ? [] : valueChanges(storedForm(current), form);
  await session.assessments.save(changed, current.revision, revisionOf(changed, changes, reason));
  await keepFigures(session, changed);
  await recordChange(session, context, actor, {
    action: `assessment.${done}`,
    subjectType: 'assessment',
    subjectId: changed.id,
    organisationId: changed.organisationId,
    details: { revision: changed.revision, inputHash: inputHashOf(changed), ...details },
  });
  return changed;
}

/** A record as a revision of it. */
export const revisionOf = (
  { id, revision, state, form, updatedBy, updatedAt }: AssessmentRecord,
  changes: readonly ValueChange[],
  reason: string | null,
) => ({ assessmentId: id, revision, state, form, changes, reason, savedBy: updatedBy, savedAt: updatedAt });
