import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of a test file on a PostgreSQL that gives out empty schemas, which are a hundred times sooner made than databases. */
export type PostgresServer = {
  /** The URL of a new schema: whoever opens it sees nothing else. */
  readonly createSchema: () => Promise<string>;
  /** Removes the schemas it has made so far. */
  readonly removeSchemas: () => Promise<void>;
  /** Removes everything it has made. */
  readonly stop: () => Promise<void>;
};

/**
 * On the server of TEST_DATABASE_URL; without it, on one that is started for the run and leaves nothing behind. A file has a database of its own, so
 * that files do not wait for each other's locks; a user who may not make databases, and may make schemas, has schemas in the one that is named.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const server = process.env.TEST_DATABASE_URL ?? (await urlOfRun());
  const name = `plumbline_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const isOwn = await inDatabase(server, (client) =>
    client.query(`create database ${name}`).then(() => true, refusedToMake),
  );
  return isOwn
    ? schemasOn(withDatabase(server, name), () =>
        inDatabase(server, async (client) => void (await client.query(`drop database ${name} with (force)`))),
      )
    : schemasOn(server, async () => undefined);
}

async function urlOfRun(): Promise<string> {
  const response = await fetch(inject('postgresOfRun'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** The code of PostgreSQL for what a user has no right to. */
const NO_RIGHT = '42501';

function refusedToMake(error: unknown): false {
  if (error instanceof pg.DatabaseError && error.code === NO_RIGHT) return false;
  throw error;
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function schemasOn(url: string, remove: () => Promise<void>): Promise<PostgresServer> {
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
      await remove();
    },
  };
}
