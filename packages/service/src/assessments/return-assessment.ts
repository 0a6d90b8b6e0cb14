import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment } from './change-assessment.ts';
import { readReason } from './read-reason.ts';

export type ReturnAssessmentInput = { readonly id: string; readonly basedOn: number; readonly reason: string };

/** Gives a submitted form back to its unit to be mended, and says why. */
export function returnAssessment(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, reason }: ReturnAssessmentInput,
): Promise<AssessmentRecord> {
  return changeAssessment(context, actor, { id, basedOn, action: 'return' }, () => ({ reason: readReason(reason) }));
}
