/** Codes about a rule set, found when it is read, compiled or linted. */
export const RULE_SET_CODES = [
  'rule-set/duplicate-id', // { id, first }
  'rule-set/unknown-fact', // { fact, suggestion }
  'rule-set/fact-not-available', // { fact, phase }
  'rule-set/unknown-operator', // { operator, suggestion }
  'rule-set/operator-type', // { operator, fact, type }
  'rule-set/unknown-parameter', // { parameter, suggestion }
  'rule-set/unused-parameter', // { parameter }
  'rule-set/unknown-condition', // { condition, suggestion }
  'rule-set/unused-condition', // { condition }
  'rule-set/condition-cycle', // { condition }
  'rule-set/unknown-value', // { value, fact, suggestion }
  'rule-set/value-type', // { value, fact, type }
  'rule-set/unit-clash', // { fact, unit, value }
  'rule-set/event-phase', // { event, phase }
  'rule-set/expression', // { reason }
  'rule-set/unknown-placeholder', // { placeholder, suggestion }
  'rule-set/missing-reference', // { rule }
  'rule-set/effective-years', // { from, until }
  'rule-set/bands-overlap', // { value }
  'rule-set/bands-gap', // { from, to }
  'rule-set/band-empty', // { from, to }
  'rule-set/grades-not-covering', // { from, to }
  'rule-set/grade-order', // { grade }
  'rule-set/curve-order', // { x }
  'rule-set/steps-order', // { from }
  'rule-set/line-falls', // { rule, zero, full } as people say them: "70%"
  'rule-set/line-below-zero', // { rule, zero } as people say it: "-5%"
  'rule-set/max-scores-sum', // { sum, expected, scope }
  'rule-set/unreachable-rule', // { rule, sample }
  'rule-set/shadowed-rule', // { rule, by, sample }
  'rule-set/no-rule', // { sample }
  'rule-set/ambiguous-priority', // { rule, other, priority, sample }
  'rule-set/lint-sampled', // { tried }
  'rule-set/display-differs', // { printed, deciding, rating, printedRating }
  'rule-set/step-size', // { value } zero or below
  'rule-set/cliff', // { rule, at, points } points as written: "50%" of the maximum, or "10"
  'rule-set/cost-scored-as-positive', // { rule }
  'rule-set/negated-unknown', // { fact }
  'rule-set/unknown-category', // { category, suggestion }
  'rule-set/unknown-rule', // { rule, suggestion }
  'rule-set/path-mismatch', // { path, id, version }
] as const;
export type RuleSetCode = (typeof RULE_SET_CODES)[number];
