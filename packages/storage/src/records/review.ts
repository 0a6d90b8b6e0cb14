/** The points a reviewer would give, row by row, on their own: before they saw those of others. Each time they give some they are kept. */
export type ReviewerScoresRecord = {
  readonly id: string;
  readonly assessmentId: string;
  /** Of the form they looked at. */
  readonly revision: number;
  readonly inputHash: string;
  readonly scores: readonly ReviewerScore[];
  readonly givenBy: string;
  readonly givenAt: string;
};

export type ReviewerScore = {
  /** The position of the indicator; null for the execution of the budget. */
  readonly indicatorIndex: number | null;
  readonly score: string;
  /** Why; empty where nothing is said. */
  readonly note: string;
};

/** What a reviewer said at a place of a form. */
export type AssessmentCommentRecord = {
  readonly id: string;
  readonly assessmentId: string;
  /** Of the form it was said about. */
  readonly revision: number;
  /** A JSON pointer into the form; empty for the whole of it. */
  readonly path: string;
  readonly text: string;
  readonly saidBy: string;
  readonly saidAt: string;
};
