import { nodeSha256 } from '@plumbline/catalog';
import type { StudyResult } from '@plumbline/core';
import { recordStudy } from './record-study.ts';
import type { StudyContext } from './study-context.ts';
import type { StudySummary } from './study-view.ts';

/** Puts the result of a study together, once all its chunks are there, and keeps it. Whoever comes second does nothing. */
export async function finishStudy(context: StudyContext, id: string): Promise<void> {
  const { store, desk } = context;
  const study = await store.studies.find(id);
  const plan = await store.studies.plan(id);
  if (study?.state !== 'running' || plan === null) return;
  const outputs = await outputsOf(store, id);
  if (outputs === null || outputs.length !== study.chunkCount) return;
  const result = await desk.assemble(plan, outputs);
  await store.transaction(async (session) => {
    const at = context.now();
    const resultHash = nodeSha256(result);
    const summary = study.kind === 'comparison' ? JSON.stringify(summaryOf(JSON.parse(result) as StudyResult)) : null;
    await session.studies.keepResult(id, result);
    const step = { state: 'done', resultHash, summary, endedAt: at } as const;
    if (!(await session.studies.step(id, ['running'], step))) return;
    const scope = await session.studies.organisations(id);
    await recordStudy(session, { at, actorId: null, action: 'done', studyId: id, scope, details: { resultHash } });
  });
}

/** What the chunks came to, in order; null where one is not there. */
export async function outputsOf({ studies }: StudyContext['store'], id: string): Promise<readonly Uint8Array[] | null> {
  const outputs: Uint8Array[] = [];
  for (const { chunk } of await studies.chunks(id)) {
    const output = await studies.output(id, chunk);
    if (output === null) return null;
    outputs.push(output);
  }
  return outputs;
}

/** What a list says of it. */
const summaryOf = ({ population, compared, raised, lowered, change }: StudyResult): StudySummary => ({
  forms: population.forms,
  compared,
  raised,
  lowered,
  meanChange: change.mean,
});

/** Says that a study failed, and why: what the program knows of it is for whoever runs it. */
export async function failStudy(context: StudyContext, id: string, failure: string, error: unknown): Promise<void> {
  context.report(error, { study: id, failure });
  await context.store
    .transaction(async (session) => {
      const at = context.now();
      if (!(await session.studies.step(id, ['queued', 'running'], { state: 'failed', failure, endedAt: at }))) return;
      const scope = await session.studies.organisations(id);
      await recordStudy(session, { at, actorId: null, action: 'failed', studyId: id, scope, details: { failure } });
    })
    // The database is away: the study is taken up when a process starts again.
    .catch((failed: unknown) => context.report(failed, { study: id }));
}
