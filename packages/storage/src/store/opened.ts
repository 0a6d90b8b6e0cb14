import type Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { type Database, type DialectName, inTransaction } from '../database/database.ts';
import { DatabaseOlderError } from '../errors.ts';
import { migrate, missingStep } from '../migrations/migrate.ts';
import type { Store, StoreSession } from '../ports/store.ts';
import { sessionIn } from './session.ts';

/** What lies behind the stores that are open, and the sessions of their transactions. A store shows nothing of it, so that nobody goes past the port without saying so. */
const behind = new WeakMap<StoreSession, Opened>();

type Opened = { readonly database: Database; readonly file: Sqlite.Database | null };

/**
 * What becomes of a database whose schema is older than today's: it is brought up to date, which nobody can undo; or it is refused with {@link DatabaseOlderError}; or it is left as it is,
 * for whoever asks nothing of its tables.
 */
export type Older = 'update' | 'refuse' | 'leave';

/** A store over a database, once its schema is that of today. */
export async function opened(
  database: Database,
  file: Sqlite.Database | null,
  older: Older = 'update',
): Promise<Store> {
  try {
    if (older === 'update') await migrate(database);
    else if (older === 'refuse') await requireToday(database);
  } catch (error) {
    await database.plain.destroy();
    throw error;
  }
  const store: Store = {
    ...sessionIn(database),
    transaction: (work) =>
      inTransaction(database, (within) => {
        const session = sessionIn(within);
        behind.set(session, { database: within, file });
        return work(session);
      }),
    close: () => database.turns(() => database.plain.destroy()),
  };
  behind.set(store, { database, file });
  return store;
}

async function requireToday(database: Database): Promise<void> {
  const step = await missingStep(database);
  if (step !== null) throw new DatabaseOlderError(step);
  // Where nothing is missing this changes nothing, and refuses a newer one.
  await migrate(database);
}

/**
 * The connection of a store, for whoever has tables of their own in the same database, such as those of people and sessions. Of a store its
 * queries are not part of any transaction, and inside of one they are refused; of the session of a transaction they are part of that one.
 *
 * @example
 * const { kysely, type } = kyselyOf(store);
 * betterAuth({ database: { db: kysely, type } });
 */
export function kyselyOf(store: StoreSession): { readonly kysely: Kysely<unknown>; readonly type: DialectName } {
  const { plain, dialect } = openedOf(store).database;
  return { kysely: plain, type: dialect };
}

export function openedOf(store: StoreSession): Opened {
  const found = behind.get(store);
  if (found === undefined) throw new Error('Not a store of this package');
  return found;
}
