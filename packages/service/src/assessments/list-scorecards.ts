import type { ScorecardRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssessment } from './find-assessment.ts';

/** Every scorecard an assessment ever had, oldest first, without their documents. */
export async function listScorecards(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<readonly Omit<ScorecardRecord, 'document'>[]> {
  await findAssessment(store, actor, id);
  const scorecards = await store.assessments.scorecards(id);
  return scorecards.map(({ document: _, ...rest }) => rest);
}
