import type { AssessmentRecord } from '@plumbline/storage';
import { requireVisible } from '../access/require-role.ts';
import { rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { NotFoundError } from '../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { ASSESSMENT_READERS } from './assessment-actions.ts';

/** An assessment without its form. */
export type AssessmentHead = Omit<AssessmentRecord, 'form'>;

/**
 * Assessments by their identifiers, each once and in this order. One that the actor may not know of refuses all of them, exactly as one that is not there
 * does.
 */
export async function findAssessments(
  { store }: ServiceContext,
  actor: Actor,
  { ids }: { readonly ids: readonly string[] },
): Promise<readonly AssessmentHead[]> {
  const rights = await rightsIn(store, actor);
  const heads: AssessmentHead[] = [];
  for (const id of new Set(ids)) {
    const record = await store.assessments.find(id);
    if (record === null) throw new NotFoundError('assessment', id);
    const { form: _, ...head } = record;
    requireVisible(rights, {
      type: 'assessment',
      id,
      organisationId: head.organisationId,
      visibleTo: ASSESSMENT_READERS,
    });
    heads.push(head);
  }
  return heads;
}
