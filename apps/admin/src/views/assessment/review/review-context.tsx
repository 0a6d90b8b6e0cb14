import type { Scorecard, SelfEvaluation } from '@plumbline/core';
import type { DifferenceExplanation } from '@plumbline/review';
import { createContext, type ReactNode, useContext } from 'react';
import type { AssessmentView } from '../session/form-session.ts';
import type { ReviewRow } from './review-rows.ts';
import type { DraftHandle } from './use-review-draft.ts';

/** A finding of the rules or of the review. */
type ShownFinding = Pick<Scorecard['findings'][number], 'code' | 'path' | 'severity' | 'required' | 'sentence'>;

/** What every part of the page of a review shares. */
export type OpenReview = {
  readonly view: AssessmentView;
  readonly form: SelfEvaluation;
  /** The scorecard that counts, else the last one of the form as it stands. */
  readonly judged: AssessmentView['latest'];
  readonly rows: readonly ReviewRow[];
  readonly explanation: DifferenceExplanation | null;
  readonly findings: readonly ShownFinding[];
  readonly handle: DraftHandle;
  /** Whether the reader reviews forms; whether they may review this one the server says. */
  readonly mayReview: boolean;
  readonly nameOf: (path: string) => string;
  readonly goTo: (path: string) => void;
  readonly refresh: () => Promise<void>;
};

const Context = createContext<OpenReview | null>(null);

export const ReviewProvider = ({ value, children }: { readonly value: OpenReview; readonly children: ReactNode }) => (
  <Context value={value}>{children}</Context>
);

export function useReview(): OpenReview {
  const review = useContext(Context);
  if (review === null) throw new Error('There is no review around this component');
  return review;
}
