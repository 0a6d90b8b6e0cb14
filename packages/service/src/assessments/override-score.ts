import { isDecimalString, Rational, type Scorecard, type ScorecardItem } from '@plumbline/core';
import type { OverrideRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { standingOverrides } from './effective-score.ts';
import { findForAction } from './find-assessment.ts';
import { judgedScorecard } from './judged-scorecard.ts';
import { keepFigures } from './keep-figures.ts';
import { findScorecardOf } from './official-scorecard.ts';
import { refuse } from './read-form.ts';
import { readReason } from './read-reason.ts';
import { isSettable, mostSettable } from './settable-points.ts';

export type OverrideScoreInput = {
  readonly id: string;
  readonly scorecardId: string;
  /** The position of the indicator; null for the execution of the budget. */
  readonly indicatorIndex: number | null;
  readonly score: string;
  readonly reason: string;
};

/**
 * Sets the points of one item in place of the computed ones, which stay in the scorecard. An override that stood for the item is lifted: the last
 * word counts, and all of them are kept.
 */
export function overrideScore(
  context: ServiceContext,
  actor: Actor,
  { id, scorecardId, indicatorIndex, score, reason }: OverrideScoreInput,
): Promise<OverrideRecord> {
  return context.store.transaction(async (session) => {
    const assessment = await findForAction(session, actor, { id, action: 'overrideScore' });
    const record = await findScorecardOf(session, id, scorecardId);
    const item = itemOf(JSON.parse(record.document) as Scorecard, indicatorIndex);
    const override: OverrideRecord = {
      id: context.newId(),
      assessmentId: id,
      scorecardId,
      indicatorIndex,
      computedScore: item.score,
      score: readScore(score, item),
      reason: readReason(reason),
      setBy: actor.userId,
      setAt: context.now(),
      liftedAt: null,
    };
    const standing = standingOverrides(
      record,
      await session.assessments.overrides(id),
      await session.assessments.scorecards(id),
    );
    await liftAll(session, standing, override);
    await session.assessments.addOverride(override);
    await keepFigures(session, assessment);
    const { effective } = await judgedScorecard(session, record);
    await recordChange(session, context, actor, {
      action: 'assessment.overridden',
      subjectType: 'assessment',
      subjectId: id,
      organisationId: assessment.organisationId,
      details: {
        overrideId: override.id,
        scorecardId,
        indicatorIndex,
        computed: item.score,
        score: override.score,
        effectiveTotal: effective?.total ?? null,
      },
    });
    return override;
  });
}

async function liftAll(session: StoreSession, standing: readonly OverrideRecord[], by: OverrideRecord): Promise<void> {
  for (const { id, indicatorIndex } of standing)
    if (indicatorIndex === by.indicatorIndex) await session.assessments.liftOverride(id, by.setAt);
}

function itemOf({ items }: Scorecard, index: number | null): ScorecardItem {
  const item = items.find((one) => one.index === index);
  return item ?? refuse('assessment/no-such-item', '/indicatorIndex', { index });
}

function readScore(score: string, item: ScorecardItem): string {
  if (!isDecimalString(score)) return refuse('document/not-a-decimal', '/score', { value: String(score) });
  const points = Rational.of(score);
  const maxScore = (mostSettable(item) ?? Rational.zero).toPlain();
  if (!isSettable(points, item)) return refuse('assessment/score-out-of-bounds', '/score', { score, maxScore });
  return points.toPlain();
}
