import { score } from '@plumbline/engine';
import type { AssessmentRecord, RuleSetVersionRecord, ScorecardRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { recordChange } from '../journal/record-change.ts';
import { compiledVersion } from '../scoring/compiled-version.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssessment, findForAction } from './find-assessment.ts';
import { type JudgedScorecard, judgedScorecard } from './judged-scorecard.ts';
import { keepFigures } from './keep-figures.ts';
import { storedForm } from './read-form.ts';
import { scorecardRecord } from './scorecard-record.ts';
import { type VersionChoice, versionToScoreWith } from './version-to-score-with.ts';

export type ScoreAssessmentInput = { readonly id: string; readonly rules: VersionChoice };

/**
 * Scores an assessment as it stands under a version, and appends the scorecard to those it has. Nothing that was scored before changes, and above
 * all not which scorecard is the official one.
 */
export async function scoreAssessment(
  context: ServiceContext,
  actor: Actor,
  { id, rules }: ScoreAssessmentInput,
): Promise<JudgedScorecard> {
  const { fiscalYear } = await findAssessment(context.store, actor, id);
  const version = await versionToScoreWith(context, actor, rules, fiscalYear);
  return context.store.transaction(async (session) => {
    const assessment = await findForAction(session, actor, { id, action: 'score' });
    const record = await appendScorecard(session, context, actor, assessment, version);
    await keepFigures(session, assessment);
    return judgedScorecard(session, record);
  });
}

/** Scores by the reference evaluator: what becomes official is worth its price. */
export async function appendScorecard(
  session: StoreSession,
  context: ServiceContext,
  actor: Actor,
  assessment: AssessmentRecord,
  version: RuleSetVersionRecord,
): Promise<ScorecardRecord> {
  const scorecard = await score(compiledVersion(version), storedForm(assessment));
  const record = scorecardRecord(scorecard, version, {
    id: context.newId(),
    assessmentId: assessment.id,
    revision: assessment.revision,
    madeBy: actor.userId,
    madeAt: context.now(),
  });
  await session.assessments.addScorecard(record);
  const { id: scorecardId, revision, ruleSetHash, inputHash, total } = record;
  await recordChange(session, context, actor, {
    action: 'assessment.scored',
    subjectType: 'assessment',
    subjectId: assessment.id,
    organisationId: assessment.organisationId,
    details: { scorecardId, revision, ruleSetHash, inputHash, total },
  });
  return record;
}
