import type { DraftCommentRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { NotFoundError, WrongStateError } from '../errors.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { DRAFT_READERS, draftFor, OPEN_STATES } from './draft-access.ts';
import { requireStorable } from './draft-content.ts';
import { requireSaid } from './require-said.ts';

export type CommentOnDraftInput = {
  readonly draftId: string;
  /** The rule it is about; null for the draft as a whole. An answer is about what the comment is that it answers. */
  readonly ruleId: string | null;
  /** The comment that is answered; null for one that begins. */
  readonly threadId: string | null;
  readonly text: string;
};

/** Says something of a draft that is being worked on. Whoever may read it may; nothing that was said is ever changed. */
export async function commentOnDraft(
  context: ServiceContext,
  actor: Actor,
  { draftId, ruleId, threadId, text }: CommentOnDraftInput,
): Promise<DraftCommentRecord> {
  requireStorable({ text, ruleId });
  requireSaid('text', text);
  return context.store.transaction(async (store) => {
    const draft = await draftFor(store, actor, draftId, DRAFT_READERS, 'commented');
    if (!OPEN_STATES.includes(draft.state)) throw new WrongStateError('draft', draftId, draft.state, 'commented');
    const begun = threadId === null ? null : (await store.drafts.comments(draftId)).find(({ id }) => id === threadId);
    if (begun === undefined || (begun !== null && begun.id !== begun.threadId))
      throw new NotFoundError('comment', `${threadId}`);
    const id = context.newId();
    const comment: DraftCommentRecord = {
      id,
      draftId,
      revision: draft.revision,
      ruleId: begun === null ? ruleId : begun.ruleId,
      threadId: begun?.id ?? id,
      kind: 'comment',
      text,
      saidBy: actor.userId,
      saidAt: context.now(),
    };
    await store.drafts.addComment(comment);
    await recordChange(store, context, actor, {
      action: 'draft.commented',
      subjectType: 'draft',
      subjectId: draftId,
      organisationId: draft.organisationId,
      details: { comment: id, thread: comment.threadId, revision: draft.revision },
    });
    return comment;
  });
}
