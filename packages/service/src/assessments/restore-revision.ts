import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment } from './change-assessment.ts';
import { storedForm } from './read-form.ts';

export type RestoreRevisionInput = { readonly id: string; readonly basedOn: number; readonly revision: number };

/** Saves the form of an earlier revision as the next one; nothing in between is lost. */
export function restoreAssessmentRevision(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, revision }: RestoreRevisionInput,
): Promise<AssessmentRecord> {
  return changeAssessment(context, actor, { id, basedOn, action: 'restore' }, async (session) => {
    const earlier = (await session.assessments.revisions(id)).find((one) => one.revision === revision);
    if (earlier === undefined) throw new NotFoundError('revision', `${id}/${revision}`);
    return { form: storedForm(earlier), details: { restored: revision } };
  });
}
