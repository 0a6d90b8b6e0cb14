import type { PrintedDocument } from './printed/printed-document.ts';

/** The formats documents are written in, by their extension. */
export const DOCUMENT_TYPES = ['xlsx', 'docx', 'pdf', 'html', 'txt', 'csv'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/**
 * Writes a document in a format. Each writer is loaded when it is first used: fonts and office libraries take longer to load than a small
 * document to write.
 *
 * @example await writeFile('form.pdf', await writeDocument(formDocument([{ form, judgement: null }], null, 'zh').document, 'pdf'))
 */
export async function writeDocument(document: PrintedDocument, type: DocumentType): Promise<Uint8Array> {
  switch (type) {
    case 'xlsx':
      return (await import('./office/xlsx/write/write-xlsx.ts')).writeXlsx(document);
    case 'docx':
      return (await import('./office/docx/write-docx.ts')).writeDocx(document);
    case 'pdf':
      return (await import('./pdf/write/write-pdf.ts')).writePdf(document);
    case 'html':
      return encode((await import('./markup/html/write-html.ts')).writeHtml(document));
    case 'txt':
      return encode((await import('./markup/pipe/write-text.ts')).writeText(document));
    case 'csv':
      return encode((await import('./markup/csv/write-csv.ts')).writeCsv(document));
  }
}

const encode = (text: string) => new TextEncoder().encode(text);
