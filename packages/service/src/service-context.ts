import type { FileReading, FormFile } from '@plumbline/documents/upload';
import type { Store } from '@plumbline/storage';
import type { DraftJudge } from './judging/draft-judge.ts';

/** What use cases have of the world; there is no other way to it. Tests bring their own clock and identifiers. */
export type ServiceContext = {
  readonly store: Store;
  /** Now, in UTC: `2026-03-01T08:00:00.000Z`. */
  readonly now: () => string;
  /** A new identifier: UUIDv7, so that identifiers are in the order of time. */
  readonly newId: () => string;
  readonly evidence: EvidenceFiles;
  /** Reads the forms in a file. Whatever is wrong with the file comes back as a diagnostic, and so does a reader that was stopped. */
  readonly readForms: (file: FormFile) => Promise<FileReading>;
  /** Where drafts are judged. */
  readonly judge: DraftJudge;
  /** The last day on which forms are handed in, in the year after theirs: `04-30`. Without it nobody is late. */
  readonly deadline?: string | null;
};

/** Where the bytes of evidence and of imported files lie: under the hash of their content, outside of what is served. */
export type EvidenceFiles = {
  readonly put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** Null where there is none. */
  readonly get: (sha256: string) => Promise<Uint8Array | null>;
};
