import type { Database } from '../database/database.ts';
import type { DraftStore } from '../ports/store.ts';
import { insertNew } from './insert-new.ts';

type DraftJudgements = Pick<
  DraftStore,
  'addApproval' | 'approvals' | 'decidedBy' | 'voidApprovals' | 'addImpactStudy' | 'impactStudies'
>;

/** What people and studies say of a draft. */
export function draftJudgementsIn({ kysely }: Database): DraftJudgements {
  return {
    addApproval: (approval) =>
      insertNew(
        'approval',
        approval.id,
        kysely
          .insertInto('approvals')
          .values(approval)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    approvals: (draftId) =>
      kysely
        .selectFrom('approvals')
        .selectAll()
        .where('draftId', '=', draftId)
        .orderBy('decidedAt')
        .orderBy('id')
        .execute(),
    decidedBy: (userId, limit) =>
      kysely
        .selectFrom('approvals')
        .selectAll()
        .where('decidedBy', '=', userId)
        .orderBy('decidedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute(),
    voidApprovals: async (draftId, at) => {
      const standing = kysely.updateTable('approvals').where('draftId', '=', draftId).where('voidedAt', 'is', null);
      await standing.set({ voidedAt: at }).execute();
    },
    addImpactStudy: (study) =>
      insertNew(
        'impact study',
        study.id,
        kysely
          .insertInto('impactStudies')
          .values(study)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    impactStudies: (draftId) =>
      kysely
        .selectFrom('impactStudies')
        .selectAll()
        .where('draftId', '=', draftId)
        .orderBy('madeAt')
        .orderBy('id')
        .execute(),
  };
}
