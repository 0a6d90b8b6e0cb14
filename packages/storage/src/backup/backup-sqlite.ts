import { existsSync, renameSync, rmSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import type { Database } from '../database/database.ts';
import { DuplicateError } from '../errors.ts';
import type { Store } from '../ports/store.ts';
import { openedOf } from '../store/opened.ts';
import { storageTroubleOf } from '../trouble/storage-trouble.ts';

/**
 * Copies the database of a store on SQLite to a file while others go on writing; what this store writes meanwhile is in the copy too. The file has its
 * name only when it is whole. Throws {@link DuplicateError} where there is a file already.
 *
 * A database on PostgreSQL is backed up by `pg_dump --format=custom` and brought back by `pg_restore`: nothing of the schema stands in their way.
 */
export async function backupSqlite(store: Store, path: string): Promise<void> {
  const { file, database } = openedOf(store);
  if (file === null) throw new Error('PostgreSQL is backed up by pg_dump');
  if (existsSync(path)) throw new DuplicateError('file', path);
  const partial = `${path}.partial`;
  // What a backup that was killed has left would pass for a whole one.
  rmSync(partial, { force: true });
  try {
    await copy(file, database, partial);
    renameSync(partial, path);
  } catch (error) {
    // Half a copy is of no use, and on a full disk in the way of everybody.
    rmSync(partial, { force: true });
    throw storageTroubleOf(error) ?? error;
  }
}

/**
 * The connection is kept until the first pages are asked for: a copy that begins while a transaction is open takes the database for empty. Later
 * it waits for transactions by itself.
 */
async function copy(file: Sqlite.Database, { plain }: Database, path: string): Promise<void> {
  let copying: Promise<unknown> = Promise.resolve();
  await plain.connection().execute(
    () =>
      new Promise<void>((begun) => {
        const progress = () => {
          begun();
          return PAGES_AT_A_TIME;
        };
        copying = file.backup(path, { progress });
        copying.then(
          () => begun(),
          () => begun(),
        );
      }),
  );
  await copying;
}

/** About a megabyte between two requests. */
const PAGES_AT_A_TIME = 250;
