import type { SelfEvaluation } from '@plumbline/core';
import type { StudyCase } from '@plumbline/whatif';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import { ofComparison } from './study-cases.ts';
import type { StudyContext } from './study-context.ts';
import type { CaseAccount } from './study-desk.ts';

export type CaseDetails = CaseAccount & {
  readonly found: StudyCase;
  readonly project: string;
  /** Whether nothing of the assessment was changed since it was studied. */
  readonly isCurrent: boolean;
};

/**
 * One form of a study: what each item got on either side, and why the total is another; the parts add up to the change. Where people set points in place of
 * computed ones, rules explain no official score, and there is no such account.
 */
export async function studyCase(
  context: StudyContext,
  actor: Actor,
  { id, assessmentId }: { readonly id: string; readonly assessmentId: string },
): Promise<CaseDetails> {
  const { store, desk } = context;
  const found = await ofComparison(context, actor, id, (of) => desk.find(of, assessmentId));
  const [plan, assessment] = [await store.studies.plan(id), await store.assessments.find(assessmentId)];
  if (found === null || plan === null || assessment === null) throw new NotFoundError('case', assessmentId);
  const revisions = await store.assessments.revisions(assessmentId);
  const studied = revisions.find(({ revision }) => revision === found.revision);
  if (!studied) throw new Error(`Revision ${found.revision} of ${assessmentId} was studied and is not there`);
  const official =
    assessment.officialScorecardId === null
      ? null
      : await store.assessments.findScorecard(assessment.officialScorecardId);
  const account = await desk.account({
    plan,
    form: JSON.parse(studied.form) as SelfEvaluation,
    officialHash: official?.ruleSetHash ?? null,
  });
  return {
    items: account.items,
    attribution: account.attribution?.change === found.change ? account.attribution : null,
    found,
    project: assessment.projectName,
    isCurrent: assessment.revision === found.revision,
  };
}
