/** Codes of what scoring itself has to say about a form, beside the rule set's own findings. */
export const SCORE_CODES = [
  'score/no-rule', // { name } no score rule matched
  'score/pending', // { name } a rule matched, but something it needs is unknown
  'score/maximum-unknown', // { name }
  'score/nothing-applies', // {} no item of the form counts
  'score/judged-outside-band', // { name, score, band, from, to }
] as const;
export type ScoreCode = (typeof SCORE_CODES)[number];
