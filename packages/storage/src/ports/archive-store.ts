import type {
  ArchiveChangeRecord,
  ArchiveDeaths,
  ArchiveSegmentHead,
  ArchiveSegmentIndex,
  ArchiveSegmentRecord,
  ArchiveSubject,
} from '../records/archive.ts';

/** An accepted assessment as it should stand in the archive. */
export type AcceptedAssessment = Pick<ArchiveSubject, 'id' | 'organisationId' | 'fiscalYear' | 'revision'>;

/**
 * Accepted forms as columns. Whatever accepts or changes an assessment notes it here by itself, in its own transaction; packing follows later, and by
 * whichever process comes first.
 */
export type ArchiveStore = {
  /** The first so many that wait, in the order in which they were noted. */
  readonly changes: (limit: number) => Promise<readonly ArchiveChangeRecord[]>;
  readonly waiting: () => Promise<number>;
  /** Takes off what was packed. */
  readonly settle: (sequences: readonly number[]) => Promise<void>;
  /** Notes these, or every accepted assessment. */
  readonly note: (assessmentIds: readonly string[] | 'all') => Promise<void>;
  /** These assessments as they are now; those that are not there are left out. */
  readonly subjects: (assessmentIds: readonly string[]) => Promise<readonly ArchiveSubject[]>;
  /** Of these, the identifier of each and the revision it is at now. */
  readonly accepted: (limit: number, after: string | null) => Promise<readonly AcceptedAssessment[]>;
  /** The segments that hold, of a year or of all, by year and identifier. */
  readonly heads: (fiscalYear?: number) => Promise<readonly ArchiveSegmentHead[]>;
  readonly index: (id: string) => Promise<ArchiveSegmentIndex | null>;
  /** Retired ones as well, as long as anybody needs them. */
  readonly segment: (id: string) => Promise<ArchiveSegmentRecord | null>;
  readonly insert: (segment: ArchiveSegmentRecord) => Promise<void>;
  /** Says which forms of a segment that is still at `basedOn` stand elsewhere. */
  readonly saveDead: (deaths: ArchiveDeaths, basedOn: number) => Promise<void>;
  /** Its forms stand elsewhere from now on; `VersionConflictError` where it is not at `basedOn`, or retired. */
  readonly retire: (id: string, basedOn: number, at: string) => Promise<void>;
  /** Removes the retired ones that no study on its way is to read; returns how many. */
  readonly removeRetired: () => Promise<number>;
};
