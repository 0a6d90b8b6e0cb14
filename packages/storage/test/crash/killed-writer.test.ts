import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { journalEntries, openSqliteStore, verifyJournal } from '../../src/index.ts';
import type { Acknowledged } from './writer.ts';

/** `CRASH_ROUNDS=50` is what is promised; every run of the tests does a few. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 4);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'plumbline-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));

test(`of a writer that is killed at any moment, ${ROUNDS} times over, everything it acknowledged is there`, {
  timeout: 20_000 + ROUNDS * 10_000,
}, async () => {
  const path = join(folder, 'plumbline.db');
  const delays = fc.sample(fc.integer({ min: 0, max: 300 }), ROUNDS);
  let acknowledged: Acknowledged = { revision: 1, sequence: 0 };
  for (const delay of delays) {
    acknowledged = (await acknowledgedBeforeKill(path, delay)) ?? acknowledged;
    await expectWhole(path, acknowledged);
  }
  expect(acknowledged.sequence).toBeGreaterThan(ROUNDS);
});

/** The last save that a writer acknowledged before it was killed, so long after its first words; null where it came to none. */
async function acknowledgedBeforeKill(path: string, milliseconds: number): Promise<Acknowledged | null> {
  const loader = here('../../../../node_modules/tsx/dist/loader.mjs');
  const writer = spawn(process.execPath, ['--import', loader, here('./writer.ts'), path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let errors = '';
  writer.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => writer.on('close', (_, signal) => resolve(signal)));
  const started = new Promise<void>((resolve) =>
    writer.stdout.on('data', (data) => {
      said += data;
      resolve();
    }),
  );
  await Promise.race([started, ended]);
  await setTimeout(milliseconds);
  writer.kill('SIGKILL');
  expect(await ended, errors).toBe('SIGKILL');
  // The last line may be half a line: then nobody was told.
  const last = said.split('\n').slice(0, -1).at(-1);
  if (last === undefined || last === 'opening') return null;
  const [revision = 0, sequence = 0] = last.split(' ').map(Number);
  return { revision, sequence };
}

async function expectWhole(path: string, acknowledged: Acknowledged) {
  const store = await openSqliteStore({ path });
  const verdict = await verifyJournal(journalEntries(store.journal));
  if (!verdict.ok) throw new Error(`Broken at ${verdict.broken.sequence}: ${verdict.broken.reason}`);
  const found = await store.assessments.find('assessment-1');
  const revisions = await store.assessments.revisions('assessment-1');
  await store.close();
  // What was written may be more than what was acknowledged, by the one save that was on its way.
  expect(verdict.entries - acknowledged.sequence).toBeOneOf([0, 1]);
  if (found === null) {
    expect([verdict.entries, revisions]).toEqual([0, []]);
    return;
  }
  expect(found.revision).toBe(verdict.entries + 1);
  expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, at) => at + 1));
  expect(revisions.at(-1)?.form).toBe(found.form);
  expect(revisions).toHaveLength(verdict.entries + 1);
  const file = new Sqlite(path, { readonly: true });
  expect(file.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  file.close();
}
