import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@plumbline/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../../../packages/storage/test/support/execute.ts';
import { type PostgresServer, startPostgres } from '../../../packages/storage/test/support/postgres-server.ts';
import { version } from '../../../packages/storage/test/support/records.ts';
import { runServer, runWorker } from '../src/index.ts';

/** A PostgreSQL is started, on machines that do other things as well; in milliseconds. */
const PATIENCE = 120_000;

let folder: string;
let postgres: PostgresServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refused-'));
  postgres = await startPostgres();
}, PATIENCE);
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true });
});

/** What a server, and a worker, says that does not start. */
async function refused(
  variables: Readonly<Record<string, string>>,
  run: typeof runServer | typeof runWorker = runServer,
) {
  const lines: string[] = [];
  const environment = {
    PLUMBLINE_DATA: join(folder, 'data'),
    PLUMBLINE_PORT: '0',
    PLUMBLINE_LANGUAGE: 'en',
    ...variables,
  };
  const running = await run({ environment, out: () => undefined, err: (line) => lines.push(line) });
  await running?.stop();
  return { started: running !== null, said: lines.join('\n') };
}

const changed = (url: string, change: (url: URL) => void) => {
  const other = new URL(url);
  change(other);
  return other.href;
};

describe('a server that cannot start names the place and the remedy:', { timeout: PATIENCE }, () => {
  test.each([
    ['is none', 'no such host'],
    // Of a network that documents show and nobody has.
    ['is of another machine', '203.0.113.7'],
  ])('an address to listen at that %s', async (_, host) => {
    const { started, said } = await refused({ PLUMBLINE_HOST: host });
    expect(started).toBe(false);
    expect(said).toContain(`at “${host}”`);
    expect(said).toContain('PLUMBLINE_HOST must be');
  });

  test.each([
    ['the password is wrong', (url: URL) => (url.password = 'wrong'), 'the name or the password in DATABASE_URL'],
    ['there is no such database', (url: URL) => (url.pathname = '/nosuch'), 'make it with createdb'],
    ['nobody answers', (url: URL) => (url.port = '1'), 'Check DATABASE_URL, and whether the database runs'],
  ])('on PostgreSQL %s', async (_, change, remedy) => {
    const url = changed(await postgres.createSchema(), change);
    for (const run of [runServer, runWorker]) {
      const { started, said } = await refused({ DATABASE_URL: url }, run);
      expect([started, said]).toEqual([false, expect.stringContaining(remedy)]);
    }
  });

  test('on PostgreSQL the user may not make tables', async () => {
    const url = await postgres.createSchema();
    const store = await openStore(url);
    const name = `weak_${process.pid}`;
    await execute(store, `create role ${name} login password 'weak'`);
    try {
      const weak = changed(url, (address) => {
        address.username = name;
        address.password = 'weak';
      });
      const { started, said } = await refused({ DATABASE_URL: weak });
      expect([started, said]).toEqual([false, expect.stringContaining('must own its database')]);
    } finally {
      await execute(store, `drop role ${name}`);
      await store.close();
    }
  });

  test('the data folder is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'no folder');
    for (const data of [file, join(file, 'below')]) {
      const { started, said } = await refused({ PLUMBLINE_DATA: data });
      expect([started, said]).toEqual([false, expect.stringContaining('that of data with PLUMBLINE_DATA')]);
    }
  });

  test.skipIf(!existsSync('/proc/self'))('the data folder is where none can be', async () => {
    for (const [variables, run] of [
      [{ PLUMBLINE_DATA: '/proc/x/y' }, runServer],
      [{ PLUMBLINE_DATA: '/proc/x/y' }, runWorker],
      [{ DATABASE_URL: 'sqlite:/proc/x/y/plumbline.db' }, runServer],
    ] as const) {
      const { started, said } = await refused(variables, run);
      expect([started, said]).toEqual([false, expect.stringContaining('“/proc/x/y” cannot be made there')]);
    }
  });

  test('the database is no database', async () => {
    const file = join(folder, 'none.db');
    await writeFile(file, 'no database');
    const { started, said } = await refused({ DATABASE_URL: `sqlite:${file}` });
    expect([started, said]).toEqual([false, expect.stringContaining('plumbline restore')]);
  });

  test('a newer program has changed the database', async () => {
    const url = `sqlite:${join(folder, 'newer.db')}`;
    const store = await openStore(url);
    await execute(
      store,
      "insert into plumbline_migrations (name, timestamp) values ('9999-to-come', '2099-01-01T00:00:00.000Z')",
    );
    await store.close();
    const { started, said } = await refused({ DATABASE_URL: url });
    expect([started, said]).toEqual([false, expect.stringContaining('(9999-to-come); take the newer version')]);
  });

  test('a bundled version differs from the published one of that name', async () => {
    const url = `sqlite:${join(folder, 'differs.db')}`;
    const store = await openStore(url);
    await store.versions.insert(version({ ruleSetId: 'shanghai-2020' }));
    await store.close();
    const { started, said } = await refused({ DATABASE_URL: url });
    expect([started, said]).toEqual([false, expect.stringContaining('shanghai-2020@1.0.0')]);
    expect(said).toContain('take them from the release again');
  });
});
