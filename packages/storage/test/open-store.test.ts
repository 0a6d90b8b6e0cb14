import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { kyselyOf, openSqliteStore, openStore } from '../src/index.ts';
import { fill, organisation } from './support/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a database on SQLite is made where there is none, and found again with what was in it', async () => {
  const path = join(folder, 'new', 'folder', 'plumbline.db');
  const first = await openStore(`sqlite:${path}`);
  await fill(first);
  await first.close();
  expect(existsSync(path)).toBe(true);
  const again = await openStore(`sqlite://${path}`);
  expect(await again.organisations.find('root')).toEqual(organisation('root'));
  await again.close();
});

test('a database in memory is gone when it is closed', async () => {
  for (let time = 0; time < 2; time++) {
    const store = await openStore('sqlite::memory:');
    await store.organisations.insert(organisation('root'));
    await store.close();
  }
});

test('what is written on SQLite is on the disk when the writer hears of it', async () => {
  const store = await openSqliteStore({ path: join(folder, 'settings.db') });
  const pragma = async (name: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(kyselyOf(store).kysely);
    return Object.values(rows[0] ?? {})[0];
  };
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('foreign_keys')).toBe(1);
  expect(await pragma('recursive_triggers')).toBe(1);
  await store.close();
});

test('a URL of another kind is refused with the kinds there are, and a server that is not there with why', async () => {
  for (const url of ['', 'plumbline.db', 'mysql://localhost/x', 'sqlite:']) {
    await expect(openStore(url)).rejects.toThrow('sqlite:PATH or postgres://');
  }
  await expect(openStore('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow('ECONNREFUSED');
});
