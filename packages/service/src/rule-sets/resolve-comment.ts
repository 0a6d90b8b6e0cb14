import type { DraftCommentRecord } from '@plumbline/storage';
import { hasRole, rightsIn } from '../access/rights.ts';
import type { Actor } from '../actor.ts';
import { NotAllowedError, NotFoundError, WrongStateError } from '../errors.ts';
import { recordChange } from '../journal/record-change.ts';
import type { ServiceContext } from '../service-context.ts';
import { DRAFT_ACTIONS, readableDraft } from './draft-access.ts';

export type ResolveCommentInput = { readonly draftId: string; readonly commentId: string };

/** Settles what a comment began: by whoever said it, and by those who edit the draft. What is said below it later opens it again. */
export async function resolveComment(
  context: ServiceContext,
  actor: Actor,
  { draftId, commentId }: ResolveCommentInput,
): Promise<DraftCommentRecord> {
  return context.store.transaction(async (store) => {
    const draft = await readableDraft(store, actor, draftId);
    const thread = (await store.drafts.comments(draftId)).filter(({ threadId }) => threadId === commentId);
    const [first] = thread;
    if (!first) throw new NotFoundError('comment', commentId);
    const isEditor = hasRole(await rightsIn(store, actor), draft.organisationId, ['policyEditor']);
    if (first.saidBy !== actor.userId && !isEditor)
      throw new NotAllowedError(DRAFT_ACTIONS['comment-resolved'], 'role');
    if (thread.at(-1)?.kind === 'resolution')
      throw new WrongStateError('comment', commentId, 'resolved', 'comment-resolved');
    const resolution: DraftCommentRecord = {
      ...first,
      id: context.newId(),
      revision: draft.revision,
      kind: 'resolution',
      text: '',
      saidBy: actor.userId,
      saidAt: context.now(),
    };
    await store.drafts.addComment(resolution);
    await recordChange(store, context, actor, {
      action: 'draft.comment-resolved',
      subjectType: 'draft',
      subjectId: draftId,
      organisationId: draft.organisationId,
      details: { comment: resolution.id, thread: commentId, revision: draft.revision },
    });
    return resolution;
  });
}
