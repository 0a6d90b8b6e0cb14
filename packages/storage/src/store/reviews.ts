import type { Database } from '../database/database.ts';
import type { AssessmentStore } from '../ports/store.ts';
import { insertNew } from './insert-new.ts';

type Reviews = Pick<AssessmentStore, 'addReviewerScores' | 'reviewerScores' | 'addComment' | 'comments'>;

/** What reviewers gave and said. */
export function reviewsIn({ kysely }: Database): Reviews {
  return {
    addReviewerScores: ({ scores, ...rest }) =>
      insertNew(
        'score of a reviewer',
        rest.id,
        kysely
          .insertInto('reviewerScores')
          .values({ ...rest, scores: JSON.stringify(scores) })
          .onConflict((conflict) => conflict.doNothing()),
      ),
    reviewerScores: async (assessmentId) => {
      const rows = await kysely
        .selectFrom('reviewerScores')
        .selectAll()
        .where('assessmentId', '=', assessmentId)
        .orderBy('givenAt')
        .orderBy('id')
        .execute();
      return rows.map(({ scores, ...row }) => ({ ...row, scores: JSON.parse(scores) }));
    },
    addComment: (comment) =>
      insertNew(
        'comment',
        comment.id,
        kysely
          .insertInto('assessmentComments')
          .values(comment)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    comments: (assessmentId) =>
      kysely
        .selectFrom('assessmentComments')
        .selectAll()
        .where('assessmentId', '=', assessmentId)
        .orderBy('saidAt')
        .orderBy('id')
        .execute(),
  };
}
