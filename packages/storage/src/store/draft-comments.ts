import type { Database } from '../database/database.ts';
import type { DraftStore } from '../ports/store.ts';
import { insertNew } from './insert-new.ts';

export function draftCommentsIn({ kysely }: Database): Pick<DraftStore, 'addComment' | 'comments'> {
  return {
    addComment: (comment) =>
      insertNew(
        'comment',
        comment.id,
        kysely
          .insertInto('draftComments')
          .values(comment)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    comments: (draftId) =>
      kysely
        .selectFrom('draftComments')
        .selectAll()
        .where('draftId', '=', draftId)
        .orderBy('saidAt')
        .orderBy('id')
        .execute(),
  };
}
