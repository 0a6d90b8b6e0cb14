import { databaseOn } from '../database/database.ts';
import { postgresDialect } from '../database/postgres-dialect.ts';
import { type Durability, openSqliteFile, sqliteDialect } from '../database/sqlite-dialect.ts';
import type { Store } from '../ports/store.ts';
import { storageTroubleOf } from '../trouble/storage-trouble.ts';
import { type Older, opened } from './opened.ts';

/** `durability` is `full` unless it is said otherwise; PostgreSQL has its own. An older schema is brought up to date unless `older` says otherwise. */
export type StoreOptions = { readonly durability?: Durability; readonly older?: Older };

/**
 * Opens the database that a URL names, with the schema of today: `sqlite:data/plumbline.db` (from the working directory; `sqlite::memory:` is
 * gone when it is closed) or `postgres://user:password@host/database`.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return openPostgresStore({ url: databaseUrl, ...options });
  const [, path] = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(databaseUrl) ?? [];
  if (path !== undefined) return openSqliteStore({ path, ...options });
  throw new Error('A database is sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE');
}

/** SQLite in a file, which is made where there is none, or in memory (`:memory:`). */
export async function openSqliteStore({
  path,
  durability,
  older,
}: StoreOptions & { readonly path: string }): Promise<Store> {
  const file = openedFile(path, durability);
  return opened(databaseOn('sqlite', sqliteDialect(file)), file, older);
}

export async function openPostgresStore({
  url,
  older,
}: Pick<StoreOptions, 'older'> & { readonly url: string }): Promise<Store> {
  return opened(databaseOn('postgres', postgresDialect(url)), null, older);
}

function openedFile(...asked: Parameters<typeof openSqliteFile>): ReturnType<typeof openSqliteFile> {
  try {
    return openSqliteFile(...asked);
  } catch (error) {
    throw storageTroubleOf(error) ?? error;
  }
}
