import type { Database } from '../database/database.ts';
import type { AssessmentStore } from '../ports/store.ts';
import { changeOnce } from './change-once.ts';
import { insertNew } from './insert-new.ts';

export function evidenceIn({ kysely }: Database): Pick<AssessmentStore, 'addEvidence' | 'removeEvidence' | 'evidence'> {
  return {
    addEvidence: (evidence) =>
      insertNew(
        'piece of evidence',
        evidence.id,
        kysely
          .insertInto('evidence')
          .values(evidence)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    removeEvidence: (id, at) => {
      const attached = kysely.updateTable('evidence').where('id', '=', id).where('removedAt', 'is', null);
      return changeOnce('piece of evidence', attached.set({ removedAt: at }));
    },
    evidence: (assessmentId) =>
      kysely
        .selectFrom('evidence')
        .selectAll()
        .where('assessmentId', '=', assessmentId)
        .orderBy('attachedAt')
        .orderBy('id')
        .execute(),
  };
}
