import type {
  AssessmentRecord,
  AssessmentRevisionRecord,
  AssessmentState,
  EvidenceRecord,
  OverrideRecord,
  ScorecardRecord,
} from '../records/assessment.ts';
import type {
  ApprovalRecord,
  DraftCommentRecord,
  DraftRecord,
  DraftRevisionRecord,
  DraftState,
  ImpactStudyRecord,
  ScheduleEntryRecord,
} from '../records/draft.ts';
import type { GrantRecord } from '../records/grant.ts';
import type { JournalEntryRecord, NewJournalEntry } from '../records/journal-entry.ts';
import type { AssessmentFigures, AssessmentListing } from '../records/listing.ts';
import type { OrganisationRecord } from '../records/organisation.ts';
import type { AssessmentCommentRecord, ReviewerScoresRecord } from '../records/review.ts';
import type { RuleSetVersionRecord } from '../records/rule-set-version.ts';
import type { ArchiveStore } from './archive-store.ts';
import type { ImportStore } from './import-store.ts';
import type { Page, PageRequest } from './page.ts';
import type { StudyStore } from './study-store.ts';

/**
 * Everything that is kept. SQLite and PostgreSQL behave alike behind it: one conformance suite holds both to it. What must happen together
 * happens in {@link Store.transaction}; outside of one every call is one of its own.
 *
 * A change names the revision it was based on and is refused with `VersionConflictError` where somebody else saved since; an identifier that
 * exists already with `DuplicateError`; a change the database itself forbids, such as one of a published version, with `ImmutableError`; a text that no
 * database keeps as it is with `UnstorableTextError`. What is not there is null, never an error. A reference to what is not there is a bug of
 * the caller, and throws.
 */
export type Store = {
  /**
   * Runs the work as a whole or not at all, one transaction after another. Inside of it only the session it is given may be used: the store itself
   * refuses. `VersionConflictError` and `DuplicateError` may be caught and the work go on; any other error ends the transaction. Keep it short: on SQLite
   * everybody else waits.
   */
  readonly transaction: <T>(work: (store: StoreSession) => Promise<T>) => Promise<T>;
  /** Finishes the transactions that have begun; of no use afterwards. */
  readonly close: () => Promise<void>;
} & StoreSession;

export type StoreSession = {
  readonly organisations: OrganisationStore;
  readonly versions: RuleSetVersionStore;
  readonly drafts: DraftStore;
  readonly assessments: AssessmentStore;
  readonly imports: ImportStore;
  readonly archive: ArchiveStore;
  readonly studies: StudyStore;
  readonly journal: JournalStore;
  readonly idempotency: IdempotencyStore;
  readonly grants: GrantStore;
};

export type OrganisationStore = {
  readonly insert: (organisation: OrganisationRecord) => Promise<void>;
  readonly find: (id: string) => Promise<OrganisationRecord | null>;
  /** All of them, parents before their children. */
  readonly all: () => Promise<readonly OrganisationRecord[]>;
  /** A node and everything below it. */
  readonly within: (id: string) => Promise<readonly string[]>;
};

export type RuleSetVersionStore = {
  readonly insert: (version: RuleSetVersionRecord) => Promise<void>;
  readonly find: (ruleSetId: string, version: string) => Promise<RuleSetVersionRecord | null>;
  /** By rule set and then the time of publication. */
  readonly list: (ruleSetId?: string) => Promise<readonly RuleSetVersionRecord[]>;
  /** The only change a version ever meets; `ImmutableError` where it has met it, or was never published. */
  readonly retire: (ruleSetId: string, version: string, at: string) => Promise<void>;
};

export type DraftStore = {
  readonly insert: (draft: DraftRecord) => Promise<void>;
  readonly find: (id: string) => Promise<DraftRecord | null>;
  /** Newest change first. */
  readonly list: (
    of: { readonly organisationIds: readonly string[]; readonly states?: readonly DraftState[] },
    page: PageRequest,
  ) => Promise<Page<DraftRecord>>;
  /**
   * Saves the next revision of a draft that is still at `basedOn`, and keeps its text and tests among its revisions: `draft.revision` is `basedOn` + 1.
   * Whose the draft is, its rule set, what it began with and who began it stay as they are, whatever `draft` says.
   */
  readonly save: (draft: DraftRecord, basedOn: number) => Promise<void>;
  readonly revisions: (draftId: string) => Promise<readonly DraftRevisionRecord[]>;
  /**
   * Whose work a draft is, in the order in which they came to it: who saved its first revision, or one with another document or other golden tests than the
   * one before. A revision that changes the state alone, such as a rejection, makes nobody an author.
   */
  readonly authors: (draftId: string) => Promise<readonly string[]>;
  readonly addApproval: (approval: ApprovalRecord) => Promise<void>;
  readonly approvals: (draftId: string) => Promise<readonly ApprovalRecord[]>;
  /** What somebody decided of whatever draft, newest first, at most so many. */
  readonly decidedBy: (userId: string, limit: number) => Promise<readonly ApprovalRecord[]>;
  /** Voids those that still stand. */
  readonly voidApprovals: (draftId: string, at: string) => Promise<void>;
  readonly addImpactStudy: (study: ImpactStudyRecord) => Promise<void>;
  readonly impactStudies: (draftId: string) => Promise<readonly ImpactStudyRecord[]>;
  readonly addComment: (comment: DraftCommentRecord) => Promise<void>;
  /** Oldest first. */
  readonly comments: (draftId: string) => Promise<readonly DraftCommentRecord[]>;
  /** The next entry of a draft's schedule; `DuplicateError` where somebody else has added one with its number. */
  readonly addScheduleEntry: (entry: ScheduleEntryRecord) => Promise<void>;
  /** In sequence. */
  readonly schedule: (draftId: string) => Promise<readonly ScheduleEntryRecord[]>;
  /** The last entries of all drafts that are scheduled for this instant or an earlier one, earliest first. */
  readonly due: (at: string) => Promise<readonly ScheduleEntryRecord[]>;
};

