import { UnrecoverableError } from 'bullmq';
import { type ChunkDoer, doChunk } from '../chunks/do-chunk.ts';
import { isTriedAgain, pauseAfter, RETRIES, type Retries, reasonOf } from '../chunks/retries.ts';
import { openBackend } from './backend.ts';
import type { QueuePlace } from './queue-place.ts';

export type ChunkWorkerOptions = {
  readonly place: QueuePlace;
  /** Hears of a queue that cannot be reached, again and again while that lasts, and of chunks that failed. */
  readonly onTrouble: (reason: string) => void;
  readonly retries?: Retries;
  readonly patience?: Patience;
};

/** When somebody who is at a chunk counts as gone, in milliseconds. */
export type Patience = {
  /** For so long a chunk is somebody's own; whoever is alive says so again at half of it. */
  readonly lock: number;
  /** So often somebody looks for chunks of those who are gone. */
  readonly look: number;
};

/** A process that was killed has its chunks done by another within half a minute. */
const PATIENCE: Patience = { lock: 15_000, look: 10_000 };

/** So often the chunk of a process that was killed is begun again: one that kills whoever is at it does not go on for ever. */
const STALLS = 20;

/** Takes chunks from the queue until it is closed; then it finishes those it is at and leaves the others to the rest. */
export async function startChunkWorker(
  doer: ChunkDoer,
  { place, onTrouble, retries = RETRIES, patience = PATIENCE }: ChunkWorkerOptions,
): Promise<{ readonly close: () => Promise<void> }> {
  const backend = await openBackend(place);
  const worker = backend.worker(
    async ({ data, attemptsMade }) => {
      try {
        return { outcome: await doChunk(doer, data) };
      } catch (error) {
        if (!isTriedAgain(retries, attemptsMade + 1, error)) throw new UnrecoverableError(reasonOf(error));
        throw error;
      }
    },
    {
      // One is loaded while the others are computed.
      concurrency: doer.threads.count + 1,
      lockDuration: patience.lock,
      stalledInterval: patience.look,
      maxStalledCount: STALLS,
      runRetryDelay: 1000,
      settings: { backoffStrategy: (attempts) => pauseAfter(retries, attempts) },
    },
  );
  worker.on('error', (error) => onTrouble(reasonOf(error)));
  worker.on('failed', (_, error) => onTrouble(reasonOf(error)));
  return {
    close: async () => {
      await worker.close();
      await doer.threads.close();
    },
  };
}
