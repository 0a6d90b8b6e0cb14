import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssessment } from './find-assessment.ts';
import { type JudgedScorecard, judgedScorecard } from './judged-scorecard.ts';
import { findScorecardOf } from './official-scorecard.ts';

export type GetScorecardInput = { readonly id: string; readonly scorecardId: string };

/** One scorecard of an assessment, with the points that count beside those that were computed. */
export async function getScorecard(
  { store }: ServiceContext,
  actor: Actor,
  { id, scorecardId }: GetScorecardInput,
): Promise<JudgedScorecard> {
  await findAssessment(store, actor, id);
  return judgedScorecard(store, await findScorecardOf(store, id, scorecardId));
}
