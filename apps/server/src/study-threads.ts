import { type ChunkDoer, type ChunkWork, createChunkThreads } from '@plumbline/jobs';
import { studyWork, wantedChunk } from '@plumbline/service';
import type { Store } from '@plumbline/storage';
import type { Config } from './config.ts';
import type { StoredChunk } from './stored-chunks.ts';
import { threadOf } from './thread-of.ts';

/**
 * What does chunks of studies for a process: threads that read the database and write to it themselves. Of a database that is in the memory of this process
 * chunks are read here and handed over.
 */
export function studyDoer(store: Store, { databaseUrl, jobs }: Pick<Config, 'databaseUrl' | 'jobs'>): ChunkDoer {
  const threads = createChunkThreads(threadOf('study-worker'), jobs.threads === null ? {} : { threads: jobs.threads });
  const work = studyWork(store);
  return { work: databaseUrl.includes(':memory:') ? work : storedByThreads(store, work, databaseUrl), threads };
}

function storedByThreads({ studies }: Store, work: ChunkWork, databaseUrl: string): ChunkWork {
  return {
    ...work,
    load: async (study, chunk): Promise<StoredChunk | null> =>
      (await wantedChunk(studies, study, chunk)) && { databaseUrl, study, chunk },
    store: async (_study, _chunk, trouble) => {
      if (trouble.length > 0) throw new Error(new TextDecoder().decode(trouble));
    },
  };
}
