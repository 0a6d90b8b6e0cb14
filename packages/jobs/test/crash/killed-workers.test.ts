import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresServer, startPostgres } from '../../../storage/test/support/postgres-server.ts';
import { createChunkThreads, createEmbeddedEngine, createQueueEngine, type QueuePlace } from '../../src/index.ts';
import { listen } from '../contract/engine-contract.ts';
import { type FolderWork, folderWork } from '../support/folder-work.ts';
import { hasRedis, type RunningRedis, startRedis } from '../support/redis-server.ts';
import { DIGEST_THREAD } from '../support/thread-module.ts';
import { startWorkerProcess } from '../support/worker-process.ts';

const KILLS = 20;
const CHUNKS = 140;
const TASK = { seed: 'killed', rounds: 30_000 };

let folder = '';
let work: FolderWork;
let embedded: readonly string[];
let postgres: PostgresServer;
let redis: RunningRedis | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-killed-'));
  work = folderWork(folder);
  postgres = await startPostgres();
  if (hasRedis()) redis = await startRedis();
  const threads = createChunkThreads(DIGEST_THREAD, { threads: 2 });
  const engine = createEmbeddedEngine({ work, threads });
  const heard = listen(engine);
  await engine.submit(await work.add({ id: 'embedded', chunks: CHUNKS }, TASK));
  await heard.ended('embedded');
  await engine.close();
  embedded = await work.outputs('embedded');
}, 300_000);
afterAll(async () => {
  await redis?.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

const SAME = `of workers that are killed ${KILLS} times during a run, everything is as one process has it`;

test(`${SAME}, through PostgreSQL`, { timeout: 400_000 }, async () => {
  await expectSameAfterKills('on-postgres', { kind: 'postgres', url: await postgres.createSchema() });
});

test.skipIf(!hasRedis())(`${SAME}, through Redis, where redis-server is installed`, { timeout: 400_000 }, async () => {
  await expectSameAfterKills('on-redis', { kind: 'redis', url: redis?.url ?? '' });
});

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

async function expectSameAfterKills(id: string, place: QueuePlace): Promise<void> {
  const troubles: string[] = [];
  const engine = await createQueueEngine(work, { place, onTrouble: (reason) => troubles.push(reason), look: 1000 });
  const heard = listen(engine);
  await engine.submit(await work.add({ id, chunks: CHUNKS }, TASK));
  const worker = () => startWorkerProcess(WORKER, [place.kind, place.url, folder]);
  const start = () => Promise.all([worker(), worker()]);
  let workers = await start();
  for (const delay of fc.sample(fc.integer({ min: 0, max: 150 }), KILLS / 2)) {
    await setTimeout(delay);
    await Promise.all(workers.map((worker) => worker.kill()));
    workers = await start();
  }
  // They were killed at it, not after it.
  expect(heard.done).toEqual([]);
  await heard.ended(id);
  expect(heard.failed).toEqual([]);
  expect(await Promise.all(workers.map((worker) => worker.stop()))).toEqual([0, 0]);
  await engine.close();
  expect(await work.outputs(id)).toEqual(embedded);
  expect(troubles).toEqual([]);
}
