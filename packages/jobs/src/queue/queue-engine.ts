import { RETRIES, type Retries, reasonOf } from '../chunks/retries.ts';
import type { ChunkWork } from '../port/chunk-work.ts';
import type { JobEngine } from '../port/job-engine.ts';
import { audience } from '../port/listeners.ts';
import { type ChunkEvents, openBackend } from './backend.ts';
import { type ChunkReport, chunkOfJob } from './chunk-job.ts';
import { lookAround } from './look-around.ts';
import { failed, handIn, type QueueDesk, reported, takeBack } from './queue-desk.ts';
import type { QueuePlace } from './queue-place.ts';

export type QueueEngineOptions = {
  readonly place: QueuePlace;
  /** Hears of a queue that cannot be reached, again and again while that lasts. */
  readonly onTrouble: (reason: string) => void;
  readonly retries?: Retries;
  /** So often it looks at what is stored, in milliseconds. */
  readonly look?: number;
};

/**
 * Puts chunks into a queue, from which processes take them that may be on other machines: see {@link file://./chunk-worker.ts}. It does none itself. What
 * it is told of chunks makes it quick; what is stored, at which it looks, makes it right.
 */
export async function createQueueEngine(
  work: Pick<ChunkWork, 'done' | 'unfinished'>,
  { place, onTrouble, retries = RETRIES, look = 5000 }: QueueEngineOptions,
): Promise<JobEngine> {
  const backend = await openBackend(place);
  const { tell, listening } = audience();
  const [queue, events] = [backend.queue(), backend.events()];
  const desk: QueueDesk = { work, queue, retries, tell, onTrouble, runs: new Map() };
  queue.on('error', (error) => onTrouble(reasonOf(error)));
  hear(desk, events);
  const looking = lookAround(desk, look);
  return {
    ...listening,
    submit: (run) => handIn(desk, run),
    progress: async (run) => desk.runs.get(run)?.progress() ?? null,
    cancel: (run) => takeBack(desk, run),
    resume: async () => {
      for (const run of await work.unfinished()) await handIn(desk, run);
    },
    workload: async () => {
      const { active = 0, ...others } = await queue.getJobCounts('active', 'waiting', 'prioritized', 'delayed');
      return { runs: desk.runs.size, waiting: Object.values(others).reduce((sum, count) => sum + count, 0), active };
    },
    close: async () => {
      desk.runs.clear();
      await looking.stop();
      await events.close();
      await queue.close();
    },
  };
}

/** Hears what others say of chunks, in whichever process. */
function hear(desk: QueueDesk, events: ChunkEvents): void {
  const inTrouble = (error: unknown) => desk.onTrouble(reasonOf(error));
  events.on('error', inTrouble);
  events.on('completed', ({ jobId, returnvalue }) => {
    reported(desk, jobId, returnvalue as unknown as ChunkReport).catch(inTrouble);
  });
  events.on('failed', ({ jobId, failedReason }) => void failed(desk, jobId, failedReason).catch(inTrouble));
  // A chunk waits before it is tried again, and never otherwise.
  events.on('delayed', ({ jobId }) => desk.runs.get(chunkOfJob(jobId)?.run ?? '')?.attemptFailed());
}
