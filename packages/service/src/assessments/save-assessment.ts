import type { SelfEvaluation } from '@plumbline/core';
import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment, type NextRevision } from './change-assessment.ts';
import { readForm, refuse } from './read-form.ts';

export type SaveAssessmentInput = { readonly id: string; readonly basedOn: number; readonly form: unknown };

/** Saves a form that is still being filled in, as the next revision of what its author saw. */
export function saveAssessment(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, form: filed }: SaveAssessmentInput,
): Promise<AssessmentRecord> {
  return changeAssessment(context, actor, { id, basedOn, action: 'save' }, (_, current) =>
    savedForm(current, readForm(filed)),
  );
}

/** The form as the next revision of an assessment, whose fiscal year stays. */
export function savedForm({ fiscalYear }: AssessmentRecord, form: SelfEvaluation): NextRevision {
  if (form.fiscalYear !== fiscalYear)
    refuse('assessment/other-year', '/fiscalYear', { year: form.fiscalYear, filed: fiscalYear });
  return { form };
}
