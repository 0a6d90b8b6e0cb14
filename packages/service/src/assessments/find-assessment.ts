import { type AssessmentRecord, type StoreSession, VersionConflictError } from '@plumbline/storage';
import { requireRole, requireVisible, type Subject } from '../access/require-role.ts';
import { rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { NotAllowedError, NotFoundError, WrongStateError } from '../errors.ts';
import {
  type ActionRule,
  ASSESSMENT_ACTIONS,
  ASSESSMENT_READERS,
  type AssessmentAction,
} from './assessment-actions.ts';
import { hasFiled } from './has-filed.ts';

/** An assessment that the actor may read; one of a foreign organisation is not found. */
export async function findAssessment(session: StoreSession, actor: Actor, id: string): Promise<AssessmentRecord> {
  const assessment = await session.assessments.find(id);
  if (assessment === null) throw new NotFoundError('assessment', id);
  requireVisible(await rightsIn(session, actor), subjectOf(assessment));
  return assessment;
}

/** What is to be done to an assessment; `basedOn` is the revision the actor saw, where what they saw matters. */
export type Intent = { readonly id: string; readonly action: AssessmentAction; readonly basedOn?: number };

/**
 * An assessment to which the actor may do this now. Refuses in this order: not found, no such role, a form of their own, somebody else changed it
 * since, not in this state. Whoever saw an old revision is told so before they are told that its state has changed.
 */
export async function findForAction(
  session: StoreSession,
  actor: Actor,
  { id, action, basedOn }: Intent,
): Promise<AssessmentRecord> {
  const rule: ActionRule = ASSESSMENT_ACTIONS[action];
  const assessment = await session.assessments.find(id);
  if (assessment === null) throw new NotFoundError('assessment', id);
  requireRole(await rightsIn(session, actor), subjectOf(assessment), rule.roles, action);
  if (rule.notOwn && (await hasFiled(session, actor.userId, id))) throw new NotAllowedError(action, 'own-form');
  if (basedOn !== undefined && basedOn !== assessment.revision)
    throw new VersionConflictError('assessment', id, basedOn, assessment.revision);
  if (!rule.from.includes(assessment.state)) throw new WrongStateError('assessment', id, assessment.state, rule.done);
  return assessment;
}

const subjectOf = ({ id, organisationId }: AssessmentRecord): Subject => ({
  type: 'assessment',
  id,
  organisationId,
  visibleTo: ASSESSMENT_READERS,
});
