import type { AssessmentRecord, ReviewerScoresRecord, StoreSession } from '@plumbline/storage';
import { hasRole, rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { findAssessment } from '../assessments/find-assessment.ts';
import { hasFiled } from '../assessments/has-filed.ts';
import { inputHashOf } from '../assessments/input-hash-of.ts';
import { NotAllowedError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';

/** What one reviewer gave, and how many others gave theirs for the form as it stands; not what. */
export type OwnReviewerScores = {
  /** Of any revision, oldest first. */
  readonly items: readonly ReviewerScoresRecord[];
  readonly othersGiven: number;
};

/** What the actor gave themselves. */
export async function ownReviewerScores(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<OwnReviewerScores> {
  const assessment = await findAssessment(store, actor, id);
  const all = await store.assessments.reviewerScores(id);
  const inputHash = inputHashOf(assessment);
  const others = all.filter((one) => one.givenBy !== actor.userId && one.inputHash === inputHash);
  return {
    items: all.filter(({ givenBy }) => givenBy === actor.userId),
    othersGiven: new Set(others.map(({ givenBy }) => givenBy)).size,
  };
}

/**
 * What all reviewers gave, oldest first. A reviewer sees it when their own points for the form as it stands are given, so that nobody follows anybody; auditors
 * see it at any time, and whoever filed the form when it is accepted.
 */
export async function listReviewerScores(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<readonly ReviewerScoresRecord[]> {
  const assessment = await findAssessment(store, actor, id);
  const all = await store.assessments.reviewerScores(id);
  const reason = await reasonAgainst(store, actor, assessment, all);
  if (reason !== null) throw new NotAllowedError('listReviewerScores', reason);
  return all;
}

async function reasonAgainst(
  session: StoreSession,
  actor: Actor,
  assessment: AssessmentRecord,
  all: readonly ReviewerScoresRecord[],
): Promise<string | null> {
  const rights = await rightsIn(session, actor);
  const holds = (role: 'reviewer' | 'auditor') => hasRole(rights, assessment.organisationId, [role]);
  if (holds('reviewer') && !(await hasFiled(session, actor.userId, assessment.id))) {
    const inputHash = inputHashOf(assessment);
    const isGiven = all.some((one) => one.givenBy === actor.userId && one.inputHash === inputHash);
    return isGiven ? null : 'own-scores-first';
  }
  const isDecided = assessment.state === 'accepted' || assessment.state === 'rechecked';
  return isDecided || holds('auditor') ? null : 'not-accepted-yet';
}
