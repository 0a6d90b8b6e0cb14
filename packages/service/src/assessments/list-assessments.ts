import type { AssessmentRecord, AssessmentState, Page, PageRequest } from '@plumbline/storage';
import { requireVisible } from '../access/require-role.ts';
import { rightsIn, scopeOf } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { ASSESSMENT_READERS } from './assessment-actions.ts';

export type ListAssessmentsInput = {
  /** Only those of this organisation and everything below it; without it, of all the actor may read. */
  readonly organisationId?: string;
  readonly fiscalYear?: number;
  readonly states?: readonly AssessmentState[];
  /** Part of the project's name. */
  readonly search?: string;
  readonly page: PageRequest;
};

/** A page of the assessments that the actor may read, newest change first. */
export async function listAssessments(
  { store }: ServiceContext,
  actor: Actor,
  { organisationId, page, ...filter }: ListAssessmentsInput,
): Promise<Page<AssessmentRecord>> {
  const rights = await rightsIn(store, actor);
  const scope = scopeOf(rights, ASSESSMENT_READERS);
  if (organisationId === undefined) return pageOf(scope);
  requireVisible(rights, {
    type: 'organisation',
    id: organisationId,
    organisationId,
    visibleTo: ASSESSMENT_READERS,
  });
  // Whoever may read at an organisation may read everything below it.
  return pageOf(await store.organisations.within(organisationId));

  async function pageOf(organisationIds: readonly string[]): Promise<Page<AssessmentRecord>> {
    if (organisationIds.length === 0) return { items: [], next: null };
    return store.assessments.list({ ...filter, organisationIds }, page);
  }
}
