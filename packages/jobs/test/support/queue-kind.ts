import { createChunkThreads, createQueueEngine, type QueuePlace, startChunkWorker } from '../../src/index.ts';
import { type EngineKind, QUICK_RETRIES } from '../contract/engine-contract.ts';
import { DIGEST_THREAD } from './thread-module.ts';

/** An engine over a queue, with one worker that takes from it. */
export const queueKind = (name: string, placeOf: () => QueuePlace): EngineKind => ({
  name,
  open: async (work) => {
    const place = placeOf();
    const onTrouble = () => undefined;
    const threads = createChunkThreads(DIGEST_THREAD, { threads: 2 });
    const worker = await startChunkWorker({ work, threads }, { place, onTrouble, retries: QUICK_RETRIES });
    const engine = await createQueueEngine(work, { place, onTrouble, retries: QUICK_RETRIES, look: 400 });
    return {
      ...engine,
      close: async () => {
        await worker.close();
        await engine.close();
      },
    };
  },
});
