import type { Database } from '../database/database.ts';
import type { IdempotencyStore } from '../ports/store.ts';
import { changeOnce } from './change-once.ts';
import { insertNew } from './insert-new.ts';

/** As a status: nothing was answered yet. */
const UNDER_WAY = 0;

export function idempotencyIn({ kysely }: Database): IdempotencyStore {
  return {
    find: async (userId, key) =>
      (await kysely
        .selectFrom('idempotencyKeys')
        .selectAll()
        .where('userId', '=', userId)
        .where('key', '=', key)
        .executeTakeFirst()) ?? null,
    reserve: (request) =>
      insertNew(
        'idempotency key',
        request.key,
        kysely
          .insertInto('idempotencyKeys')
          .values({ ...request, status: UNDER_WAY, body: '' })
          .onConflict((conflict) => conflict.doNothing()),
      ),
    answer: ({ userId, key }, { status, body }) =>
      changeOnce(
        'idempotency key',
        kysely
          .updateTable('idempotencyKeys')
          .set({ status, body })
          .where('userId', '=', userId)
          .where('key', '=', key)
          .where('status', '=', UNDER_WAY),
      ),
    release: async ({ userId, key }) => {
      await kysely
        .deleteFrom('idempotencyKeys')
        .where('userId', '=', userId)
        .where('key', '=', key)
        .where('status', '=', UNDER_WAY)
        .execute();
    },
    removeBefore: async (at) => {
      await kysely.deleteFrom('idempotencyKeys').where('at', '<', at).execute();
    },
  };
}
