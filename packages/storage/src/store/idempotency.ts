import type { Database } from '../database/database.ts';
import type { IdempotencyStore } from '../ports/store.ts';
import { insertNew } from './insert-new.ts';

export function idempotencyIn({ kysely }: Database): IdempotencyStore {
  return {
    find: async (userId, key) =>
      (await kysely
        .selectFrom('idempotencyKeys')
        .selectAll()
        .where('userId', '=', userId)
        .where('key', '=', key)
        .executeTakeFirst()) ?? null,
    insert: (record) =>
      insertNew(
        'idempotency key',
        record.key,
        kysely
          .insertInto('idempotencyKeys')
          .values(record)
          .onConflict((conflict) => conflict.doNothing()),
      ),
    removeBefore: async (at) => {
      await kysely.deleteFrom('idempotencyKeys').where('at', '<', at).execute();
    },
  };
}
