/** The formats documents are written in, by their extension. */
export const DOCUMENT_TYPES = ['xlsx', 'docx', 'pdf', 'html', 'txt', 'csv'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
