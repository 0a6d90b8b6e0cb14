import type { Diagnostic } from '@plumbline/core';
import type { DocumentType } from './printed/document-type.ts';
import type { PrintedDocument } from './printed/printed-document.ts';

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

/**
 * What a format cannot hold as it is: a PDF has no line breaks of its own in a cell, so that they are not told from those the column makes when it
 * is read again, and its font lacks some characters, which are printed as their numbers.
 */
export async function changedWhenWritten(document: PrintedDocument, type: DocumentType): Promise<Diagnostic[]> {
  if (type !== 'pdf') return [];
  const { charactersNotInFont } = await import('./pdf/write/printable-text.ts');
  const cells = document.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'table' ? part.cells : [])),
  );
  return [
    ...changed('lineBreaks', cells.filter(({ text }) => text.includes('\n')).length),
    ...changed('characters', charactersNotInFont(document).length),
  ];
}

const changed = (field: string, count: number): Diagnostic[] =>
  count === 0 ? [] : [{ code: 'export/changed', severity: 'info', path: '', params: { field, count } }];

const encode = (text: string) => new TextEncoder().encode(text);
