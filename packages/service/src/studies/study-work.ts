import { Recent } from '@plumbline/core';
import type { ChunkedRun, ChunkWork } from '@plumbline/jobs';
import type { Store, StudyChunkRecord } from '@plumbline/storage';
import type { StudyChunkInput } from './do-study-chunk.ts';

/** Plans are asked for by every chunk: those of so many studies are kept. */
const MOST_PLANS = 4;

/** What a process that does chunks of studies has of the world: a segment goes in as it is kept, and a result comes out. */
export function studyWork({ studies, archive }: Pick<Store, 'studies' | 'archive'>): ChunkWork {
  const plans = new Recent<string, string>(MOST_PLANS);
  const planOf = async (id: string): Promise<string | null> => {
    const known = plans.get(id) ?? (await studies.plan(id));
    if (known !== null) plans.set(id, known);
    return known;
  };
  return {
    unfinished: async () =>
      (await studies.unfinished()).flatMap(({ id, state, chunkCount }): ChunkedRun[] =>
        state === 'running' && chunkCount !== null ? [{ id, chunks: chunkCount }] : [],
      ),
    done: async (id) => (await studies.chunks(id)).flatMap(({ chunk, isDone }) => (isDone ? [chunk] : [])),
    load: async (id, chunk): Promise<StudyChunkInput | null> => {
      const wanted = await wantedChunk(studies, id, chunk);
      if (wanted === null) return null;
      const [plan, segment] = [await planOf(id), await archive.segment(wanted.segmentId)];
      if (plan === null) return null;
      if (segment === null) throw new Error(`There is no segment ${wanted.segmentId} of study ${id} any more`);
      const { assessmentIds, revisions, officials } = segment;
      return {
        study: id,
        plan,
        segment: segment.segment,
        assessmentIds,
        revisions,
        officials,
        include: wanted.include,
      };
    },
    store: async (id, chunk, output) => {
      await studies.keepOutput(id, chunk, output);
    },
  };
}

/** What a chunk is about that is still to be done; null where it is not. */
export async function wantedChunk(
  studies: Pick<Store['studies'], 'find' | 'chunk'>,
  id: string,
  chunk: number,
): Promise<StudyChunkRecord | null> {
  const [study, wanted] = [await studies.find(id), await studies.chunk(id, chunk)];
  return study?.state !== 'running' || wanted === null || wanted.isDone ? null : wanted;
}
