import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment } from './change-assessment.ts';
import { readReason } from './read-reason.ts';

export type RecheckAssessmentInput = { readonly id: string; readonly basedOn: number; readonly reason: string | null };

/** Says that an accepted assessment was checked once more; `reason` is what was found. The official scorecard stays, see `pinScorecard`. */
export function recheckAssessment(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, reason }: RecheckAssessmentInput,
): Promise<AssessmentRecord> {
  return changeAssessment(context, actor, { id, basedOn, action: 'recheck' }, () =>
    reason === null ? {} : { reason: readReason(reason) },
  );
}
