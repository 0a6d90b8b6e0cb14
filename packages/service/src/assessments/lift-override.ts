import type { Actor } from '../actor.ts';
import { NotFoundError, WrongStateError } from '../errors.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { findForAction } from './find-assessment.ts';
import { judgedScorecard } from './judged-scorecard.ts';
import { keepFigures } from './keep-figures.ts';
import { findScorecardOf } from './official-scorecard.ts';

export type LiftOverrideInput = { readonly id: string; readonly overrideId: string };

/** Takes an override back, so that the computed points count again. That it was there is kept. */
export function liftOverride(
  context: ServiceContext,
  actor: Actor,
  { id, overrideId }: LiftOverrideInput,
): Promise<void> {
  return context.store.transaction(async (session) => {
    const assessment = await findForAction(session, actor, { id, action: 'liftOverride' });
    const override = (await session.assessments.overrides(id)).find((one) => one.id === overrideId);
    if (override === undefined) throw new NotFoundError('override', overrideId);
    if (override.liftedAt !== null) throw new WrongStateError('override', overrideId, 'lifted', 'lifted');
    await session.assessments.liftOverride(overrideId, context.now());
    await keepFigures(session, assessment);
    const { scorecardId, indicatorIndex } = override;
    const { effective } = await judgedScorecard(session, await findScorecardOf(session, id, scorecardId));
    await recordChange(session, context, actor, {
      action: 'assessment.overrideLifted',
      subjectType: 'assessment',
      subjectId: id,
      organisationId: assessment.organisationId,
      details: { overrideId, scorecardId, indicatorIndex, effectiveTotal: effective?.total ?? null },
    });
  });
}
