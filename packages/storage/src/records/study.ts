/** `queued` waits to be planned, `running` for its chunks; `cancelled` and `failed` go on where somebody says so. */
export type StudyState = 'queued' | 'running' | 'cancelled' | 'failed' | 'done';

/** A question about past forms, and what became of it. It is never official. */
export type StudyRecord = {
  readonly id: string;
  readonly kind: 'comparison' | 'matrix';
  readonly name: string;
  readonly note: string;
  /** What was asked, as JSON text. */
  readonly question: string;
  /** Of the one candidate; null for several. */
  readonly candidateHash: string | null;
  /** The draft that is a candidate. */
  readonly draftId: string | null;
  readonly state: StudyState;
  /** Counts what people say of it, from 1: its name, its note, who may see it. */
  readonly revision: number;
  readonly isShared: boolean;
  /** Null until it is planned, and so is `formCount`. */
  readonly chunkCount: number | null;
  readonly formCount: number | null;
  /** Why it failed, as a code. */
  readonly failure: string | null;
  /** Of the result, which a study that is done has. */
  readonly resultHash: string | null;
  /** What a list says of the result, as JSON text. */
  readonly summary: string | null;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

/** What of a study people may change. */
export type StudyLabels = Pick<StudyRecord, 'name' | 'note' | 'isShared'>;

/** What the program says of a study on its way. */
export type StudyStep = Partial<
  Pick<StudyRecord, 'chunkCount' | 'formCount' | 'failure' | 'resultHash' | 'summary' | 'startedAt' | 'endedAt'>
> & { readonly state: StudyState };

export type StudyChunkHead = {
  readonly studyId: string;
  /** Counts the chunks of a study, from 0. */
  readonly chunk: number;
  readonly segmentId: string;
  /** How many of its forms are studied. */
  readonly formCount: number;
  readonly isDone: boolean;
};

export type StudyChunkRecord = Omit<StudyChunkHead, 'isDone'> & {
  /** A bit a form of the segment, the least first; null for all. */
  readonly include: Uint8Array | null;
};
