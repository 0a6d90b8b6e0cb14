import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { makeFolders } from './make-folders.ts';

/**
 * Whether a commit is on the disk when it returns. What was committed `relaxed` outlives the process, but where the machine loses power the last of it may
 * be missing, though never half of a commit: for what is worked out again.
 */
export type Durability = 'full' | 'relaxed';

/** Opens the file, and makes it and its folder where there is none. */
export function openSqliteFile(path: string, durability: Durability = 'full'): Sqlite.Database {
  if (path !== ':memory:') makeFolders(dirname(path));
  // Another process may hold the file for a moment while its journal is switched.
  const file = new Sqlite(path, { timeout: OPENING_MILLISECONDS });
  file.pragma('journal_mode = WAL');
  file.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
  file.pragma('foreign_keys = ON');
  // Without this, `insert or replace` deletes a row past the trigger that forbids it.
  file.pragma('recursive_triggers = ON');
  file.pragma(`busy_timeout = ${BLOCKING_MILLISECONDS}`);
  return file;
}

const OPENING_MILLISECONDS = 5000;

/** How long a statement may stand still, and everything with it, before it waits without being in the way of others. */
const BLOCKING_MILLISECONDS = 10;

export function sqliteDialect(file: Sqlite.Database): Dialect {
  const dialect = new SqliteDialect({ database: file });
  return {
    createAdapter: () => new TransactionalDdlAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => new PatientDriver({ database: file }),
  };
}

/** SQLite can undo a change of the schema, so a migration that ends early leaves nothing behind. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/**
 * A transaction is a writer from its beginning: one that begins as a reader and then writes is refused at once where another process has written
 * meanwhile. All statements wait for other processes, and for other stores of this one.
 */
class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return patient(await super.acquireConnection());
  }

  override async beginTransaction(...[connection]: Parameters<SqliteDriver['beginTransaction']>): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function patient(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await connection.executeQuery<R>(query);
        } catch (error) {
          if (attempt === ATTEMPTS || !isBusy(error)) throw error;
          await setTimeout(Math.min(attempt, LONGEST_PAUSE_MILLISECONDS));
        }
      }
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

/** With the pauses about as long as a person waits for a page: ten seconds. */
const ATTEMPTS = 300;
const LONGEST_PAUSE_MILLISECONDS = 25;

const isBusy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY';
