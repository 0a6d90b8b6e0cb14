import { type Database, inTransaction } from '../database/database.ts';
import { plainBytes } from '../database/plain-bytes.ts';
import type { StudyStore } from '../ports/study-store.ts';

type Chunks = Pick<StudyStore, 'addChunks' | 'chunks' | 'chunk' | 'keepOutput' | 'output' | 'doneChunks'>;

/** What each share of a study is about, and what it came to. */
export function studyChunksIn(database: Database): Chunks {
  const { kysely } = database;
  const of = (studyId: string, chunk: number) =>
    kysely.selectFrom('studyChunks').where('studyId', '=', studyId).where('chunk', '=', chunk);
  return {
    addChunks: (chunks) =>
      inTransaction(database, async ({ kysely }) => {
        // A row a statement: databases take so many parameters at once and no more.
        for (const chunk of chunks)
          await kysely
            .insertInto('studyChunks')
            .values({ ...chunk, isDone: 0, output: null })
            .execute();
      }),
    chunks: async (studyId) => {
      const rows = kysely.selectFrom('studyChunks').select(['studyId', 'chunk', 'segmentId', 'formCount', 'isDone']);
      const found = await rows.where('studyId', '=', studyId).orderBy('chunk').execute();
      return found.map(({ isDone, ...head }) => ({ ...head, isDone: isDone === 1 }));
    },
    chunk: async (studyId, chunk) => {
      const found = of(studyId, chunk).select(['studyId', 'chunk', 'segmentId', 'formCount', 'isDone', 'include']);
      const row = await found.executeTakeFirst();
      if (row === undefined) return null;
      const include = row.include === null ? null : plainBytes(row.include);
      return { ...row, isDone: row.isDone === 1, include };
    },
    keepOutput: async (studyId, chunk, output) => {
      const row = kysely.updateTable('studyChunks').set({ output, isDone: 1 });
      const { numUpdatedRows } = await row.where('studyId', '=', studyId).where('chunk', '=', chunk).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    output: async (studyId, chunk) => {
      const output = (await of(studyId, chunk).select('output').executeTakeFirst())?.output ?? null;
      return output === null ? null : plainBytes(output);
    },
    doneChunks: async (studyId) => {
      const done = kysely.selectFrom('studyChunks').where('studyId', '=', studyId).where('isDone', '=', 1);
      const { count } = await done.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}
