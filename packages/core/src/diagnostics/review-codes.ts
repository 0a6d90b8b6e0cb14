/** Codes of what a review finds in a form, or in the forms of a unit side by side. */
export const REVIEW_CODES = [
  // Sums
  'review/scores-do-not-add-up', // { declared, sum, difference, slip }
  'review/max-scores-do-not-add-up', // { declared, sum, difference }
  'review/max-scores-not-full', // { sum, expected, difference }
  'review/review-scores-do-not-add-up', // { declared, sum, difference }
  'review/sources-do-not-add-up', // { field, total, sum, difference }
  'review/sources-empty', // { total } no source says where the money came from
  'review/parts-do-not-add-up', // { name, field, whole, sum }
  'review/parts-exceed-whole', // { name, whole, sum }
  // Money
  'review/rate-rounding', // { printed, exact, halfUp, mode, places }
  'review/rate-wrong', // { printed, exact, expected }
  'review/rate-of-original-budget', // { printed, rate, originalRate }
  'review/overspent', // { name, expenditure, budget, over } the name of a source, null for the total
  'review/zero-budget', // { expenditure }
  'review/budget-cut', // { original, final, expenditure, revision, rate, originalRate, originalScore }
  'review/budget-cut-to-spent', // { original, final, expenditure, revision, rate, originalRate, originalScore }
  'review/underspent', // { rate, unspent, limit }
  'review/outcome-contradicts-money', // { name, ratio, rate, line, count }
  // Indicators
  'review/overshoot-unexplained', // { name, target, actual, ratio, nextFrom, nextTo }
  'review/overshoot-far', // { name, target, actual, ratio, nextFrom, nextTo }
  'review/actual-repeats-target', // { name, actual }
  'review/cell-empty', // { field, name } the name is null in the head and foot of the form
  'review/reason-empty', // { name, target, actual }
  'review/hint-text', // { field, text }
  'review/wrong-direction', // { name, target, better } better is lower or higher
  'review/direction-unwritten', // { name, target }
  'review/wrong-group', // { name, group, better }
  'review/execution-scored-twice', // { name, maxScore, executionMaxScore }
  'review/weight-concentrated', // { name, maxScore, limit }
  'review/duplicate-indicator', // { name, row } the earlier row, counted from 1
  'review/not-assessable', // { name, target }
  'review/achieved-copies-planned', // { similarity }
  'review/completion-claimed', // { text, count, name }
  // Scores
  'review/score-over-max', // { name, declared, max }
  'review/score-negative', // { name, declared }
  'review/review-above-declared', // { name, review, declared }
  'review/rating-differs', // { declared, rating, expected }
  'review/rating-moves', // { declared, rating, computed, expected }
  'review/uneven-leniency', // { name, reached, share, other, otherReached, otherShare, count }
  // Declared against computed
  'review/points-kept-unexplained', // { name, target, actual, declared, computed, difference }
  'review/points-kept-explained', // { name, target, actual, declared, computed, difference }
  'review/points-taken-unexplained', // { name, target, actual, declared, computed, difference }
  'review/points-taken-explained', // { name, target, actual, declared, computed, difference }
  'review/execution-score-differs', // { rate, declared, computed, difference }
  'review/score-rounding', // { name, declared, computed, exact, mode, places, stage }
  'review/score-miscalculated', // { name, declared, computed, slip }
  'review/score-of-original-budget', // { declared, computed, rate, originalRate }
  'review/score-uncapped', // { name, declared, computed, max, ratio }
  'review/score-other-formula', // { name, declared, computed, formula }
  'review/score-judged', // { name, target, actual, declared, computed }
  'review/score-unread', // { name, target, actual, declared, computed }
  'review/score-too-low', // { name, target, actual, declared, computed, difference, other } other may be null
  'review/score-unexplained', // { name, declared, computed, difference }
  'review/score-not-counted', // { name, declared }
  'review/total-differs', // { declared, computed, difference, parts }
  // Across the forms of a unit
  'review/filed-twice', // { other }
  'review/objective-copied', // { field, other, similarity }
  'review/achieved-as-last-year', // { year, similarity }
  'review/reason-copied', // { name, other, otherName, similarity }
  'review/indicators-copied', // { other, shared, count }
  'review/targets-contradict', // { name, target, other, otherTarget }
  'review/targets-differ', // { name, lowest, highest, count }
] as const;
export type ReviewCode = (typeof REVIEW_CODES)[number];
