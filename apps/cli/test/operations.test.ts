import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalog } from '@plumbline/catalog';
import { readFormsInSource } from '@plumbline/documents/read';
import { judgeHere, loadBundledVersions } from '@plumbline/service';
import { openSqliteStore } from '@plumbline/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let folder = '';
const data = () => join(folder, 'data');
const env = () => ({ PLUMBLINE_DATA: data() });
const backup = () => join(folder, 'backup');

/** A database with the bundled rule sets, and a file of evidence. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  await mkdir(join(data(), 'evidence', 'ab'), { recursive: true });
  await writeFile(join(data(), 'evidence', 'ab', 'abc'), 'proof');
  const store = await openSqliteStore({ path: join(data(), 'plumbline.db') });
  const context = {
    store,
    now: () => '2026-03-01T08:00:00.000Z',
    newId: () => 'id',
    evidence: { put: async () => {}, get: async () => null },
    readForms: readFormsInSource,
    judge: judgeHere,
  };
  await loadBundledVersions(context, await openCatalog('rules'));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

describe('plumbline doctor', () => {
  it('says that all is well, or that there is no database yet', async () => {
    const { code, out } = await run(['doctor'], env());
    expect(code).toBe(0);
    expect(out).toMatch(/✓ 6 journal entries/);
    expect(out).toMatch(/✓ 6 rule set versions/);
    const none = await run(['doctor'], { PLUMBLINE_DATA: join(folder, 'nowhere') });
    expect(none.code).toBe(1);
    expect(none.out).toContain('the first start makes one');
  });

  it('refuses a configuration that is wrong, with the variable', async () => {
    const { code, err } = await run(['doctor'], { PLUMBLINE_PORT: 'eighty' });
    expect(code).toBe(2);
    expect(err).toContain('/PLUMBLINE_PORT');
  });
});

describe('plumbline backup and restore', () => {
  it('copy the database and the evidence, and bring them back, keeping what was there', async () => {
    const made = await run(['backup', backup()], env());
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toContain('6 journal entries');
    expect(await readFile(join(backup(), 'evidence', 'ab', 'abc'), 'utf8')).toBe('proof');
    expect((await run(['backup', backup()], env())).code).toBe(2);
    const refused = await run(['restore', backup()], env());
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('--force');
    const elsewhere = { PLUMBLINE_DATA: join(folder, 'other') };
    expect((await run(['restore', backup()], elsewhere)).code).toBe(0);
    expect((await run(['doctor'], elsewhere)).code).toBe(0);
    expect((await run(['restore', backup(), '--force'], env())).code).toBe(0);
    expect((await readdir(data())).filter((name) => name.startsWith('plumbline.db.before-'))).not.toEqual([]);
  });

  it('refuse a backup somebody changed, and leave the database alone', async () => {
    const file = join(backup(), 'plumbline.db');
    const bytes = await readFile(file);
    const at = bytes.indexOf('version.loaded');
    expect(at).toBeGreaterThan(0);
    bytes.write('version.l0aded', at);
    await writeFile(file, bytes);
    const target = { PLUMBLINE_DATA: join(folder, 'third') };
    const { code, err } = await run(['restore', backup()], target);
    expect(code).toBe(2);
    expect(err).toMatch(/broken at entry \d/);
    expect(existsSync(join(folder, 'third', 'plumbline.db'))).toBe(false);
  });

  it('leave PostgreSQL to its own tools', async () => {
    const { code, err } = await run(['backup', join(folder, 'pg')], { DATABASE_URL: 'postgres://db/plumbline' });
    expect(code).toBe(2);
    expect(err).toContain('pg_dump');
  });
});
