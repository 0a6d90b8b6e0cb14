import { isDecimalString, Rational, type SelfEvaluation } from '@plumbline/core';
import type { ReviewerScore, ReviewerScoresRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { findForAction } from '../assessments/find-assessment.ts';
import { inputHashOf } from '../assessments/input-hash-of.ts';
import { refuse, storedForm } from '../assessments/read-form.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';

export type GiveReviewerScoresInput = {
  readonly id: string;
  /** The revision the reviewer looked at. */
  readonly basedOn: number;
  readonly scores: readonly ReviewerScore[];
};

/**
 * Keeps the points a reviewer would give to a form that was filed. They count for nothing by themselves: they are a second look beside the declared and the
 * computed points. Who gave theirs may see those of others, and may give theirs again; all are kept.
 */
export function giveReviewerScores(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, scores }: GiveReviewerScoresInput,
): Promise<ReviewerScoresRecord> {
  return context.store.transaction(async (session) => {
    const assessment = await findForAction(session, actor, { id, action: 'giveScores', basedOn });
    const record: ReviewerScoresRecord = {
      id: context.newId(),
      assessmentId: id,
      revision: assessment.revision,
      inputHash: inputHashOf(assessment),
      scores: readScores(scores, storedForm(assessment)),
      givenBy: actor.userId,
      givenAt: context.now(),
    };
    await session.assessments.addReviewerScores(record);
    await recordChange(session, context, actor, {
      action: 'assessment.reviewerScoresGiven',
      subjectType: 'assessment',
      subjectId: id,
      organisationId: assessment.organisationId,
      details: { reviewerScoresId: record.id, inputHash: record.inputHash, items: record.scores.length },
    });
    return record;
  });
}

function readScores(scores: readonly ReviewerScore[], form: SelfEvaluation): readonly ReviewerScore[] {
  if (scores.length === 0) return refuse('assessment/no-such-item', '/scores', { index: null });
  const seen = new Set<number | null>();
  return scores.map(({ indicatorIndex, score, note }, at) => {
    const path = `/scores/${at}`;
    if (seen.has(indicatorIndex))
      return refuse('assessment/no-such-item', `${path}/indicatorIndex`, { index: indicatorIndex });
    seen.add(indicatorIndex);
    return { indicatorIndex, score: readScore(score, mostOf(form, indicatorIndex, path), path), note: note.trim() };
  });
}

/** What an item is worth at most by the form itself; null where it does not say. */
function mostOf(form: SelfEvaluation, index: number | null, path: string): string | null {
  const item = index === null ? form.budget.total : form.indicators[index];
  return item ? item.maxScore : refuse('assessment/no-such-item', `${path}/indicatorIndex`, { index });
}

function readScore(score: string, maxScore: string | null, path: string): string {
  if (!isDecimalString(score)) return refuse('document/not-a-decimal', `${path}/score`, { value: score });
  const points = Rational.of(score);
  if (points.isNegative() || (maxScore !== null && points.compare(Rational.of(maxScore)) > 0))
    return refuse('assessment/score-out-of-bounds', `${path}/score`, { score, maxScore });
  return points.toPlain();
}
