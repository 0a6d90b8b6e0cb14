import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalog } from '@plumbline/catalog';
import { readFormsInSource } from '@plumbline/documents/read';
import { judgeHere, loadBundledVersions } from '@plumbline/service';
import { openSqliteStore } from '@plumbline/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '../../../packages/storage/test/support/execute.ts';
import { makeOlderDatabase, stepMissingIn } from '../../../packages/storage/test/support/older-database.ts';
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
    expect(out).toMatch(/✓ 6 rule set versions$/m);
    const none = await run(['doctor'], { PLUMBLINE_DATA: join(folder, 'nowhere') });
    expect(none.code).toBe(1);
    expect(none.out).toContain('the first start makes one');
  });

  it('says where what is kept was changed past the program, and what to do', async () => {
    const elsewhere = { PLUMBLINE_DATA: join(folder, 'tampered') };
    expect((await run(['backup', join(folder, 'whole')], env())).code).toBe(0);
    expect((await run(['restore', join(folder, 'whole')], elsewhere)).code).toBe(0);
    const store = await openSqliteStore({ path: join(folder, 'tampered', 'plumbline.db') });
    for (const statement of [
      'drop trigger journal_unchanged',
      "update journal set action = 'version.faked' where sequence = 4",
      'drop trigger rule_set_versions_unchanged',
      "update rule_set_versions set document = replace(document, '0.6', '0.5') where rule_set_id = 'cn-mof-2021-101'",
    ])
      await execute(store, statement);
    await store.close();
    const { code, out } = await run(['doctor'], elsewhere);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ journal: broken at entry 4: its content is not what its hash says\. Stop the server/);
    expect(out).toMatch(/✗ 6 rule set versions: cn-mof-2021-101@1\.0\.0 are not what they were/);
  });

  it('refuses a configuration that is wrong, with the variable', async () => {
    const { code, err } = await run(['doctor'], { PLUMBLINE_PORT: 'eighty' });
    expect(code).toBe(2);
    expect(err).toContain('PLUMBLINE_PORT: must be a whole number from 0 to 65535');
  });
});

describe('a command about the database of a server', () => {
  it('warns of a variable that nobody knows, for it may name another database', async () => {
    const { code, err } = await run(['doctor'], { ...env(), PLUMBLINE_DTA: '/srv' });
    expect(code).toBe(0);
    expect(err).toContain('PLUMBLINE_DTA; did you mean PLUMBLINE_DATA?');
  });

  it('speaks the language of PLUMBLINE_LANGUAGE, unless another is asked for', async () => {
    const variables = { ...env(), PLUMBLINE_LANGUAGE: 'zh' };
    expect((await run(['doctor'], variables)).out).toContain('日志 6 条');
    expect((await run(['doctor', '--lang', 'en'], variables)).out).toContain('6 journal entries');
  });

  it('says of a file that is no database what to do', async () => {
    const file = join(folder, 'none.db');
    await writeFile(file, 'no database');
    const variables = { DATABASE_URL: `sqlite:${file}` };
    const looked = await run(['doctor'], variables);
    expect([looked.code, looked.out]).toEqual([1, expect.stringContaining('check PLUMBLINE_DATA or DATABASE_URL')]);
    const copied = await run(['backup', join(folder, 'of-none')], variables);
    expect([copied.code, copied.err]).toEqual([2, expect.stringContaining('check PLUMBLINE_DATA or DATABASE_URL')]);
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

  it('keep what they write from the eyes of others', async () => {
    for (const path of [backup(), join(folder, 'other')]) expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('leave a database alone that somebody has open', async () => {
    const store = await openSqliteStore({ path: join(data(), 'plumbline.db') });
    await store.organisations.all();
    const { code, err } = await run(['restore', backup(), '--force'], env());
    await store.close();
    expect([code, err]).toEqual([2, expect.stringContaining('stop the server')]);
    expect((await run(['restore', backup(), '--force'], env())).code).toBe(0);
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

  it('refuse a backup that is damaged, by its name, and leave nothing behind', async () => {
    const damaged = join(folder, 'damaged');
    await mkdir(damaged);
    await writeFile(join(damaged, 'plumbline.db'), (await readFile(join(data(), 'plumbline.db'))).subarray(0, 100_000));
    const { code, err } = await run(['restore', damaged], { PLUMBLINE_DATA: join(folder, 'fourth') });
    expect([code, err]).toEqual([2, expect.stringContaining(join(damaged, 'plumbline.db'))]);
    expect(err).toContain('Take another backup');
    expect(await readdir(join(folder, 'fourth'))).toEqual([]);
  });

  it('leave a database of an older program what that program can read, as doctor does', async () => {
    const older = { PLUMBLINE_DATA: join(folder, 'older') };
    const file = join(folder, 'older', 'plumbline.db');
    await makeOlderDatabase(file, '0008-archive-and-studies');
    const looked = await run(['doctor'], older);
    expect([looked.code, looked.out]).toEqual([1, expect.stringContaining('of an older program')]);
    const copy = join(folder, 'of-older');
    const made = await run(['backup', copy], older);
    expect([made.code, made.err]).toEqual([0, '']);
    const back = { PLUMBLINE_DATA: join(folder, 'older-again') };
    expect((await run(['restore', copy], back)).code).toBe(0);
    expect(await readdir(copy)).toEqual(['plumbline.db']);
    for (const path of [file, join(copy, 'plumbline.db'), join(folder, 'older-again', 'plumbline.db')])
      expect([path, await stepMissingIn(path)]).toEqual([path, '0009-bytes-as-they-are']);
  });

  it('leave PostgreSQL to its own tools', async () => {
    const { code, err } = await run(['backup', join(folder, 'pg')], { DATABASE_URL: 'postgres://db/plumbline' });
    expect(code).toBe(2);
    expect(err).toContain('pg_dump');
  });
});
