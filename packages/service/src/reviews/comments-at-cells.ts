import { pointerSegments, type SelfEvaluation } from '@plumbline/core';
import type { AssessmentCommentRecord, AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { refuse, storedForm } from '../assessments/read-form.ts';
import { readReason } from '../assessments/read-reason.ts';
import type { ServiceContext } from '../service-context.ts';

/** What a reviewer says at a place of a form: a JSON pointer into it, empty for the whole. */
export type CommentAtCell = { readonly path: string; readonly text: string };

/** Comments on a form as it stands, to be kept; refused where one says nothing, or is at a place that the form does not have. */
export function commentsAtCells(
  context: ServiceContext,
  actor: Actor,
  assessment: AssessmentRecord,
  comments: readonly CommentAtCell[],
): readonly AssessmentCommentRecord[] {
  const form = storedForm(assessment);
  const saidAt = context.now();
  return comments.map(({ path, text: said }, at) => {
    const text = readReason(said, `/comments/${at}/text`);
    if (!hasPlace(form, path)) return refuse('assessment/no-such-item', `/comments/${at}/path`, { index: path });
    return {
      id: context.newId(),
      assessmentId: assessment.id,
      revision: assessment.revision,
      path,
      text,
      saidBy: actor.userId,
      saidAt,
    };
  });
}

function hasPlace(form: SelfEvaluation, path: string): boolean {
  if (path !== '' && !path.startsWith('/')) return false;
  let value: unknown = form;
  for (const segment of pointerSegments(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return false;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return true;
}
