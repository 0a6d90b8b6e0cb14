import type { ChunkedRun } from '../port/chunked-run.ts';
import type { Progress } from '../port/job-engine.ts';

/** A run that is under way in this process. */
export type RunUnderWay = {
  readonly id: string;
  /** The next chunk that nobody has begun; null where there is none. */
  readonly next: () => number | null;
  readonly waiting: () => number;
  /** That a chunk has been stored: whether it was the last. */
  readonly stored: () => boolean;
  readonly attemptFailed: () => void;
  readonly progress: () => Progress;
  /** Begins no other chunk and makes no other attempt. */
  readonly stop: () => void;
  readonly stopped: AbortSignal;
};

/** The chunks of a run without those that are stored. */
export function runUnderWay({ id, chunks }: ChunkedRun, done: readonly number[]): RunUnderWay {
  const isStored = new Set(done);
  const missing = Array.from({ length: chunks }, (_, chunk) => chunk).filter((chunk) => !isStored.has(chunk));
  const stopping = new AbortController();
  let begun = 0;
  let stored = chunks - missing.length;
  let failed = 0;
  const waiting = () => (stopping.signal.aborted ? 0 : missing.length - begun);
  return {
    id,
    next: () => (waiting() > 0 ? (missing[begun++] ?? null) : null),
    waiting,
    stored: () => ++stored === chunks,
    attemptFailed: () => {
      failed++;
    },
    progress: () => ({ done: stored, failed, total: chunks }),
    stop: () => stopping.abort(),
    stopped: stopping.signal,
  };
}
