import { writeSync } from 'node:fs';
import { createChunkThreads, type QueuePlace, startChunkWorker } from '../../src/index.ts';
import { folderWork } from '../support/folder-work.ts';
import { DIGEST_THREAD } from '../support/thread-module.ts';

/** Takes chunks from a queue until it is told to end, or killed. */
const [kind = '', url = '', folder = ''] = process.argv.slice(2);
const place = { kind, url } as QueuePlace;
const threads = createChunkThreads(DIGEST_THREAD, { threads: 1 });
const worker = await startChunkWorker(
  { work: folderWork(folder), threads },
  { place, onTrouble: () => undefined, patience: { lock: 1500, look: 500 } },
);
process.once('SIGTERM', async () => {
  await worker.close();
  process.exit(0);
});
writeSync(1, 'working\n');
