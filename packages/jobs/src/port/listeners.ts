import type { ChunkDone, JobEngine, RunFailed } from './job-engine.ts';

/** Those who want to hear of something. */
type Listeners<T> = { readonly add: (listener: (event: T) => void) => () => void; readonly tell: (event: T) => void };

function listeners<T>(): Listeners<T> {
  const all = new Set<(event: T) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: (event) => {
      for (const listener of all) listener(event);
    },
  };
}

/** Who listens to an engine: what it tells, and how somebody comes to hear it. */
export type Audience = {
  readonly tell: {
    readonly chunk: (event: ChunkDone) => void;
    readonly done: (run: string) => void;
    readonly failed: (event: RunFailed) => void;
  };
  readonly listening: Pick<JobEngine, 'onChunk' | 'onDone' | 'onFailed'>;
};

export function audience(): Audience {
  const [chunk, done, failed] = [listeners<ChunkDone>(), listeners<{ readonly run: string }>(), listeners<RunFailed>()];
  return {
    tell: { chunk: chunk.tell, done: (run) => done.tell({ run }), failed: failed.tell },
    listening: { onChunk: chunk.add, onDone: done.add, onFailed: failed.add },
  };
}
