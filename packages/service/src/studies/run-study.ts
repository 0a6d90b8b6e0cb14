import { failStudy, finishStudy } from './finish-study.ts';
import { planStudy } from './plan-study.ts';
import type { StudyContext } from './study-context.ts';

/**
 * Plans a study where that is not done yet, and has its chunks done: by whom is the engine's affair. Goes on by itself; what becomes of it stands in the study.
 */
export function beginStudy(context: StudyContext, id: string): void {
  runStudy(context, id).catch((error: unknown) => failStudy(context, id, 'not-planned', error));
}

async function runStudy(context: StudyContext, id: string): Promise<void> {
  const { studies } = context.store;
  const asked = await studies.find(id);
  if (asked === null) return;
  if (asked.state === 'queued') await planStudy(context, asked);
  const planned = await studies.find(id);
  if (planned?.state !== 'running' || planned.chunkCount === null) return;
  await context.jobs.submit({ id, chunks: planned.chunkCount });
}

/** Those who listen are let go of by what this returns. */
export type StudyWatch = { readonly stop: () => Promise<void> };

/**
 * Puts results together when their chunks are done, and takes up what was on its way when a process ended. To be called once in a process that has studies
 * done.
 */
export async function watchStudies(context: StudyContext): Promise<StudyWatch> {
  const { jobs, store } = context;
  const underWay = new Set<Promise<void>>();
  const follow = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const listeners = [
    jobs.onDone(({ run }) =>
      follow(finishStudy(context, run).catch((error) => failStudy(context, run, 'not-assembled', error))),
    ),
    jobs.onFailed(({ run, reason }) => follow(failStudy(context, run, 'chunk-failed', new Error(reason)))),
  ];
  await jobs.resume();
  for (const { id, state } of await store.studies.unfinished()) if (state === 'queued') beginStudy(context, id);
  return {
    stop: async () => {
      for (const stopListening of listeners) stopListening();
      await Promise.all(underWay);
    },
  };
}
