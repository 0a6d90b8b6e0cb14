import type { ChunkWork } from '@plumbline/jobs';
import { doStudyChunk, type StudyChunkInput } from '@plumbline/service/study-chunk';
import { studyWork } from '@plumbline/service/study-work';
import { openStore } from '@plumbline/storage';

/** A chunk that the thread reads and stores itself: megabytes, which then do not pass through the thread that answers requests. */
export type StoredChunk = { readonly databaseUrl: string; readonly study: string; readonly chunk: number };

/** What a thread that does chunks of studies is asked. What comes back of a chunk that it stored is what went wrong with the database, mostly nothing. */
export function doChunk(asked: StoredChunk | StudyChunkInput): Uint8Array | Promise<Uint8Array> {
  return 'databaseUrl' in asked ? doStored(asked) : doStudyChunk(asked);
}

async function doStored({ databaseUrl, study, chunk }: StoredChunk): Promise<Uint8Array> {
  const loaded = await tried(async () => (await workOn(databaseUrl)).load(study, chunk));
  if ('trouble' in loaded) return loaded.trouble;
  if (loaded.value === null) return NOTHING;
  // What fails here would fail again, unlike a database that is away for a moment.
  const output = doStudyChunk(loaded.value as StudyChunkInput);
  const stored = await tried(async () => (await workOn(databaseUrl)).store(study, chunk, output));
  return 'trouble' in stored ? stored.trouble : NOTHING;
}

const NOTHING = new Uint8Array();

async function tried<T>(work: () => Promise<T>): Promise<{ readonly value: T } | { readonly trouble: Uint8Array }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { trouble: new TextEncoder().encode(error instanceof Error ? error.message : String(error)) };
  }
}

let work: Promise<ChunkWork> | null = null;

/** A thread has one database. A chunk that is lost with the power of the machine is done again. */
function workOn(databaseUrl: string): Promise<ChunkWork> {
  work ??= openStore(databaseUrl, { durability: 'relaxed' }).then(studyWork);
  work.catch(() => {
    work = null;
  });
  return work;
}
