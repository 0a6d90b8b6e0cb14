import type {
  StudyChunkHead,
  StudyChunkRecord,
  StudyLabels,
  StudyRecord,
  StudyState,
  StudyStep,
} from '../records/study.ts';
import type { Page, PageRequest } from './page.ts';

export type StudyFilter = {
  /** Whose own studies are listed, those that are shared, and those of drafts, about which others decide. */
  readonly userId: string;
  /** Where the person may read: studies that reach beyond are left out. */
  readonly organisationIds: readonly string[];
  readonly state?: StudyState;
  readonly draftId?: string;
  /** One's own alone. */
  readonly isOwn?: boolean;
  /** Part of the name, whatever the case and width of its letters; every sign stands for itself. */
  readonly search?: string;
};

/** Studies and what they found, apart from everything official: nothing here touches an assessment or a scorecard. */
export type StudyStore = {
  /** `plan`: the documents that are compared, as they are now; JSON text. */
  readonly insert: (study: StudyRecord, organisationIds: readonly string[], plan: string) => Promise<void>;
  readonly find: (id: string) => Promise<StudyRecord | null>;
  /** Newest first. */
  readonly list: (filter: StudyFilter, page: PageRequest) => Promise<Page<StudyRecord>>;
  /** Those that are queued or running, oldest first. */
  readonly unfinished: () => Promise<readonly StudyRecord[]>;
  /** The done ones of a draft, oldest first. */
  readonly doneOfDraft: (draftId: string) => Promise<readonly StudyRecord[]>;
  /** The organisations of its scope. */
  readonly organisations: (id: string) => Promise<readonly string[]>;
  /** Saves what people say of a study that is still at `basedOn`. */
  readonly saveLabels: (id: string, labels: StudyLabels, basedOn: number) => Promise<void>;
  /** Takes a study on that is in one of these states; false where it is in none of them. */
  readonly step: (id: string, from: readonly StudyState[], step: StudyStep) => Promise<boolean>;
  readonly plan: (id: string) => Promise<string | null>;
  /** The documents that are compared, once all of them are known. */
  readonly keepPlan: (id: string, plan: string) => Promise<void>;
  /** Keeps the result of a study. */
  readonly keepResult: (id: string, result: string) => Promise<void>;
  readonly result: (id: string) => Promise<string | null>;
  readonly addChunks: (chunks: readonly StudyChunkRecord[]) => Promise<void>;
  readonly chunks: (id: string) => Promise<readonly StudyChunkHead[]>;
  readonly chunk: (id: string, chunk: number) => Promise<(StudyChunkRecord & Pick<StudyChunkHead, 'isDone'>) | null>;
  /** Once or again: the same chunk comes to the same bytes whoever does it. Says whether it was kept; not where the study is gone. */
  readonly keepOutput: (id: string, chunk: number, output: Uint8Array) => Promise<boolean>;
  readonly output: (id: string, chunk: number) => Promise<Uint8Array | null>;
  /** Of how many chunks there is an output. */
  readonly doneChunks: (id: string) => Promise<number>;
  /** With all that it found. */
  readonly remove: (id: string) => Promise<void>;
};