export type AssessmentFilter = {
  readonly organisationIds: readonly string[];
  readonly fiscalYear?: number;
  readonly states?: readonly AssessmentState[];
  /** Part of the project's name, whatever the case and width of its letters; every sign stands for itself. */
  readonly search?: string;
};

export type ListingFilter = AssessmentFilter & {
  /** Of this year or an earlier one. */
  readonly untilYear?: number;
  readonly rating?: string;
  /** True for those with any, false for those known to have none. */
  readonly hasFindings?: boolean;
  /** Those that have a finding of this code. */
  readonly findingCode?: string;
};

/** What is unknown stands below every figure. Names are in the order of their characters. */
export type ListingOrder = {
  readonly by: 'updated' | 'total' | 'difference' | 'name';
  readonly descending: boolean;
};

export type YearFilter = { readonly organisationIds: readonly string[]; readonly fiscalYear: number };

/** What the assessments of an organisation in a state and with a grade come to, in whole hundredths of points. */
export type YearGroup = {
  readonly organisationId: string;
  readonly state: AssessmentState;
  readonly rating: string | null;
  readonly count: number;
  /** How many have both totals; the sums are of these. */
  readonly compared: number;
  readonly declaredCents: number;
  readonly totalCents: number;
  /** How many of these declare another total than was computed. */
  readonly differing: number;
  readonly withFindings: number;
  /** How many are still to be worked out. */
  readonly unknown: number;
};

/** How many assessments declare a total from `declared` on and have a computed one from `computed` on, each of a point's width. */
export type ScoreCell = { readonly declared: number; readonly computed: number; readonly count: number };

export type YearFigures = {
  readonly groups: readonly YearGroup[];
  readonly cells: readonly ScoreCell[];
  /** How many assessments have a finding of each code. */
  readonly findings: ReadonlyMap<string, number>;
};

export type YearTally = { readonly fiscalYear: number; readonly count: number; readonly newestChange: string };

export type VersionUseFilter = {
  readonly ruleSetId: string;
  readonly version: string;
  readonly organisationIds: readonly string[];
};

/** How many assessments of an organisation and a year were scored with a version, and of how many it made the score that counts. */
export type VersionUse = {
  readonly organisationId: string;
  readonly fiscalYear: number;
  readonly scored: number;
  readonly official: number;
};

export type Project = { readonly fiscalYear: number; readonly projectName: string };

/** An assessment of a project, without its form. */
export type ProjectMatch = Pick<AssessmentRecord, 'id' | 'fiscalYear' | 'state' | 'revision'>;

