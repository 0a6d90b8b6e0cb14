import { setTimeout } from 'node:timers/promises';
import type { ChunkOutcome } from '../chunks/do-chunk.ts';
import { isTriedAgain, pauseAfter, type Retries } from '../chunks/retries.ts';
import type { RunUnderWay } from './run-under-way.ts';

/** Does a chunk of a run, again and again as far as it is worth it, and no longer than the run is wanted. */
export async function attempts(
  attempt: () => Promise<ChunkOutcome>,
  retries: Retries,
  { stopped, attemptFailed }: RunUnderWay,
): Promise<ChunkOutcome> {
  for (let made = 1; !stopped.aborted; made++) {
    try {
      return await attempt();
    } catch (error) {
      if (stopped.aborted) break;
      attemptFailed();
      if (!isTriedAgain(retries, made, error)) throw error;
      await setTimeout(pauseAfter(retries, made), undefined, { signal: stopped }).catch(() => undefined);
    }
  }
  return 'unwanted';
}
