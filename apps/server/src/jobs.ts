import type { Log } from '@plumbline/api';
import {
  type ChunkDoer,
  createEmbeddedEngine,
  createQueueEngine,
  type JobEngine,
  startChunkWorker,
} from '@plumbline/jobs';
import type { JobsConfig } from './config.ts';

/** Who does the chunks of studies for a server: threads of its own, or workers that take them from a queue. */
export async function openJobs(doer: ChunkDoer, { queue }: JobsConfig, log: Log): Promise<JobEngine> {
  if (queue === null) return createEmbeddedEngine(doer);
  return createQueueEngine(doer.work, { place: queue, onTrouble: troubleLog(log) });
}

/** Takes chunks of studies from the queue until it is closed; null where there is no queue, and the server does them itself. */
export async function startChunks(
  doer: ChunkDoer,
  { queue }: JobsConfig,
  log: Log,
): Promise<{ readonly close: () => Promise<void> } | null> {
  if (queue === null) return null;
  return startChunkWorker(doer, { place: queue, onTrouble: troubleLog(log) });
}

/** A queue that is away is told of many times a second: each reason is logged once in so many milliseconds. */
const QUIET = 10_000;

function troubleLog(log: Log): (reason: string) => void {
  const told = new Map<string, number>();
  return (reason) => {
    const now = performance.now();
    if (now - (told.get(reason) ?? Number.NEGATIVE_INFINITY) < QUIET) return;
    // Reasons may name what differs each time; nobody needs those of long ago.
    if (told.size > 100) told.clear();
    told.set(reason, now);
    log.warn({ reason }, 'trouble with the queue of studies, or with a chunk in it');
  };
}
