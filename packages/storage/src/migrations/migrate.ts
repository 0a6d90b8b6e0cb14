import { type Migration, Migrator, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { DatabaseNewerError } from '../errors.ts';
import { migrations } from './migrations.ts';
import { schemaLanguageOf } from './schema-language.ts';

/** Brings the schema up to today, or up to the step that is named: all of it or nothing. Refuses a database that a newer program has changed. */
export async function migrate(database: Database, upTo?: string): Promise<void> {
  const migrator = await migratorOf(database);
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo);
  if (error !== undefined) throw newerThan(error) ?? error;
}

/** The first step that the schema lacks; null where it is that of today. Changes nothing. */
export async function missingStep(database: Database): Promise<string | null> {
  const steps = await (await migratorOf(database)).getMigrations();
  return steps.find(({ executedAt }) => executedAt === undefined)?.name ?? null;
}

async function migratorOf(database: Database): Promise<Migrator> {
  const language = schemaLanguageOf(database.dialect);
  const provided = Object.fromEntries(
    Object.entries(migrations).map(([name, statements]): [string, Migration] => [
      name,
      {
        up: async (within) => {
          for (const statement of statements(language)) await sql.raw(statement).execute(within);
        },
      },
    ]),
  );
  return new Migrator({
    db: database.plain,
    provider: { getMigrations: async () => provided },
    // Names of our own: another program in the same database may have migrations as well.
    migrationTableName: 'plumbline_migrations',
    migrationLockTableName: 'plumbline_migration_lock',
    ...(await schemaOf(database)),
  });
}

/** The schema of this connection: the migrations of another one are not ours, though the server shows them as well. */
async function schemaOf({ plain, dialect }: Database): Promise<{ readonly migrationTableSchema?: string }> {
  if (dialect === 'sqlite') return {};
  const { rows } = await sql<{ readonly name: string | null }>`select current_schema() as name`.execute(plain);
  const name = rows[0]?.name ?? null;
  return name === null ? {} : { migrationTableSchema: name };
}

function newerThan(error: unknown): DatabaseNewerError | null {
  const [, migration] =
    (error instanceof Error && /previously executed migration (.+) is missing/.exec(error.message)) || [];
  return migration === undefined ? null : new DatabaseNewerError(migration);
}
