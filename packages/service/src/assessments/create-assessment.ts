import type { AssessmentRecord, StoreSession } from '@plumbline/storage';
import { requireRole } from '../access/require-role.ts';
import { rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { ASSESSMENT_READERS } from './assessment-actions.ts';
import { revisionOf } from './change-assessment.ts';
import { inputHashOf } from './input-hash-of.ts';
import { keepFigures } from './keep-figures.ts';
import { readForm } from './read-form.ts';

export type CreateAssessmentInput = { readonly organisationId: string; readonly form: unknown };

/** Begins an assessment as a draft of an organisation, by one of its evaluators. Its fiscal year is that of the form, and stays. */
export function createAssessment(
  context: ServiceContext,
  actor: Actor,
  input: CreateAssessmentInput,
): Promise<AssessmentRecord> {
  return context.store.transaction((session) => createWithin(session, context, actor, input));
}

/** {@link createAssessment} as part of a transaction. */
export async function createWithin(
  session: StoreSession,
  context: Omit<ServiceContext, 'store'>,
  actor: Actor,
  { organisationId, form: filed }: CreateAssessmentInput,
): Promise<AssessmentRecord> {
  const organisation = { type: 'organisation', id: organisationId, organisationId, visibleTo: ASSESSMENT_READERS };
  requireRole(await rightsIn(session, actor), organisation, ['evaluator'], 'create');
  const form = readForm(filed);
  const at = context.now();
  const assessment: AssessmentRecord = {
    id: context.newId(),
    organisationId,
    fiscalYear: form.fiscalYear,
    projectName: form.project.name,
    state: 'draft',
    revision: 1,
    form: JSON.stringify(form),
    officialScorecardId: null,
    isDemo: false,
    createdBy: actor.userId,
    createdAt: at,
    updatedBy: actor.userId,
    updatedAt: at,
  };
  await session.assessments.insert(assessment, revisionOf(assessment, [], null));
  await keepFigures(session, assessment);
  await recordChange(session, context, actor, {
    action: 'assessment.created',
    subjectType: 'assessment',
    subjectId: assessment.id,
    organisationId,
    details: { revision: 1, inputHash: inputHashOf(assessment) },
  });
  return assessment;
}
