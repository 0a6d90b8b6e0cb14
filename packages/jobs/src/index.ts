export {
  ChunkError,
  type ChunkThreads,
  createChunkThreads,
  type ThreadLimits,
  type ThreadModule,
} from './chunks/chunk-threads.ts';
export type { ChunkDoer } from './chunks/do-chunk.ts';
export type { Retries } from './chunks/retries.ts';
export { createEmbeddedEngine } from './embedded/embedded-engine.ts';
export type * from './port/chunk-work.ts';
export type * from './port/chunked-run.ts';
export type * from './port/job-engine.ts';
export { type ChunkWorkerOptions, type Patience, startChunkWorker } from './queue/chunk-worker.ts';
export { createQueueEngine, type QueueEngineOptions } from './queue/queue-engine.ts';
export type { QueuePlace } from './queue/queue-place.ts';
