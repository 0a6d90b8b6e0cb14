import type { AssessmentRecord } from './assessment.ts';

/**
 * What lists are sorted and filtered by of the points and findings of an assessment: worked out when it is saved or scored, so that no form is read
 * and nothing scored for a list. Of what is not known, null.
 */
export type AssessmentFigures = {
  readonly declaredTotal: string | null;
  /** That of the official scorecard, else of the last one of the form as it stands, with the points that people set. */
  readonly total: string | null;
  readonly rating: string | null;
  /** Declared less computed. */
  readonly difference: string | null;
  /** The same in whole hundredths, for sums and order; a figure with more places is rounded half up, one beyond any form's is null. */
  readonly declaredCents: number | null;
  readonly totalCents: number | null;
  readonly differenceCents: number | null;
  readonly findingCount: number | null;
  /** Each once, in order. */
  readonly findingCodes: readonly string[] | null;
};

/** An assessment as a list shows it: without its form. */
export type AssessmentListing = Omit<AssessmentRecord, 'form'> & AssessmentFigures;
