import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { databaseOn } from '../src/database/database.ts';
import { postgresDialect } from '../src/database/postgres-dialect.ts';
import { openSqliteFile, sqliteDialect } from '../src/database/sqlite-dialect.ts';
import { DatabaseNewerError, DatabaseOlderError, type DialectName, kyselyOf, openStore } from '../src/index.ts';
import { migrate, missingStep } from '../src/migrations/migrate.ts';
import { migrations } from '../src/migrations/migrations.ts';
import { dataOf, expectData, spelt } from './support/data-of-versions.ts';
import { DIALECTS, testDatabases } from './support/databases.ts';

const databases = testDatabases();

/** The database behind a URL, without a store that would bring it up to today. */
const bare = (dialect: DialectName, url: string) =>
  databaseOn(
    dialect,
    dialect === 'sqlite' ? sqliteDialect(openSqliteFile(url.slice('sqlite:'.length))) : postgresDialect(url),
  );

describe.each(DIALECTS)('the schema on %s', (dialect) => {
  test.each(Object.keys(migrations) as (keyof typeof migrations)[])(
    'of version %s comes up to today with all its data',
    async (version) => {
      const url = await databases.url(dialect);
      const before = bare(dialect, url);
      await migrate(before, version);
      for (const statement of dataOf[version]) await sql.raw(spelt(statement, dialect)).execute(before.plain);
      await before.plain.destroy();
      await expectData(await databases.open(url), version);
    },
  );

  test('notes what was accepted before there was an archive', async () => {
    const url = await databases.url(dialect);
    const before = bare(dialect, url);
    await migrate(before, '0007-evidence-of-rows');
    for (const statement of dataOf['0007-evidence-of-rows'])
      await sql.raw(spelt(statement, dialect)).execute(before.plain);
    await sql.raw("update assessments set state = 'rechecked'").execute(before.plain);
    await before.plain.destroy();
    const { archive } = await databases.open(url);
    expect(await archive.changes(5)).toEqual([{ sequence: 1, assessmentId: 'assessment-1' }]);
  });

  test('is brought up to today once, by however many programs that start at the same time', async () => {
    const url = await databases.url(dialect);
    const stores = await Promise.all([1, 2, 3].map(() => databases.open(url)));
    for (const store of stores) expect(await store.organisations.all()).toEqual([]);
    const [first] = stores;
    if (first === undefined) throw new Error('no store');
    const { rows } = await sql<{ name: string }>`select name from plumbline_migrations`.execute(kyselyOf(first).kysely);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
  });

  test('of an older program is refused, or left as it is, where it is not to be brought up to today', async () => {
    const url = await databases.url(dialect);
    const before = bare(dialect, url);
    await migrate(before, '0008-archive-and-studies');
    const refused = openStore(url, { older: 'refuse' });
    await expect(refused).rejects.toThrow(DatabaseOlderError);
    await expect(refused).rejects.toMatchObject({ migration: '0009-bytes-as-they-are' });
    const left = await openStore(url, { older: 'leave' });
    await left.close();
    expect(await missingStep(before)).toBe('0009-bytes-as-they-are');
    await databases.open(url);
    expect(await missingStep(before)).toBe(null);
    await before.plain.destroy();
    const today = await openStore(url, { older: 'refuse' });
    await today.close();
  });

  test('of a newer program is refused and left as it is', async () => {
    const url = await databases.url(dialect);
    const store = await databases.open(url);
    await sql`insert into plumbline_migrations (name, timestamp) values ('9999-to-come', '2099-01-01T00:00:00.000Z')`.execute(
      kyselyOf(store).kysely,
    );
    await expect(databases.open(url)).rejects.toThrow(DatabaseNewerError);
    await expect(databases.open(url)).rejects.toMatchObject({ migration: '9999-to-come' });
    await expect(openStore(url, { older: 'refuse' })).rejects.toThrow(DatabaseNewerError);
  });

  test('takes a migration that fails back as a whole', async () => {
    const url = await databases.url(dialect);
    const database = bare(dialect, url);
    // A table that the first migration comes to make late.
    await sql`create table idempotency_keys (id integer)`.execute(database.plain);
    await expect(migrate(database)).rejects.toThrow(/already exists/);
    expect(await tablesOf(database.plain)).toEqual(['idempotency_keys']);
    await database.plain.destroy();
  });
});

test('both databases have the same tables with the same columns', async () => {
  const columns = await Promise.all(
    DIALECTS.map(async (dialect) => {
      const { kysely } = kyselyOf(await databases.open(await databases.url(dialect)));
      const tables = await kysely.introspection.getTables();
      return tables
        .map(
          ({ name, columns }) =>
            `${name}: ${columns.map((column) => `${column.name}${column.isNullable ? '?' : ''}`).sort()}`,
        )
        .sort();
    }),
  );
  expect(columns[0]).toEqual(columns[1]);
  expect(columns[0]?.length).toBeGreaterThan(13);
});

async function tablesOf(kysely: Kysely<unknown>): Promise<readonly string[]> {
  const tables = await kysely.introspection.getTables();
  return tables.map(({ name }) => name).filter((name) => !name.startsWith('plumbline_'));
}
