import type { Database } from '../database/database.ts';
import type { RuleSetVersionStore } from '../ports/store.ts';
import { changeOnce } from './change-once.ts';
import { insertNew } from './insert-new.ts';

export function versionsIn({ kysely }: Database): RuleSetVersionStore {
  return {
    insert: (version) =>
      insertNew(
        'rule set version',
        `${version.ruleSetId}@${version.version}`,
        kysely
          .insertInto('ruleSetVersions')
          .values(version)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    find: async (ruleSetId, version) =>
      (await kysely
        .selectFrom('ruleSetVersions')
        .selectAll()
        .where('ruleSetId', '=', ruleSetId)
        .where('version', '=', version)
        .executeTakeFirst()) ?? null,
    list: (ruleSetId) =>
      kysely
        .selectFrom('ruleSetVersions')
        .selectAll()
        .$if(ruleSetId !== undefined, (query) => query.where('ruleSetId', '=', ruleSetId ?? ''))
        .orderBy('ruleSetId')
        .orderBy('publishedAt')
        .orderBy('version')
        .execute(),
    retire: (ruleSetId, version, at) =>
      changeOnce(
        'rule set version',
        kysely
          .updateTable('ruleSetVersions')
          .set({ state: 'retired', retiredAt: at })
          .where('ruleSetId', '=', ruleSetId)
          .where('version', '=', version)
          .where('retiredAt', 'is', null),
      ),
  };
}
