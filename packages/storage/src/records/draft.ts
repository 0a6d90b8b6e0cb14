/** `discarded` is the end of a draft that came to nothing, `published` of one that became a version. */
export type DraftState = 'draft' | 'inReview' | 'approved' | 'published' | 'discarded';

/** A version in the making. Its text is kept as it was typed, JSON or not yet. */
export type DraftRecord = {
  readonly id: string;
  readonly ruleSetId: string;
  /** Whose rule set it is: only people with rights there see it. */
  readonly organisationId: string;
  /** The version it began with; null for a rule set that is new. */
  readonly baseVersion: string | null;
  readonly state: DraftState;
  /** Counts the saves, from 1; a save names the revision it was based on. */
  readonly revision: number;
  readonly text: string;
  /** Its golden tests as YAML text, as they were typed; '' before there are any. They are saved, approved and published with the document. */
  readonly tests: string;
  /** Of the canonical document; null while the text is no valid rule set. */
  readonly hash: string | null;
  /** What the change is for, as its author says when asking for approval. */
  readonly summary: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedBy: string;
  readonly updatedAt: string;
};

export type DraftRevisionRecord = {
  readonly draftId: string;
  readonly revision: number;
  readonly text: string;
  readonly tests: string;
  readonly hash: string | null;
  readonly savedBy: string;
  readonly savedAt: string;
};

/** What somebody said of a draft in review. An edit voids it. */
export type ApprovalRecord = {
  readonly id: string;
  readonly draftId: string;
  readonly revision: number;
  readonly hash: string;
  readonly verdict: 'approved' | 'rejected';
  readonly comment: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly voidedAt: string | null;
};

/** A study of what a draft would do to forms of the past, by the hash of what was studied: a gate of publication. */
export type ImpactStudyRecord = {
  readonly id: string;
  readonly draftId: string;
  readonly hash: string;
  /** The result as JSON text. */
  readonly result: string;
  readonly madeBy: string;
  readonly madeAt: string;
};
