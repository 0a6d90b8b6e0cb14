import { ChunkError } from './chunk-threads.ts';

/** How often a chunk is tried, and how long somebody waits in between. */
export type Retries = {
  /** Of a chunk that the module fails at: a thread may have run out of memory for a neighbour's sake. */
  readonly ofModule: number;
  /** Of one that could not be loaded or stored: a database that is started anew is back within a minute or two. */
  readonly ofWorld: number;
  /** The first pause, in milliseconds; each is twice the one before, up to the longest. */
  readonly firstPause: number;
  readonly longestPause: number;
};

export const RETRIES: Retries = { ofModule: 2, ofWorld: 12, firstPause: 500, longestPause: 15_000 };

/** Whether a chunk is tried again after so many attempts, the last of which failed like that. */
export const isTriedAgain = (retries: Retries, attempts: number, error: unknown): boolean =>
  attempts < (error instanceof ChunkError ? retries.ofModule : retries.ofWorld);

/** How long to wait after so many attempts. */
export const pauseAfter = ({ firstPause, longestPause }: Retries, attempts: number): number =>
  Math.min(longestPause, firstPause * 2 ** (attempts - 1));

/** What is said of an error where no stack can go. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.name : String(error);
