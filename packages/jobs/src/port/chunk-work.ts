import type { ChunkedRun } from './chunked-run.ts';

/**
 * What whoever does chunks has of the world; it is called on the main thread. Between `load` and `store` a module turns the one's input into the other's
 * output, in a thread and knowing nothing else, so that a chunk comes to the same wherever and however often it is done.
 */
export type ChunkWork = {
  /** Runs that are wanted and not yet done, the oldest first: they are taken up again after a restart. */
  readonly unfinished: () => Promise<readonly ChunkedRun[]>;
  /** The chunks of a run that are stored. */
  readonly done: (run: string) => Promise<readonly number[]>;
  /** What the module is given: anything that can be cloned to a thread. Null where the chunk is not wanted, because its run is not, or it is stored already. */
  readonly load: (run: string, chunk: number) => Promise<unknown>;
  /** Keeps what the module gave. Whoever stores a chunk again changes nothing: two may have done it at a time. */
  readonly store: (run: string, chunk: number, output: Uint8Array) => Promise<void>;
};
