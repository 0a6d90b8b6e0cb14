import type { AssessmentRevisionRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import type { ServiceContext } from '../service-context.ts';
import { findAssessment } from './find-assessment.ts';

/** Every revision of an assessment, oldest first: who, when, what changed, and why where somebody asked. */
export async function listAssessmentRevisions(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<readonly AssessmentRevisionRecord[]> {
  await findAssessment(store, actor, id);
  return store.assessments.revisions(id);
}
