import { type Retries, reasonOf } from '../chunks/retries.ts';
import type { ChunkWork } from '../port/chunk-work.ts';
import type { ChunkedRun } from '../port/chunked-run.ts';
import type { Audience } from '../port/listeners.ts';
import type { ChunkQueue } from './backend.ts';
import { type ChunkReport, chunkJobs, chunkOfJob, jobIdOf } from './chunk-job.ts';
import { type QueuedRun, queuedRun } from './queued-run.ts';

/** Where runs are handed in, and where it is known how far they are. */
export type QueueDesk = {
  readonly work: Pick<ChunkWork, 'done' | 'unfinished'>;
  readonly queue: ChunkQueue;
  readonly retries: Retries;
  readonly tell: Audience['tell'];
  readonly onTrouble: (reason: string) => void;
  readonly runs: Map<string, QueuedRun>;
};

/** So many chunks are added at a time, and so many removed. */
const ADDED = 500;
const REMOVED = 50;

/** Queues the chunks of a run that are not stored. Where the queue is away, it has them as soon as somebody looks and it is there again. */
export async function handIn(desk: QueueDesk, asked: ChunkedRun): Promise<void> {
  const { work, runs, tell } = desk;
  if (runs.has(asked.id)) return;
  const run = queuedRun(asked, await work.done(asked.id));
  // Somebody else may have handed it in meanwhile.
  if (runs.has(asked.id)) return;
  if (run.pending().length === 0) return tell.done(run.id);
  runs.set(run.id, run);
  await enqueue(desk, run, run.pending());
}

/** A chunk that is in the queue already is not queued again. */
export async function enqueue(desk: QueueDesk, run: QueuedRun, chunks: readonly number[]): Promise<void> {
  const jobs = chunkJobs(run.id, chunks, desk.retries);
  try {
    for (let at = 0; at < jobs.length && desk.runs.get(run.id) === run; at += ADDED)
      await desk.queue.addBulk(jobs.slice(at, at + ADDED));
  } catch (error) {
    desk.onTrouble(reasonOf(error));
  }
}

/** Takes out of the queue what nobody has begun. What remains because the queue is away is not wanted by whoever loads it. */
export async function takeBack({ runs, queue, onTrouble }: QueueDesk, id: string): Promise<void> {
  const pending = runs.get(id)?.pending() ?? [];
  runs.delete(id);
  try {
    for (let at = 0; at < pending.length; at += REMOVED) {
      const some = pending.slice(at, at + REMOVED);
      await Promise.all(some.map((chunk) => queue.remove(jobIdOf({ run: id, chunk }))));
    }
  } catch (error) {
    onTrouble(reasonOf(error));
  }
}

/** Somebody has done a chunk, or has found that it is not wanted. */
export async function reported(desk: QueueDesk, jobId: string, { outcome }: ChunkReport): Promise<void> {
  const chunk = chunkOfJob(jobId);
  const run = chunk && desk.runs.get(chunk.run);
  if (!run) return;
  if (outcome !== 'unwanted') return stored(desk, run, chunk.chunk, outcome.seconds);
  // It may be wanted again since.
  if (await isWanted(desk, run.id)) await enqueue(desk, run, [chunk.chunk]);
  else await takeBack(desk, run.id);
}

/** A chunk is stored, as far as that was not known. */
export function stored({ runs, tell }: QueueDesk, run: QueuedRun, chunk: number, seconds: number | null): void {
  if (runs.get(run.id) !== run || !run.stored(chunk)) return;
  tell.chunk({ run: run.id, chunk, seconds });
  if (run.pending().length > 0) return;
  runs.delete(run.id);
  tell.done(run.id);
}

/** A chunk failed for good. */
export async function failed(desk: QueueDesk, jobId: string, reason: string): Promise<void> {
  const chunk = chunkOfJob(jobId);
  if (!chunk || !desk.runs.has(chunk.run)) return;
  await takeBack(desk, chunk.run);
  desk.tell.failed({ ...chunk, reason });
}

export const isWanted = async ({ work }: QueueDesk, id: string): Promise<boolean> =>
  (await work.unfinished()).some((run) => run.id === id);
