import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { backupSqlite, DuplicateError, journalEntries, openSqliteStore, verifyJournal } from '../src/index.ts';
import { entry, fill, organisation } from './support/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a backup that is made while others write is a whole database with all that was there before', async () => {
  const store = await openSqliteStore({ path: join(folder, 'live.db') });
  await fill(store);
  const long = JSON.stringify({ text: 'x'.repeat(20_000) });
  for (let at = 0; at < 60; at++) await store.journal.append(entry({ details: long }));
  const copy = join(folder, 'copy.db');
  // As a backup leaves it that was killed.
  writeFileSync(`${copy}.partial`, 'half a copy');
  let isDone = false;
  const backup = backupSqlite(store, copy).finally(() => {
    isDone = true;
  });
  let written = 0;
  while (!isDone) {
    await store.transaction(async ({ organisations, journal }) => {
      await organisations.insert(organisation(`o${++written}`));
      await new Promise((resolve) => setImmediate(resolve));
      await journal.append(entry({ details: long }));
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await backup;
  expect(written).toBeGreaterThan(0);
  await store.close();

  const file = new Sqlite(copy, { readonly: true });
  expect(file.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  file.close();
  const restored = await openSqliteStore({ path: copy });
  const verdict = await verifyJournal(journalEntries(restored.journal));
  expect(verdict).toMatchObject({ ok: true });
  if (!verdict.ok) throw new Error('broken');
  expect(verdict.entries).toBeGreaterThanOrEqual(61);
  // Every organisation came with an entry: no transaction is there by half.
  expect((await restored.organisations.all()).length - 1).toBe(verdict.entries - 61);
  expect(existsSync(`${copy}.partial`)).toBe(false);
  await restored.close();
});

test('a backup that begins in the middle of a transaction has what came before, and waits for the rest', async () => {
  const store = await openSqliteStore({ path: join(folder, 'busy.db') });
  await fill(store);
  const copy = join(folder, 'busy-copy.db');
  let leave = () => {};
  const left = new Promise<void>((resolve) => (leave = resolve));
  let before: Promise<void> = Promise.resolve();
  await new Promise<void>((entered) => {
    before = store.transaction(async ({ organisations }) => {
      await organisations.insert(organisation('late'));
      entered();
      await left;
    });
  });
  const backup = backupSqlite(store, copy);
  // As many turns as one that did not wait for the transaction would need to begin.
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  leave();
  await before;
  await backup;
  await store.close();
  const restored = await openSqliteStore({ path: copy });
  expect((await restored.organisations.all()).map(({ id }) => id)).toEqual(['late', 'root']);
  await restored.close();
});

test('a backup overwrites nothing', async () => {
  const path = join(folder, 'other.db');
  const store = await openSqliteStore({ path });
  await expect(backupSqlite(store, path)).rejects.toThrow(DuplicateError);
  await expect(backupSqlite(store, join(folder, 'no', 'such', 'folder'))).rejects.toThrow('does not exist');
  await store.close();
});
