import type { AssessmentState } from '@plumbline/storage';
import type { Role } from '../actor.ts';

/** Who may do something to an assessment, in which of its states, and what state it has then. */
export type ActionRule = {
  /** As errors and the journal say it: `assessment.saved`. */
  readonly done: string;
  readonly roles: readonly Role[];
  readonly from: readonly AssessmentState[];
  /** Null for what changes no state. */
  readonly to: AssessmentState | null;
  /** Not by somebody who filed the form. */
  readonly notOwn: boolean;
};

const ALL: readonly AssessmentState[] = ['draft', 'submitted', 'returned', 'accepted', 'rechecked'];
const OPEN: readonly AssessmentState[] = ['draft', 'returned'];
const FILED: readonly AssessmentState[] = ['submitted', 'accepted', 'rechecked'];

const byEvaluator = { roles: ['evaluator'], from: OPEN, to: null, notOwn: false } as const;
const byReviewer = { roles: ['reviewer'], from: FILED, to: null, notOwn: true } as const;

/**
 * The states of an assessment and the rights to change it, in one table: draft and returned forms are the evaluator's; from submission on nobody
 * edits but by way of a return; decisions are a reviewer's, and never about a form of their own.
 */
export const ASSESSMENT_ACTIONS = {
  save: { ...byEvaluator, done: 'saved' },
  restore: { ...byEvaluator, done: 'restored' },
  submit: { ...byEvaluator, done: 'submitted', to: 'submitted' },
  return: { ...byReviewer, done: 'returned', from: ['submitted'], to: 'returned' },
  accept: { ...byReviewer, done: 'accepted', from: ['submitted'], to: 'accepted' },
  recheck: { ...byReviewer, done: 'rechecked', from: ['accepted'], to: 'rechecked' },
  pinScorecard: { ...byReviewer, done: 'pinned', from: ['accepted', 'rechecked'] },
  overrideScore: { ...byReviewer, done: 'overridden' },
  liftOverride: { ...byReviewer, done: 'overrideLifted' },
  giveScores: { ...byReviewer, done: 'scoredByReviewer' },
  score: { done: 'scored', roles: ['evaluator', 'reviewer'], from: ALL, to: null, notOwn: false },
  attachEvidence: { ...byEvaluator, done: 'evidenceAttached' },
  removeEvidence: { ...byEvaluator, done: 'evidenceRemoved' },
} as const satisfies Readonly<Record<string, ActionRule>>;

export type AssessmentAction = keyof typeof ASSESSMENT_ACTIONS;

/** Who may know of an assessment at all. */
export const ASSESSMENT_READERS: readonly Role[] = ['evaluator', 'reviewer', 'auditor'];
