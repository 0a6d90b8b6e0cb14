import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type DialectName, openStore, type Store } from '../../src/index.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

export const DIALECTS = ['sqlite', 'postgres'] as const satisfies readonly DialectName[];

/** Empty databases for the tests of a file, which are gone when it ends, and stores over them, which are closed after each test. */
export type Databases = {
  readonly url: (dialect: DialectName) => Promise<string>;
  readonly open: (url: string) => Promise<Store>;
};

/** To be called once at the top of a test file: it starts PostgreSQL before the tests, which fail where it does not start. */
export function testDatabases(): Databases {
  let server: PostgresServer | null = null;
  let folder = '';
  const stores: Store[] = [];
  let files = 0;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-sqlite-'));
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
    await server?.removeSchemas();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });
  return {
    url: async (dialect) => {
      if (dialect === 'sqlite') return `sqlite:${join(folder, `${++files}.db`)}`;
      if (server === null) throw new Error('PostgreSQL has not been started');
      return server.createSchema();
    },
    open: async (url) => {
      const store = await openStore(url);
      stores.push(store);
      return store;
    },
  };
}
