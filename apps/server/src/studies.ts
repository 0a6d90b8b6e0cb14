import { type Log, stackOf } from '@plumbline/api';
import { type ServiceContext, type StudyContext, watchStudies } from '@plumbline/service';
import type { Config } from './config.ts';
import { openJobs } from './jobs.ts';
import { createStudyDesk } from './study-desk-thread.ts';
import { studyDoer } from './study-threads.ts';

export type Studies = {
  readonly context: StudyContext;
  /** Begins to put results together, and takes up what was on its way when a process ended. */
  readonly begin: () => Promise<void>;
  /** Begins no other chunk, and resolves when what is under way is over. */
  readonly stop: () => Promise<void>;
};

/** Has studies done, on threads of this process or by workers, and puts together what they find. */
export async function startStudies(context: ServiceContext, config: Config, log: Log): Promise<Studies> {
  const jobs = await openJobs(studyDoer(context.store, config), config.jobs, log);
  const desk = createStudyDesk();
  const report: StudyContext['report'] = (error, about) =>
    log.error({ ...about, error: stackOf(error) }, 'study failed');
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
