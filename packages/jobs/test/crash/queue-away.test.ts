import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../../../storage/test/support/postgres-server.ts';
import {
  type ChunkWork,
  createChunkThreads,
  createEmbeddedEngine,
  createQueueEngine,
  type QueuePlace,
  startChunkWorker,
} from '../../src/index.ts';
import { expected, listen, QUICK_RETRIES, until } from '../contract/engine-contract.ts';
import { type FolderWork, folderWork } from '../support/folder-work.ts';
import { hasRedis, startRedis } from '../support/redis-server.ts';
import { DIGEST_THREAD } from '../support/thread-module.ts';
import { wireTo } from '../support/wire.ts';

const TASK = { seed: 'away', rounds: 20_000 };
const PATIENCE = { lock: 1500, look: 500 };

let folder = '';
let work: FolderWork;
let postgres: PostgresServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-away-'));
  work = folderWork(folder);
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

/** An engine and a worker at a queue, whose troubles are counted. */
async function at(place: QueuePlace) {
  const troubles: string[] = [];
  const onTrouble = (reason: string) => void troubles.push(reason);
  const threads = createChunkThreads(DIGEST_THREAD, { threads: 2 });
  const worker = await startChunkWorker({ work, threads }, { place, onTrouble, patience: PATIENCE });
  const engine = await createQueueEngine(work, { place, onTrouble, look: 500 });
  return {
    engine,
    troubles,
    close: async () => {
      await worker.close();
      await engine.close();
    },
  };
}

test('a run goes on when PostgreSQL, where the queue is, was away for a moment', async () => {
  const wire = await wireTo(await postgres.createSchema());
  const { engine, troubles, close } = await at({ kind: 'postgres', url: wire.url });
  const heard = listen(engine);
  const run = await work.add({ id: 'postgres-away', chunks: 60 }, TASK);
  await engine.submit(run);
  await heard.chunk(run.id, 5);
  await wire.cut();
  await setTimeout(1500);
  await until(async () => troubles.length > 0);
  expect(heard.done).toEqual([]);
  await wire.mend();
  await heard.ended(run.id);
  expect(heard.failed).toEqual([]);
  expect(await work.outputs(run.id)).toEqual(expected(run, 'away', 20_000));
  await close();
  await wire.close();
});

test.skipIf(!hasRedis())('a run goes on when Redis was killed and came back empty', async () => {
  const redis = await startRedis();
  const { engine, troubles, close } = await at({ kind: 'redis', url: redis.url });
  const heard = listen(engine);
  const run = await work.add({ id: 'redis-away', chunks: 60 }, TASK);
  await engine.submit(run);
  await heard.chunk(run.id, 5);
  await redis.kill();
  // Whoever asks meanwhile is not kept waiting for the queue.
  const later = await work.add({ id: 'redis-later', chunks: 3 }, TASK);
  await engine.submit(later);
  await until(async () => troubles.length > 0);
  await redis.start();
  await heard.ended(run.id);
  await heard.ended(later.id);
  expect(heard.failed).toEqual([]);
  expect(await work.outputs(run.id)).toEqual(expected(run, 'away', 20_000));
  expect(await work.outputs(later.id)).toEqual(expected(later, 'away', 20_000));
  await close();
  await redis.stop();
});

test('chunks that cannot be loaded or stored for a moment are done all the same, and those that never can be fail the run', async () => {
  let isAway = false;
  const mayBeAway =
    <T extends unknown[], R>(ask: (...given: T) => Promise<R>) =>
    async (...given: T): Promise<R> => {
      if (isAway) throw new Error('the database is away');
      return ask(...given);
    };
  const world: ChunkWork = { ...work, load: mayBeAway(work.load), store: mayBeAway(work.store) };
  const threads = createChunkThreads(DIGEST_THREAD, { threads: 2 });
  const engine = createEmbeddedEngine({ work: world, threads }, { ...QUICK_RETRIES, ofWorld: 8 });
  const heard = listen(engine);
  const run = await work.add({ id: 'world-away', chunks: 20 }, TASK);
  await engine.submit(run);
  await heard.chunk(run.id, 2);
  isAway = true;
  await until(async () => ((await engine.progress(run.id))?.failed ?? 0) > 0);
  isAway = false;
  await heard.ended(run.id);
  expect(await work.outputs(run.id)).toEqual(expected(run, 'away', 20_000));
  const never = await work.add({ id: 'world-gone', chunks: 3 }, TASK);
  isAway = true;
  await engine.submit(never);
  await heard.ended(never.id);
  expect(heard.failed).toMatchObject([{ run: never.id, reason: 'the database is away' }]);
  await engine.close();
});
