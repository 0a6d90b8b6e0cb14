import type { Database } from '../database/database.ts';
import type { DraftStore } from '../ports/store.ts';
import { insertNew } from './insert-new.ts';

export function draftScheduleIn({ kysely }: Database): Pick<DraftStore, 'addScheduleEntry' | 'schedule' | 'due'> {
  return {
    addScheduleEntry: (entry) =>
      insertNew(
        'entry of a schedule',
        `${entry.draftId}/${entry.sequence}`,
        kysely
          .insertInto('draftSchedule')
          .values(entry)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    schedule: (draftId) =>
      kysely.selectFrom('draftSchedule').selectAll().where('draftId', '=', draftId).orderBy('sequence').execute(),
    due: (at) =>
      kysely
        .selectFrom('draftSchedule as entry')
        .selectAll('entry')
        .where('entry.kind', '=', 'scheduled')
        .where('entry.dueAt', '<=', at)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('draftSchedule as later')
                .select('later.sequence')
                .whereRef('later.draftId', '=', 'entry.draftId')
                .whereRef('later.sequence', '>', 'entry.sequence'),
            ),
          ),
        )
        .orderBy('entry.dueAt')
        .orderBy('entry.draftId')
        .execute(),
  };
}
