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

/** What somebody said of a draft, at a rule or of the whole; or that what was said is settled. */
export type DraftCommentRecord = {
  readonly id: string;
  readonly draftId: string;
  /** That they saw. */
  readonly revision: number;
  /** Null for the draft as a whole. */
  readonly ruleId: string | null;
  /** The comment that began it: its own identifier where it is that one. */
  readonly threadId: string;
  readonly kind: 'comment' | 'resolution';
  readonly text: string;
  readonly saidBy: string;
  readonly saidAt: string;
};

/** A step in when a draft is to be published: the last one holds. */
export type ScheduleEntryRecord = {
  readonly draftId: string;
  /** Counts the entries of a draft, from 1. */
  readonly sequence: number;
  readonly kind: 'scheduled' | 'cancelled' | 'suspended' | 'published';
  readonly dueAt: string;
  /** Why it was suspended or cancelled, as a code; several with commas between. */
  readonly reason: string | null;
  /** Null for what the program does by itself. */
  readonly saidBy: string | null;
  readonly saidAt: string;
};
