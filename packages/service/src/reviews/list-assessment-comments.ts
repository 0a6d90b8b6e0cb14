import type { AssessmentCommentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { findAssessment } from '../assessments/find-assessment.ts';
import type { ServiceContext } from '../service-context.ts';

/** What reviewers said at cells of an assessment, oldest first, each with the revision it was said about. */
export async function listAssessmentComments(
  { store }: ServiceContext,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<readonly AssessmentCommentRecord[]> {
  await findAssessment(store, actor, id);
  return store.assessments.comments(id);
}
