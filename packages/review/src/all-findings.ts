import type { Finding, ReviewCode } from '@plumbline/core';
import type { ReviewFinding } from './finding.ts';

/** What the findings of the bundled rule sets are called, and which findings of a review say the same of the same item, and why. */
const SAID_BETTER: Readonly<Record<string, readonly ReviewCode[]>> = {
  'points-kept-on-missed-target': [
    'review/points-kept-unexplained',
    'review/points-kept-explained',
    'review/score-other-formula',
    'review/score-rounding',
    'review/score-miscalculated',
  ],
  'points-taken-on-met-target': ['review/points-taken-unexplained', 'review/points-taken-explained'],
  'declared-total-differs': ['review/total-differs'],
  'overshoot-unexplained': ['review/overshoot-unexplained', 'review/overshoot-far'],
  'overshoot-note-missing': ['review/overshoot-unexplained', 'review/overshoot-far'],
  'budget-underspent': ['review/underspent'],
};

/** One list of what rules and a review found in a form: a rule's finding is left out where the review says more of the same. */
export function allFindings(ofRules: readonly Finding[], ofReview: readonly ReviewFinding[]): readonly Finding[] {
  const isSaidBetter = ({ code, path }: Finding) =>
    ofReview.some(
      (other) =>
        Object.hasOwn(SAID_BETTER, code) &&
        SAID_BETTER[code]?.includes(other.code) &&
        itemOf(other.path) === itemOf(path),
    );
  return [...ofRules.filter((finding) => !isSaidBetter(finding)), ...ofReview];
}

/** The row a path leads into; everything outside the rows is one. */
const itemOf = (path: string) => /^\/indicators\/\d+/.exec(path)?.[0] ?? '';