export type AssessmentStore = {
  readonly insert: (assessment: AssessmentRecord, changes: AssessmentRevisionRecord) => Promise<void>;
  readonly find: (id: string) => Promise<AssessmentRecord | null>;
  /** Newest change first. */
  readonly list: (filter: AssessmentFilter, page: PageRequest) => Promise<Page<AssessmentRecord>>;
  /**
   * For each of these projects what an organisation has of it in its year: those of the same name, whatever the case and width of its letters. The
   * newest change comes first.
   */
  readonly ofProjects: (
    organisationId: string,
    projects: readonly Project[],
  ) => Promise<readonly (readonly ProjectMatch[])[]>;
  /** In an order of one's own, with figures and without forms. */
  readonly listings: (
    filter: ListingFilter,
    order: ListingOrder,
    page: PageRequest,
  ) => Promise<Page<AssessmentListing>>;
  /** Every insert and save makes the figures of an assessment unknown; this makes them known again. */
  readonly keepFigures: (assessmentId: string, figures: AssessmentFigures) => Promise<void>;
  /** So many whose figures are unknown, by identifier, from the one behind `after`. */
  readonly withoutFigures: (limit: number, after: string | null) => Promise<readonly string[]>;
  /** What a year comes to. */
  readonly yearFigures: (filter: YearFilter) => Promise<YearFigures>;
  /** How many there are of each fiscal year, oldest year first, and when one of them changed last. */
  readonly tally: (filter: Omit<AssessmentFilter, 'search'>) => Promise<readonly YearTally[]>;
  /**
   * Saves the next revision of an assessment that is still at `basedOn`, with what changed: both are of revision `basedOn` + 1. Whose it is, who began
   * it and whether it is for show stay as they are.
   */
  readonly save: (assessment: AssessmentRecord, basedOn: number, revision: AssessmentRevisionRecord) => Promise<void>;
  readonly revisions: (assessmentId: string) => Promise<readonly AssessmentRevisionRecord[]>;
  readonly addScorecard: (scorecard: ScorecardRecord) => Promise<void>;
  readonly findScorecard: (id: string) => Promise<ScorecardRecord | null>;
  /** The last one that was made of this very form. */
  readonly lastScorecard: (assessmentId: string, inputHash: string) => Promise<ScorecardRecord | null>;
  /** Oldest first. */
  readonly scorecards: (assessmentId: string) => Promise<readonly ScorecardRecord[]>;
  /** By year and organisation; those without any are left out. */
  readonly useOfVersion: (filter: VersionUseFilter) => Promise<readonly VersionUse[]>;
  readonly addOverride: (override: OverrideRecord) => Promise<void>;
  /** Once; `ImmutableError` where it does not stand. */
  readonly liftOverride: (id: string, at: string) => Promise<void>;
  readonly overrides: (assessmentId: string) => Promise<readonly OverrideRecord[]>;
  readonly addEvidence: (evidence: EvidenceRecord) => Promise<void>;
  /** Once; `ImmutableError` where it is not attached. It stays on record. */
  readonly removeEvidence: (id: string, at: string) => Promise<void>;
  readonly evidence: (assessmentId: string) => Promise<readonly EvidenceRecord[]>;
  readonly addReviewerScores: (scores: ReviewerScoresRecord) => Promise<void>;
  /** Of all reviewers, oldest first. */
  readonly reviewerScores: (assessmentId: string) => Promise<readonly ReviewerScoresRecord[]>;
  readonly addComment: (comment: AssessmentCommentRecord) => Promise<void>;
  /** Oldest first. */
  readonly comments: (assessmentId: string) => Promise<readonly AssessmentCommentRecord[]>;
};

export type JournalFilter = {
  readonly subjectId?: string;
  /** By whom. */
  readonly actorId?: string;
  /** What was done, as the journal calls it. */
  readonly action?: string;
  /** From this moment on, and before that one: UTC, ISO 8601 with milliseconds. */
  readonly from?: string;
  readonly until?: string;
  readonly organisationIds?: readonly string[];
  readonly order?: JournalOrder;
};

/** `oldest` where nothing is said. */
export type JournalOrder = 'oldest' | 'newest';

export type JournalStore = {
  /** Appends in the transaction of the change it tells of, so that neither is without the other. */
  readonly append: (entry: NewJournalEntry) => Promise<JournalEntryRecord>;
  /** In sequence, or from the last entry back, from the entry behind a cursor. A cursor is good for its own order only. */
  readonly list: (filter: JournalFilter, page: PageRequest) => Promise<Page<JournalEntryRecord>>;
  readonly last: () => Promise<JournalEntryRecord | null>;
};

/** A create that may be sent again with the same key: that it is under way, and then what was answered. */
export type IdempotencyRecord = {
  readonly key: string;
  readonly userId: string;
  readonly requestHash: string;
  /** Of HTTP; 0 while nothing is answered yet. */
  readonly status: number;
  readonly body: string;
  /** When it came. */
  readonly at: string;
};

export type IdempotencyKey = Pick<IdempotencyRecord, 'userId' | 'key'>;

export type IdempotencyStore = {
  readonly find: (userId: string, key: string) => Promise<IdempotencyRecord | null>;
  /** Takes a key before its work is done: of several who ask, in whatever process, one has it, and for the others it is `DuplicateError`. */
  readonly reserve: (request: Omit<IdempotencyRecord, 'status' | 'body'>) => Promise<void>;
  /** What a key that was reserved came to. */
  readonly answer: (key: IdempotencyKey, answer: Pick<IdempotencyRecord, 'status' | 'body'>) => Promise<void>;
  /** Gives back a key that was reserved and came to nothing. */
  readonly release: (key: IdempotencyKey) => Promise<void>;
  readonly removeBefore: (at: string) => Promise<void>;
};

export type GrantStore = {
  /** The grants of a person, by organisation and role. */
  readonly list: (userId: string) => Promise<readonly GrantRecord[]>;
  /** The grants of all of these people. */
  readonly among: (userIds: readonly string[]) => Promise<readonly GrantRecord[]>;
  /** Puts these grants in place of all that the person had. */
  readonly set: (userId: string, grants: readonly Omit<GrantRecord, 'userId'>[]) => Promise<void>;
};
