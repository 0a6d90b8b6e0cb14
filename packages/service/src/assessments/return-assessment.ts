import type { AssessmentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { type CommentAtCell, commentsAtCells } from '../reviews/comments-at-cells.ts';
import type { ServiceContext } from '../service-context.ts';
import { changeAssessment } from './change-assessment.ts';
import { readReason } from './read-reason.ts';

export type ReturnAssessmentInput = {
  readonly id: string;
  readonly basedOn: number;
  readonly reason: string;
  /** What is to be mended where. */
  readonly comments?: readonly CommentAtCell[];
};

/** Gives a submitted form back to its unit to be mended, and says why, for the whole and at the cells that are to be mended. */
export function returnAssessment(
  context: ServiceContext,
  actor: Actor,
  { id, basedOn, reason, comments = [] }: ReturnAssessmentInput,
): Promise<AssessmentRecord> {
  return changeAssessment(context, actor, { id, basedOn, action: 'return' }, async (session, current) => {
    const said = commentsAtCells(context, actor, current, comments);
    for (const comment of said) await session.assessments.addComment(comment);
    return { reason: readReason(reason), details: said.length === 0 ? {} : { comments: said.length } };
  });
}
