import { databaseOn } from '../../src/database/database.ts';
import { openSqliteFile, sqliteDialect } from '../../src/database/sqlite-dialect.ts';
import { migrate, missingStep } from '../../src/migrations/migrate.ts';
import type { migrations } from '../../src/migrations/migrations.ts';

const onSqlite = (path: string) => databaseOn('sqlite', sqliteDialect(openSqliteFile(path)));

/** A database on SQLite as the program of that version left it, without anything in it. */
export async function makeOlderDatabase(path: string, version: keyof typeof migrations): Promise<void> {
  const database = onSqlite(path);
  await migrate(database, version);
  await database.plain.destroy();
}

/** The first step that a database on SQLite lacks; null where it is that of today. */
export async function stepMissingIn(path: string): Promise<string | null> {
  const database = onSqlite(path);
  try {
    return await missingStep(database);
  } finally {
    await database.plain.destroy();
  }
}
