import { setTimeout } from 'node:timers/promises';
import { createEmbeddedEngine } from '@plumbline/jobs';
import type { DraftRecord } from '@plumbline/storage';
import {
  type Actor,
  createStudy,
  deskHere,
  getStudy,
  type ServiceContext,
  type StudyContext,
  studyWork,
  watchStudies,
} from '../../../src/index.ts';
import { doStudyChunk, type StudyChunkInput } from '../../../src/studies/do-study-chunk.ts';

const contexts = new WeakMap<ServiceContext, Promise<StudyContext>>();

/** The same context with everything that studies need; chunks are done where they are asked for. */
async function studiesOn(context: ServiceContext): Promise<StudyContext> {
  const run = async (input: unknown) => doStudyChunk(input as StudyChunkInput);
  const studies: StudyContext = {
    ...context,
    jobs: createEmbeddedEngine({
      work: studyWork(context.store),
      threads: { count: 1, run, close: async () => undefined },
    }),
    desk: deskHere,
    report: (error) => {
      throw error;
    },
  };
  await watchStudies(studies);
  return studies;
}

/** A study of a draft as it is, of all forms, compared with the version it began with; done. */
export async function studied(context: ServiceContext, draft: DraftRecord, actor: Actor): Promise<string> {
  const made = contexts.get(context) ?? studiesOn(context);
  contexts.set(context, made);
  const studies = await made;
  const { baseVersion: version, ruleSetId, id: draftId } = draft;
  const { id } = await createStudy(studies, actor, {
    name: '发布前的研究',
    note: '',
    question: {
      kind: 'comparison',
      population: { years: null, organisations: null, formTypes: null },
      base: version === null ? { kind: 'declared' } : { kind: 'version', ruleSetId, version },
      candidate: { kind: 'draft', draftId },
    },
  });
  for (;;) {
    const { progress } = await getStudy(studies, actor, { id });
    if (progress.state === 'done') return id;
    if (progress.state === 'failed') throw new Error('The study failed');
    await setTimeout(1);
  }
}
