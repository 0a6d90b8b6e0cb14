import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment } from './change-assessment.ts';
import { scorecardToPin } from './official-scorecard.ts';

export type AcceptAssessmentInput = {
  readonly id: string;
  readonly basedOn: number;
  /** Null for the last one of the form as it stands. */
  readonly scorecardId: string | null;
};

/** Accepts a submitted form, and with it a scorecard as the official one. It stays that, whatever is scored later, until somebody pins another. */
export function acceptAssessment(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, scorecardId }: AcceptAssessmentInput,
): Promise<AssessmentRecord> {
  return changeAssessment(context, actor, { id, basedOn, action: 'accept' }, async (session, current) => {
    const official = await scorecardToPin(session, current, scorecardId);
    const details = { scorecardId: official.id, effectiveTotal: official.effectiveTotal };
    return { officialScorecardId: official.id, details };
  });
}
