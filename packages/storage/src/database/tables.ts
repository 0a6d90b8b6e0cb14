import type { Generated } from 'kysely';
import type { IdempotencyRecord } from '../ports/store.ts';
import type { ArchiveChangeRecord, ArchiveSegmentRecord } from '../records/archive.ts';
import type {
  AssessmentRecord,
  AssessmentRevisionRecord,
  EvidenceRecord,
  OverrideRecord,
  ScorecardRecord,
} from '../records/assessment.ts';
import type {
  ApprovalRecord,
  DraftCommentRecord,
  DraftRecord,
  DraftRevisionRecord,
  ImpactStudyRecord,
  ScheduleEntryRecord,
} from '../records/draft.ts';
import type { GrantRecord } from '../records/grant.ts';
import type { ImportCorrectionRecord, ImportFormRecord, ImportReadingRecord, ImportRecord } from '../records/import.ts';
import type { JournalEntryRecord } from '../records/journal-entry.ts';
import type { AssessmentFigures } from '../records/listing.ts';
import type { OrganisationRecord } from '../records/organisation.ts';
import type { AssessmentCommentRecord, ReviewerScoresRecord } from '../records/review.ts';
import type { RuleSetVersionRecord } from '../records/rule-set-version.ts';
import type { StudyChunkRecord, StudyRecord } from '../records/study.ts';

/** The tables by their names in queries; in the database both tables and columns are in snake case. A test holds this to the schema. */
export type Tables = {
  readonly organisations: OrganisationRecord;
  readonly ruleSetVersions: RuleSetVersionRecord;
  readonly drafts: DraftRecord;
  readonly draftRevisions: DraftRevisionRecord;
  readonly approvals: ApprovalRecord;
  readonly impactStudies: ImpactStudyRecord;
  readonly draftComments: DraftCommentRecord;
  readonly draftSchedule: ScheduleEntryRecord;
  readonly assessments: AssessmentRow;
  readonly assessmentRevisions: AssessmentRevisionRow;
  readonly assessmentListings: AssessmentListingRow;
  readonly scorecards: ScorecardRecord;
  readonly overrides: OverrideRecord;
  readonly evidence: EvidenceRecord;
  readonly imports: ImportRecord;
  readonly importForms: ImportFormRecord;
  readonly importReadings: ImportReadingRecord;
  readonly importCorrections: ImportCorrectionRow;
  readonly reviewerScores: ReviewerScoresRow;
  readonly assessmentComments: AssessmentCommentRecord;
  readonly archiveChanges: ArchiveChangeRow;
  readonly archiveSegments: ArchiveSegmentRecord;
  readonly studies: StudyRow;
  readonly studyOrganisations: StudyOrganisationRow;
  readonly studyDocuments: StudyDocumentRow;
  readonly studyChunks: StudyChunkRow;
  readonly journal: JournalEntryRecord;
  readonly idempotencyKeys: IdempotencyRecord;
  readonly grants: GrantRecord;
};

/** `searchText` is the name of the project as it is searched for. */
export type AssessmentRow = Omit<AssessmentRecord, 'isDemo'> & { readonly isDemo: 0 | 1; readonly searchText: string };

/** `changes` as JSON text. */
export type AssessmentRevisionRow = Omit<AssessmentRevisionRecord, 'changes'> & { readonly changes: string };

/** `changes` as JSON text. */
type ImportCorrectionRow = Omit<ImportCorrectionRecord, 'changes'> & { readonly changes: string };

/** `scores` as JSON text. */
type ReviewerScoresRow = Omit<ReviewerScoresRecord, 'scores'> & { readonly scores: string };

/** What the list reads of an assessment, beside its figures; each rank is what a list in that order goes by, so that nothing in it is null. */
export type AssessmentListingRow = Pick<
  AssessmentRow,
  'id' | 'organisationId' | 'fiscalYear' | 'state' | 'updatedAt' | 'searchText'
> &
  Omit<AssessmentFigures, 'findingCodes'> & {
    /** Each between spaces, so that one is found by its whole name. */
    readonly findingCodes: string | null;
    readonly nameRank: string;
    readonly totalRank: number;
    readonly differenceRank: number;
  };

/** The database counts them. */
type ArchiveChangeRow = Omit<ArchiveChangeRecord, 'sequence'> & { readonly sequence: Generated<number> };

export type StudyRow = Omit<StudyRecord, 'isShared'> & { readonly isShared: 0 | 1 };

/** An organisation of the scope of a study. */
type StudyOrganisationRow = { readonly studyId: string; readonly organisationId: string };

/** What a study compares, and what it came to. */
type StudyDocumentRow = { readonly studyId: string; readonly plan: string; readonly result: string | null };

type StudyChunkRow = StudyChunkRecord & { readonly isDone: 0 | 1; readonly output: Uint8Array | null };
