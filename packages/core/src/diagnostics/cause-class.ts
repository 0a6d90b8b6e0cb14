/**
 * Why a declared figure differs from the computed one, as far as recomputing can tell. `kept-on-missed`: points kept although the target
 * was missed; `taken-on-met`: points taken although it was met; `uneven-leniency`: a row treated more harshly than another of the
 * same form that reached less; `not-counted`: declared for an item that does not count; `rule-of-total`: a veto, deduction or cap of
 * the total; `unexplained`: nothing that was tried gives the declared figure.
 */
export const CAUSE_CLASSES = [
  'arithmetic-slip',
  'rounding-mode',
  'original-budget',
  'uncapped',
  'other-formula',
  'kept-on-missed',
  'taken-on-met',
  'uneven-leniency',
  'judgement',
  'unparsed',
  'not-declared',
  'not-counted',
  'rule-of-total',
  'unexplained',
] as const;
export type CauseClass = (typeof CAUSE_CLASSES)[number];
