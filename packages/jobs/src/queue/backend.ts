import {
  createPostgresBackend,
  type JobType,
  Queue,
  QueueEvents,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import type { ChunkOfRun } from '../port/chunked-run.ts';
import { type ChunkJob, type ChunkReport, QUEUE } from './chunk-job.ts';
import { type QueuePlace, schemaOf } from './queue-place.ts';

type Troubled = { on(event: 'error', listener: (error: Error) => void): unknown };

export type ChunkQueue = Troubled & {
  addBulk(jobs: ChunkJob[]): Promise<unknown>;
  remove(jobId: string): Promise<unknown>;
  getJobCounts(...states: JobType[]): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
};

export type ChunkEvents = Troubled & {
  on(event: 'completed', listener: (told: { jobId: string; returnvalue: string }) => void): unknown;
  on(event: 'failed', listener: (told: { jobId: string; failedReason: string }) => void): unknown;
  on(event: 'delayed', listener: (told: { jobId: string }) => void): unknown;
  close(): Promise<void>;
};

type ChunkWorker = Troubled & {
  on(event: 'failed', listener: (job: unknown, error: Error) => void): unknown;
  close(): Promise<void>;
};

type ChunkProcessor = (job: { readonly data: ChunkOfRun; readonly attemptsMade: number }) => Promise<ChunkReport>;

/** The parts of BullMQ, which are the same wherever the queue is kept. */
export type QueueBackend = {
  readonly queue: () => ChunkQueue;
  readonly events: () => ChunkEvents;
  readonly worker: (processor: ChunkProcessor, options: Omit<WorkerOptions, 'connection'>) => ChunkWorker;
};

/** Brings the tables of a queue in PostgreSQL up to date, which several processes may do at a time. A Redis needs nothing. */
export async function openBackend({ kind, url }: QueuePlace): Promise<QueueBackend> {
  if (kind === 'redis') return redisBackend(url);
  const { connectionString, schema } = schemaOf(url);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    await client.end();
  }
  return postgresBackend(connectionString, schema);
}

function postgresBackend(connectionString: string, schema: string): QueueBackend {
  const made = withBackend(createPostgresBackend);
  const connection = { connectionString, schema, max: 4 };
  return {
    queue: () => new made.Queue<ChunkOfRun, ChunkReport>(QUEUE, { connection }),
    events: () => new made.QueueEvents(QUEUE, { connection }),
    worker: (processor, options) =>
      new made.Worker<ChunkOfRun, ChunkReport>(QUEUE, processor, { ...options, connection }),
  };
}

function redisBackend(url: string): QueueBackend {
  // Whoever waits for the queue has been answered long before it is there again: what cannot be added now is added by the next look.
  const asking = { url, maxRetriesPerRequest: 1, enableOfflineQueue: false };
  const waiting = { url, maxRetriesPerRequest: null };
  return {
    queue: () => new Queue<ChunkOfRun, ChunkReport>(QUEUE, { connection: asking }),
    events: () => new QueueEvents(QUEUE, { connection: waiting }),
    worker: (processor, options) =>
      new Worker<ChunkOfRun, ChunkReport>(QUEUE, processor, { ...options, connection: waiting }),
  };
}
