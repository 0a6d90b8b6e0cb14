import type { AssessmentRecord, ScorecardRecord, StoreSession } from '@plumbline/storage';
import { NotFoundError } from '../errors.ts';
import { inputHashOf } from './input-hash-of.ts';
import { judgedScorecard } from './judged-scorecard.ts';
import { refuse, refuseOtherEngine } from './read-form.ts';

/** A scorecard of the assessment, whichever revision it is of. */
export async function findScorecardOf(
  session: StoreSession,
  assessmentId: string,
  id: string,
): Promise<ScorecardRecord> {
  const scorecard = await session.assessments.findScorecard(id);
  if (scorecard === null || scorecard.assessmentId !== assessmentId) throw new NotFoundError('scorecard', id);
  return scorecard;
}

/** A scorecard that counts, and its total with the points that were set on review. */
export type Pinned = { readonly id: string; readonly effectiveTotal: string };

/**
 * The scorecard that is to be the official one: the one named, else the last of the form as it stands. Refused when it is of another form, or when
 * there is no total, not even with the points that were set on review.
 */
export async function scorecardToPin(
  session: StoreSession,
  assessment: AssessmentRecord,
  scorecardId: string | null,
): Promise<Pinned> {
  const chosen =
    scorecardId === null
      ? await lastOfForm(session, assessment)
      : await findScorecardOf(session, assessment.id, scorecardId);
  if (chosen === null || chosen.inputHash !== inputHashOf(assessment))
    return refuse('assessment/no-scorecard', '/scorecardId');
  const { effective, scorecard } = await judgedScorecard(session, chosen);
  if (effective === null) return refuseOtherEngine(scorecard);
  if (effective.total === null) return refuse('assessment/no-total', '/scorecardId', { pending: effective.pending });
  return { id: chosen.id, effectiveTotal: effective.total };
}

async function lastOfForm(session: StoreSession, assessment: AssessmentRecord): Promise<ScorecardRecord | null> {
  const inputHash = inputHashOf(assessment);
  const scorecards = await session.assessments.scorecards(assessment.id);
  return scorecards.filter((one) => one.inputHash === inputHash).at(-1) ?? null;
}
