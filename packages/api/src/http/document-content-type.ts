import type { DocumentType } from '@plumbline/documents/rule-book';

const CONTENT_TYPES: Readonly<Record<DocumentType, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** What a browser is told that a document is. */
export const documentContentType = (type: DocumentType): string => CONTENT_TYPES[type];
