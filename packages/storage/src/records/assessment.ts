export type AssessmentState = 'draft' | 'submitted' | 'returned' | 'accepted' | 'rechecked';

/** A form on its way from the unit to acceptance. */
export type AssessmentRecord = {
  readonly id: string;
  readonly organisationId: string;
  readonly fiscalYear: number;
  readonly projectName: string;
  readonly state: AssessmentState;
  /** Counts the saves, from 1. */
  readonly revision: number;
  /** The form as JSON text. */
  readonly form: string;
  /** The scorecard that counts; null before there is one. */
  readonly officialScorecardId: string | null;
  /** True for what came with the demonstration. */
  readonly isDemo: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedBy: string;
  readonly updatedAt: string;
};

/** A save or a change of state: who, when, and every value that changed, old and new. */
export type AssessmentRevisionRecord = {
  readonly assessmentId: string;
  readonly revision: number;
  readonly state: AssessmentState;
  readonly form: string;
  readonly changes: readonly ValueChange[];
  /** Why it was returned or changed after submission; null where nobody asks. */
  readonly reason: string | null;
  readonly savedBy: string;
  readonly savedAt: string;
};

/** `path` is a JSON pointer into the form; null is a value that was not there, or is no more. Values as JSON text. */
export type ValueChange = { readonly path: string; readonly old: string | null; readonly new: string | null };

/** The result of scoring a revision under a version. It never changes; scoring again makes another. */
export type ScorecardRecord = {
  readonly id: string;
  readonly assessmentId: string;
  readonly revision: number;
  readonly ruleSetId: string;
  readonly version: string;
  readonly ruleSetHash: string;
  readonly inputHash: string;
  readonly engineVersion: string;
  /** The scorecard as JSON text. */
  readonly document: string;
  readonly total: string | null;
  readonly rating: string | null;
  readonly madeBy: string;
  readonly madeAt: string;
};

/** A score that a person set in place of the computed one. The original stays in its scorecard. */
export type OverrideRecord = {
  readonly id: string;
  readonly assessmentId: string;
  readonly scorecardId: string;
  /** The position of the indicator; null for the execution of the budget. */
  readonly indicatorIndex: number | null;
  readonly computedScore: string | null;
  readonly score: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
  readonly liftedAt: string | null;
};

/** A file that proves an actual. Its bytes lie outside the database, under the hash of their content. */
export type EvidenceRecord = {
  readonly id: string;
  readonly assessmentId: string;
  /** As the person named it: for display, never a path. */
  readonly name: string;
  /** The name of the indicator it proves; null for the whole form. */
  readonly about: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly attachedBy: string;
  readonly attachedAt: string;
  readonly removedAt: string | null;
};
