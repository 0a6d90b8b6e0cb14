import type { ChunkWork } from '../port/chunk-work.ts';
import type { ChunkOfRun } from '../port/chunked-run.ts';
import type { ChunkThreads } from './chunk-threads.ts';

/** Who does a chunk: what it has of the world, and the threads between. */
export type ChunkDoer = { readonly work: ChunkWork; readonly threads: ChunkThreads };

/** The seconds that a chunk took, 0 where somebody else had stored it before; or that its run is not wanted any more. */
export type ChunkOutcome = number | 'unwanted';

/** Loads a chunk, has a thread turn it into its output, and stores that. */
export async function doChunk({ work, threads }: ChunkDoer, { run, chunk }: ChunkOfRun): Promise<ChunkOutcome> {
  const started = performance.now();
  const input = await work.load(run, chunk);
  if (input === null) return (await work.done(run)).includes(chunk) ? 0 : 'unwanted';
  const output = await threads.run(input);
  await work.store(run, chunk, output);
  return (performance.now() - started) / 1000;
}
