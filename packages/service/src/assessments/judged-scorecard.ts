import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import type { ScorecardRecord, StoreSession } from '@plumbline/storage';
import { compiledVersion } from '../scoring/compiled-version.ts';
import { type EffectiveScore, effectiveScore, standingOverrides } from './effective-score.ts';
import { storedForm } from './read-form.ts';

/** A scorecard as it was computed, and beside it what counts. */
export type JudgedScorecard = {
  readonly record: Omit<ScorecardRecord, 'document'>;
  readonly form: SelfEvaluation;
  readonly scorecard: Scorecard;
  readonly effective: EffectiveScore | null;
};

/** Puts a stored scorecard together with the form it is of and the overrides that hold for it. */
export async function judgedScorecard(session: StoreSession, record: ScorecardRecord): Promise<JudgedScorecard> {
  const { document, ...rest } = record;
  const { assessmentId, revision, ruleSetId, version } = record;
  const form = await formAt(session, assessmentId, revision);
  const scorecard = JSON.parse(document) as Scorecard;
  const published = await session.versions.find(ruleSetId, version);
  if (published === null) throw new Error(`The version ${ruleSetId}@${version} of scorecard ${record.id} is gone`);
  const overrides = standingOverrides(
    record,
    await session.assessments.overrides(assessmentId),
    await session.assessments.scorecards(assessmentId),
  );
  return {
    record: rest,
    form,
    scorecard,
    effective: effectiveScore(compiledVersion(published), form, scorecard, overrides),
  };
}

async function formAt(session: StoreSession, assessmentId: string, revision: number): Promise<SelfEvaluation> {
  const revisions = await session.assessments.revisions(assessmentId);
  const scored = revisions.find((one) => one.revision === revision);
  if (scored === undefined) throw new Error(`Revision ${revision} of assessment ${assessmentId} is gone`);
  return storedForm(scored);
}
