import type { SelfEvaluation } from '@plumbline/core';
import type { AssessmentRecord, StoreSession } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { changeWithin } from '../assessments/change-assessment.ts';
import { createWithin } from '../assessments/create-assessment.ts';
import { readForm, refuse } from '../assessments/read-form.ts';
import { savedForm } from '../assessments/save-assessment.ts';
import { WrongStateError } from '../errors.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { correctedForm, type FormTarget, type OpenedForm, openForAction, requireSeen } from './find-import.ts';
import { formDetails, type ImportFormDetails } from './get-import-form.ts';

/** As what a form is accepted: a new assessment, another one of a project there is already, or the next revision of a draft. */
export type Acceptance =
  | { readonly kind: 'new' }
  | { readonly kind: 'another' }
  | { readonly kind: 'update'; readonly assessmentId: string; readonly basedOn: number };

export type AcceptImportFormInput = FormTarget & { readonly basedOn: number; readonly as: Acceptance };

/**
 * Makes an assessment of a form, or the next revision of one, all in one transaction. Once it is accepted, accepting it again changes nothing and answers
 * the same.
 */
export function acceptImportForm(
  context: ServiceContext,
  actor: Actor,
  { basedOn, as, ...target }: AcceptImportFormInput,
): Promise<ImportFormDetails> {
  return context.store.transaction(async (session) => {
    const opened = await openForAction(session, actor, target, 'accept');
    const { state } = opened.form;
    if (state === 'accepted') return formDetails(session, opened);
    requireSeen(opened.form, basedOn);
    const read = correctedForm(opened);
    if (read === null) throw new WrongStateError('import', target.id, state, 'accepted');
    const assessment = await assessmentOf(session, context, actor, { opened, form: readForm(read), as });
    const form = {
      ...opened.form,
      state: 'accepted' as const,
      assessmentId: assessment.id,
      revision: basedOn + 1,
      decidedBy: actor.userId,
      decidedAt: context.now(),
    };
    await session.imports.saveForm(form, basedOn);
    await recordChange(session, context, actor, {
      action: 'import.accepted',
      subjectType: 'import',
      subjectId: target.id,
      organisationId: opened.record.organisationId,
      details: { form: target.number, assessmentId: assessment.id, assessmentRevision: assessment.revision },
    });
    return formDetails(session, { ...opened, form });
  });
}

type Accepted = { readonly opened: OpenedForm; readonly form: SelfEvaluation; readonly as: Acceptance };

async function assessmentOf(
  session: StoreSession,
  context: ServiceContext,
  actor: Actor,
  { opened: { record }, form, as }: Accepted,
): Promise<AssessmentRecord> {
  const { organisationId } = record;
  if (as.kind === 'update') {
    const intent = { id: as.assessmentId, basedOn: as.basedOn, action: 'save' } as const;
    return changeWithin(session, context, actor, intent, (_, current) => {
      if (current.organisationId !== organisationId) refuse('import/other-organisation', '/as/assessmentId');
      return savedForm(current, form);
    });
  }
  const [same] = await session.assessments.ofProjects(organisationId, [
    { fiscalYear: form.fiscalYear, projectName: form.project.name },
  ]);
  if (as.kind === 'new' && same?.[0])
    refuse('import/same-project', '/as', { name: form.project.name, year: form.fiscalYear });
  return createWithin(session, context, actor, { organisationId, form });
}
