import { readFormsInSource } from '@plumbline/documents/read';
import { createEmbeddedEngine } from '@plumbline/jobs';
import { deskHere, judgeHere, type StudyContext, studyWork, watchStudies } from '@plumbline/service';
import { doStudyChunk, type StudyChunkInput } from '@plumbline/service/study-chunk';
import { openSqliteStore } from '@plumbline/storage';

/** Identifiers that count up. */
export function identifiers(): () => string {
  let last = 0;
  return () => `01900000-0000-7000-8000-${(++last).toString(16).padStart(12, '0')}`;
}

/** What use cases of studies need, over a database file; chunks are done where they are asked for. */
export async function openStudies(path: string, newId: () => string): Promise<StudyContext> {
  const store = await openSqliteStore({ path });
  let at = Date.parse('2026-03-01T08:00:00.000Z');
  const run = async (input: unknown) => doStudyChunk(input as StudyChunkInput);
  const context: StudyContext = {
    store,
    now: () => new Date(at++).toISOString(),
    newId,
    evidence: { put: async () => {}, get: async () => null },
    readForms: readFormsInSource,
    judge: judgeHere,
    jobs: createEmbeddedEngine({ work: studyWork(store), threads: { count: 1, run, close: async () => undefined } }),
    desk: deskHere,
    report: (error) => {
      throw error;
    },
  };
  await watchStudies(context);
  return context;
}
