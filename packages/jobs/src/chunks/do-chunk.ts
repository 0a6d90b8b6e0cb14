import type { ChunkWork } from '../port/chunk-work.ts';
import type { ChunkOfRun } from '../port/chunked-run.ts';
import type { ChunkThreads } from './chunk-threads.ts';

/** Who does a chunk: what it has of the world, and the threads between. */
export type ChunkDoer = { readonly work: ChunkWork; readonly threads: ChunkThreads };

/** That a chunk is stored, and how long that took, null where somebody else had done it; or that its run is not wanted any more. */
export type ChunkOutcome = { readonly seconds: number | null } | 'unwanted';

/** Loads a chunk, has a thread turn it into its output, and stores that. */
export async function doChunk({ work, threads }: ChunkDoer, { run, chunk }: ChunkOfRun): Promise<ChunkOutcome> {
  const started = performance.now();
  const input = await work.load(run, chunk);
  if (input === null) return (await work.done(run)).includes(chunk) ? { seconds: null } : 'unwanted';
  const output = await threads.run(input);
  await work.store(run, chunk, output);
  return { seconds: (performance.now() - started) / 1000 };
}
