import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';

/** The module that runs in a thread: its default export turns the input of a chunk into its output. */
export type ThreadModule = { readonly filename: string; readonly execArgv?: string[] };

export type ChunkThreads = {
  /** How many chunks are done at a time. */
  readonly count: number;
  /** Rejects with a {@link ChunkError} where the module fails, or needs more than it may. */
  readonly run: (input: unknown) => Promise<Uint8Array>;
  /** Ends the threads, with what they are at. */
  readonly close: () => Promise<void>;
};

export type ThreadLimits = { readonly threads?: number; readonly megabytes?: number };

/** The module failed at a chunk: it most likely would again, unlike a database that is away for a moment. */
export class ChunkError extends Error {
  override readonly name = 'ChunkError';
}

/** A thread that had nothing to do for so long ends, with all it kept. */
const IDLE_MILLISECONDS = 60_000;

/** Threads for chunks, one a core unless it is said otherwise. None is started before there is a chunk. */
export function createChunkThreads(module: ThreadModule, limits: ThreadLimits = {}): ChunkThreads {
  const { threads: count = availableParallelism(), megabytes = 1024 } = limits;
  const pool = new Piscina({
    ...module,
    minThreads: 0,
    maxThreads: count,
    idleTimeout: IDLE_MILLISECONDS,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return {
    count,
    run: async (input) => {
      try {
        return await pool.run(input);
      } catch (cause) {
        throw new ChunkError(cause instanceof Error ? cause.message : String(cause), { cause });
      }
    },
    close: () => pool.destroy(),
  };
}
