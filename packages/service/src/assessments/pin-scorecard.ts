import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment } from './change-assessment.ts';
import { scorecardToPin } from './official-scorecard.ts';
import { readReason } from './read-reason.ts';

export type PinScorecardInput = {
  readonly id: string;
  readonly basedOn: number;
  readonly scorecardId: string;
  readonly reason: string;
};

/** Makes another scorecard the official one, for a reason: the only way in which an official score ever changes. The one before is kept. */
export function pinScorecard(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, scorecardId, reason }: PinScorecardInput,
): Promise<AssessmentRecord> {
  return changeAssessment(context, actor, { id, basedOn, action: 'pinScorecard' }, async (session, current) => {
    const why = readReason(reason);
    const official = await scorecardToPin(session, current, scorecardId);
    const { id: pinned, effectiveTotal } = official;
    const details = { scorecardId: pinned, effectiveTotal, before: current.officialScorecardId };
    return { officialScorecardId: official.id, reason: why, details };
  });
}
