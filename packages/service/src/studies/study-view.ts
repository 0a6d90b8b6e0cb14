import type { StoreSession, StudyRecord } from '@plumbline/storage';
import type { Actor } from '../actor.ts';
import { gateOf } from './study-gate.ts';
import { type AskedStudy, readAsked } from './study-question.ts';

/** How far a study is; `total` is null until it is planned. */
export type StudyProgress = {
  readonly state: StudyRecord['state'];
  readonly done: number;
  readonly failed: number;
  readonly total: number | null;
};

/** What a list says of a result. */
export type StudySummary = {
  readonly forms: number;
  readonly compared: number;
  readonly raised: number;
  readonly lowered: number;
  readonly meanChange: string | null;
};

/** A study as it is shown. */
export type StudyView = AskedStudy &
  Pick<
    StudyRecord,
    | 'id'
    | 'kind'
    | 'name'
    | 'note'
    | 'failure'
    | 'resultHash'
    | 'revision'
    | 'madeBy'
    | 'madeAt'
    | 'startedAt'
    | 'endedAt'
  > & {
    readonly progress: StudyProgress;
    readonly forms: number | null;
    readonly summary: StudySummary | null;
    readonly shared: boolean;
    readonly isOwn: boolean;
    /** The draft whose publication hangs on it. */
    readonly gateOf: string | null;
  };

export async function studyView(store: StoreSession, actor: Actor, study: StudyRecord): Promise<StudyView> {
  const { id, kind, name, note, failure, resultHash, revision, madeBy, madeAt, startedAt, endedAt } = study;
  return {
    ...readAsked(study.question),
    ...{ id, kind, name, note, failure, resultHash, revision, madeBy, madeAt, startedAt, endedAt },
    progress: await progressOf(store, study),
    forms: study.formCount,
    summary: study.summary === null ? null : (JSON.parse(study.summary) as StudySummary),
    shared: study.isShared,
    isOwn: madeBy === actor.userId,
    gateOf: await gateOf(store, study),
  };
}

/** What is stored counts, whoever did it. */
async function progressOf(
  { studies }: Pick<StoreSession, 'studies'>,
  { id, state, chunkCount }: Pick<StudyRecord, 'id' | 'state' | 'chunkCount'>,
): Promise<StudyProgress> {
  const done = state === 'done' ? (chunkCount ?? 0) : chunkCount === null ? 0 : await studies.doneChunks(id);
  return { state, done, failed: state === 'failed' ? 1 : 0, total: chunkCount };
}
