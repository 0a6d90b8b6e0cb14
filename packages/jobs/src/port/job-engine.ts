import type { ChunkedRun, ChunkOfRun } from './chunked-run.ts';

/** How far a run is. An attempt that failed and is made again counts as failed, once each time. */
export type Progress = { readonly done: number; readonly failed: number; readonly total: number };

/** A chunk that is stored, and how long it took from its loading to its storing; null where nobody knows. */
export type ChunkDone = ChunkOfRun & { readonly seconds: number | null };

/** A chunk that failed for good, and with it its run; no other chunk of the run is begun. */
export type RunFailed = ChunkOfRun & { readonly reason: string };

/** What an engine has to do at the moment. */
export type Workload = {
  readonly runs: number;
  /** Chunks that nobody has begun. */
  readonly waiting: number;
  /** Chunks that somebody is at. */
  readonly active: number;
};

type Listening<T> = (listener: (event: T) => void) => () => void;

/** Says who does which chunk when. What a run is for, its state and what came out are kept by others: see {@link file://./chunk-work.ts}. */
export type JobEngine = {
  /**
   * Has all chunks of a run done that are not stored. Of a run that is under way nothing is done twice; one that was cancelled or failed is taken up where
   * it stood.
   */
  readonly submit: (run: ChunkedRun) => Promise<void>;
  /** Null of a run that is not under way. */
  readonly progress: (run: string) => Promise<Progress | null>;
  /** Begins no other chunk of the run, whatever process it would have been in; one that somebody is at may still be stored. */
  readonly cancel: (run: string) => Promise<void>;
  readonly onChunk: Listening<ChunkDone>;
  /** All chunks of a run are stored. Heard once by each engine that the run was submitted to. */
  readonly onDone: Listening<{ readonly run: string }>;
  readonly onFailed: Listening<RunFailed>;
  /** Takes up what is unfinished: to be called once the listeners listen. */
  readonly resume: () => Promise<void>;
  readonly workload: () => Promise<Workload>;
  /** Begins no other chunk, waits for those that somebody in this process is at, and lets go of threads and connections. */
  readonly close: () => Promise<void>;
};
