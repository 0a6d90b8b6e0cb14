import type { JobsOptions } from 'bullmq';
import type { ChunkOutcome } from '../chunks/do-chunk.ts';
import type { Retries } from '../chunks/retries.ts';
import type { ChunkOfRun } from '../port/chunked-run.ts';

/** A chunk in the queue: of the work itself nothing is in it. */
export type ChunkJob = { readonly name: string; readonly data: ChunkOfRun; readonly opts: JobsOptions };

/** What whoever did a chunk says of it. */
export type ChunkReport = { readonly outcome: ChunkOutcome };

/** The queue that all runs share. */
export const QUEUE = 'plumbline-chunks';

/** A chunk is in the queue once, however often its run is submitted. */
export const jobIdOf = ({ run, chunk }: ChunkOfRun): string => `${run}.${chunk}`;

/** Null of a job that is not ours. */
export function chunkOfJob(jobId: string): ChunkOfRun | null {
  const found = /^(.+)\.(\d+)$/.exec(jobId);
  return found?.[1] === undefined ? null : { run: found[1], chunk: Number(found[2]) };
}

/** Chunks in the order in which they are to be done; of several runs the one that has come less far goes first, so that a short one ends soon. */
export function chunkJobs(run: string, chunks: readonly number[], retries: Retries): ChunkJob[] {
  return chunks.map((chunk, at) => ({
    name: 'chunk',
    data: { run, chunk },
    opts: {
      jobId: jobIdOf({ run, chunk }),
      priority: Math.min(at + 1, LAST_PRIORITY),
      attempts: retries.ofWorld,
      backoff: { type: 'custom' },
      // Whoever wants to know what became of it reads what is stored; and what is gone can be added again.
      removeOnComplete: true,
      removeOnFail: true,
    },
  }));
}

/** The last that BullMQ takes. */
const LAST_PRIORITY = 2_097_151;
