import type { Log } from '@plumbline/api';
import { createChunkThreads, createEmbeddedEngine } from '@plumbline/jobs';
import { type ServiceContext, type StudyContext, studyWork, watchStudies } from '@plumbline/service';
import { createStudyDesk } from './study-desk-thread.ts';
import { threadOf } from './thread-of.ts';

export type Studies = {
  readonly context: StudyContext;
  /** Begins to put results together, and takes up what was on its way when a process ended. */
  readonly begin: () => Promise<void>;
  /** Begins no other chunk, and resolves when what is under way is over. */
  readonly stop: () => Promise<void>;
};

/** Has studies done on threads of this process. */
export function startStudies(context: ServiceContext, log: Log): Studies {
  const desk = createStudyDesk();
  const jobs = createEmbeddedEngine({
    work: studyWork(context.store),
    threads: createChunkThreads(threadOf('study-worker')),
  });
  const report: StudyContext['report'] = (error, about) =>
    log.error(
      { ...about, error: error instanceof Error ? (error.stack ?? error.name) : 'not an error' },
      'study failed',
    );
  const studies: StudyContext = { ...context, jobs, desk, report };
  let watch: { readonly stop: () => Promise<void> } | null = null;
  return {
    context: studies,
    begin: async () => {
      watch = await watchStudies(studies);
    },
    stop: async () => {
      await jobs.close();
      await watch?.stop();
      await desk.close();
    },
  };
}
