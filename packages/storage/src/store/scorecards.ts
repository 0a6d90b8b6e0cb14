import type { Database } from '../database/database.ts';
import type { AssessmentStore } from '../ports/store.ts';
import { changeOnce } from './change-once.ts';
import { insertNew } from './insert-new.ts';

type Scores = Pick<
  AssessmentStore,
  'addScorecard' | 'findScorecard' | 'lastScorecard' | 'scorecards' | 'addOverride' | 'liftOverride' | 'overrides'
>;

/** What was computed, and what people set in its place. */
export function scorecardsIn({ kysely }: Database): Scores {
  return {
    addScorecard: (scorecard) =>
      insertNew(
        'scorecard',
        scorecard.id,
        kysely
          .insertInto('scorecards')
          .values(scorecard)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    findScorecard: async (id) =>
      (await kysely.selectFrom('scorecards').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    lastScorecard: async (assessmentId, inputHash) => {
      const made = kysely.selectFrom('scorecards').where('assessmentId', '=', assessmentId);
      const ofForm = made.where('inputHash', '=', inputHash).orderBy('madeAt', 'desc').orderBy('id', 'desc');
      return (await ofForm.selectAll().limit(1).executeTakeFirst()) ?? null;
    },
    scorecards: (assessmentId) =>
      kysely
        .selectFrom('scorecards')
        .selectAll()
        .where('assessmentId', '=', assessmentId)
        .orderBy('madeAt')
        .orderBy('id')
        .execute(),
    addOverride: (override) =>
      insertNew(
        'override',
        override.id,
        kysely
          .insertInto('overrides')
          .values(override)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    liftOverride: (id, at) => {
      const standing = kysely.updateTable('overrides').where('id', '=', id).where('liftedAt', 'is', null);
      return changeOnce('override', standing.set({ liftedAt: at }));
    },
    overrides: (assessmentId) =>
      kysely
        .selectFrom('overrides')
        .selectAll()
        .where('assessmentId', '=', assessmentId)
        .orderBy('setAt')
        .orderBy('id')
        .execute(),
  };
}
