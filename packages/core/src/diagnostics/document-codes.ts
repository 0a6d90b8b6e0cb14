/** Codes about a file or a form read from it. */
export const DOCUMENT_CODES = [
  'document/not-found', // { file }
  'document/unreadable', // { file, reason }
  'document/empty', // { file }
  'document/too-large', // { file, size, limit } in MB
  'document/binary', // { file }
  'document/not-utf8', // { file }
  'document/syntax', // { reason }
  'document/too-deep', // { limit }
  'document/duplicate-key', // { key }
  'document/not-a-form', // { file }
  'document/unknown-type', // { file, extension }
  'document/schema', // { reason } does not fit the contract
  'document/not-one-of', // { allowed }
  'document/wrong-type', // { expected }
  'document/not-a-decimal', // { value }
  'document/points-or-share', // {}
  'document/misplaced-member', // {}
  'document/number-not-string', // { value } a JSON number where a decimal string belongs
  'document/unknown-member', // { name, suggestion }
  'document/missing-member', // { name }
  'form/year-assumed', // { text, year } no year on the form; taken from the date it was filled in
  'form/no-total', // {}
  'form/no-indicators', // {}
  'form/truncated', // {}
  'form/field-missing', // { field }
  'form/line-not-understood', // { text }
  'form/row-rebuilt', // { name } put together from wrapped lines
  'form/row-incomplete', // { name, text }
  'form/row-ambiguous', // { name, text }
  'form/unknown-category', // { text }
  'form/scores-do-not-add-up', // { declared, sum }
  'form/max-scores-do-not-add-up', // { declared, sum }
] as const;
export type DocumentCode = (typeof DOCUMENT_CODES)[number];
