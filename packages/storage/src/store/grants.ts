import { type Database, inTransaction } from '../database/database.ts';
import { isAmong } from '../database/is-among.ts';
import type { GrantStore } from '../ports/store.ts';

export function grantsIn(database: Database): GrantStore {
  return {
    list: (userId) =>
      database.kysely
        .selectFrom('grants')
        .selectAll()
        .where('userId', '=', userId)
        .orderBy('organisationId')
        .orderBy('role')
        .execute(),
    among: (userIds) =>
      database.kysely
        .selectFrom('grants')
        .selectAll()
        .where(isAmong(database.dialect, 'userId', userIds))
        .orderBy('organisationId')
        .orderBy('role')
        .execute(),
    set: (userId, grants) =>
      inTransaction(database, async ({ kysely }) => {
        await kysely.deleteFrom('grants').where('userId', '=', userId).execute();
        if (grants.length === 0) return;
        const rows = grants.map(({ role, organisationId }) => ({ userId, role, organisationId }));
        await kysely
          .insertInto('grants')
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
  };
}
