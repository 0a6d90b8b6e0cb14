/** The rule book alone: it is pure, and runs in a browser, where the readers and writers of files do not. */
export { DOCUMENT_TYPES, type DocumentType } from '../printed/document-type.ts';
export type {
  PrintedCell,
  PrintedDocument,
  PrintedLine,
  PrintedPart,
  PrintedSection,
  PrintedTable,
} from '../printed/printed-document.ts';
export { gradeBands } from './grade-bands.ts';
export { type HashedRuleSet, ruleBook } from './rule-book.ts';
