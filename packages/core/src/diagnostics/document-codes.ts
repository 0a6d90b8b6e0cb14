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
  'document/old-format', // { file, extension, instead } .xls, .doc, .wps, .et: no reader for them
  'document/other-type', // { file, extension, found } the content is not what the extension says
  'document/encrypted', // { file }
  'document/damaged', // { file, type } cut off, or not what it begins as
  'document/unpacks-too-large', // { file, limit } in MB: a zip bomb
  'document/too-many-entries', // { file, limit } of an archive
  'document/other-archive', // { file, extension } .rar, .7z, .tar: only ZIP is opened
  'document/nested-archive', // { file } an archive within an archive
  'document/no-form-files', // { file } a folder or an archive without any
  'document/too-many-forms', // { file, limit }
  'document/took-too-long', // { file, seconds } to read
  'document/took-too-much-memory', // { file, limit } in MB, to read
  'document/reader-failed', // { file, reason } a bug, met in one file of many
  'document/too-many-cells', // { file, limit }
  'document/too-many-elements', // { file, limit } of a page or a Word document
  'document/too-many-pages', // { file, pages, limit }
  'document/macros', // { file, instead }
  'document/no-text', // { file } a PDF of images
  'document/page-without-text', // { page }
  'document/hidden-sheet', // { name } left out
  'document/cell-error', // { text } a formula that ended with an error
  'document/cell-not-computed', // {} a formula without its result
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
  'form/year-given', // { year } no year on the form; taken as whoever sent it said
  'form/no-rule-set', // { year, available } none in force for the form's year
  'form/no-total', // {}
  'form/no-indicators', // {}
  'form/truncated', // {}
  'form/field-missing', // { field }
  'form/line-not-understood', // { text }
  'form/unknown-label', // { text } a column or a field nobody knows; what stands there is not read
  'form/column-left-out', // { text } a column that is known, and that nothing hangs on
  'form/figure-unclear', // { field, text } no number where one belongs
  'form/value-unclear', // { field, text } read, but it may belong elsewhere
  'form/value-left-out', // { field, text } more than the contract has a place for
  'form/score-repeated', // { name } a fund row that repeats the points of the total
  'form/row-rebuilt', // { name } put together from wrapped lines
  'form/row-incomplete', // { name, text }
  'form/row-ambiguous', // { name, text }
  'form/unknown-category', // { text }
  'form/scores-do-not-add-up', // { declared, sum }
  'form/max-scores-do-not-add-up', // { declared, sum }
  'export/not-printed', // { field, count } the layout has no place for it
  'export/changed', // { field, count } the format holds it in another way
  'assessment/reason-missing', // {} a decision that needs one
  'assessment/must-be-mended', // { finding } before the form can be submitted
  'assessment/no-scorecard', // {} none of the form as it stands
  'assessment/no-version', // { year, available } none in force for the year, or several
  'assessment/too-many-for-a-file', // { limit } a list that is to be one file
  'assessment/no-total', // { pending } nothing official without a total
  'assessment/other-engine', // { engineVersion } what set points make of a total cannot be told
  'assessment/no-such-item', // { index }
  'assessment/score-out-of-bounds', // { score, maxScore }
  'import/same-project', // { name, year } there is an assessment of it
  'import/other-organisation', // {} the assessment to be changed is another organisation's
  'study/no-rule-set', // {} the candidate is a draft whose text cannot be scored with
  'study/unknown', // { id } no study of this database
  'study/unknown-organisation', // { id } none of this database
  'study/unknown-version', // { name, hash } no document with this hash is at hand
  'assessment/other-year', // { year, filed } the year of a form does not change
  'evidence/type-not-taken', // { file }
] as const;
export type DocumentCode = (typeof DOCUMENT_CODES)[number];
