/** Codes about one target or actual value. */
export const VALUE_CODES = [
  'value/unparsed', // { text }
  'value/approximate', // { text } "about 50": no line to hold the actual against
  'value/several-numbers', // { text }
  'value/empty-range', // { text } lower bound above the upper
  'value/no-such-date', // { text }
  'value/too-many-digits', // { text }
  'value/actual-has-comparator', // { text } the actual repeats a comparator: ">=90%"
  'value/unit-taken-from-target', // { text, unit }
  'value/unit-taken-from-actual', // { text, unit }
  'value/unit-taken-from-name', // { text, unit } the unit stands in the indicator's name: 满意度(%)
  'value/unknown-unit', // { text, unit } a word in no table, taken as a unit of its own
  'value/unit-mismatch', // { target, actual }
  'value/kind-mismatch', // { target, actual } e.g. a number against a date
  'value/ratio-or-percent', // { text, target } "1" against "100%": a ratio or one percent?
  'value/unknown-label', // { text, input, allowed } an input outside the labels the rule set offers
  'value/wrong-input', // { text, input, type } an input that is not of its type
  'value/year-assumed', // { text, year }
  'value/scale-assumed', // { text, unit } no unit, and the target counts in ten thousands: which was meant?
  'value/strictly-before-month', // { text, date } "before September" read as by 31 August
] as const;
export type ValueCode = (typeof VALUE_CODES)[number];
