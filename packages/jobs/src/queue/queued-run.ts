import type { ChunkedRun } from '../port/chunked-run.ts';
import type { Progress } from '../port/job-engine.ts';

/** A run whose chunks are in the queue. */
export type QueuedRun = {
  readonly id: string;
  /** Those that are not known to be stored. */
  readonly pending: () => readonly number[];
  /** That a chunk is stored: false where that was known. */
  readonly stored: (chunk: number) => boolean;
  readonly attemptFailed: () => void;
  readonly progress: () => Progress;
};

export function queuedRun({ id, chunks }: ChunkedRun, done: readonly number[]): QueuedRun {
  const isStored = new Set(done);
  const pending = new Set(Array.from({ length: chunks }, (_, chunk) => chunk).filter((chunk) => !isStored.has(chunk)));
  let failed = 0;
  return {
    id,
    pending: () => [...pending],
    stored: (chunk) => pending.delete(chunk),
    attemptFailed: () => {
      failed++;
    },
    progress: () => ({ done: chunks - pending.size, failed, total: chunks }),
  };
}
