import { workbookOf, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

/** The rows of a small form, at the top of a sheet that goes on otherwise. */
const FORM_ROWS =
  '<row r="1"><c r="A1" t="str"><v>自评表</v></c></row><row r="2"><c r="A2" t="str"><v>总分</v></c><c r="B2"><v>95.95</v></c></row>';

const emptyRow = (row: number) =>
  `<row r="${row}">${'ABCDEFGHIJ'.replace(/./g, (column) => `<c r="${column}${row}" s="0"/>`)}</row>`;

/** A form, and a hundred thousand rows of formatted cells without content below it. */
export function emptyRowsFile(): Uint8Array {
  const rows = Array.from({ length: 100_000 }, (_, index) => emptyRow(index + 3));
  return workbookOf({ sheet: `<sheetData>${FORM_ROWS}${rows.join('')}</sheetData>` });
}

/** A form whose columns are merged down to the last row of the sheet, and many merged ranges beside it. */
export function widelyMergedFile(): Uint8Array {
  const ranges = Array.from(
    { length: 100_000 },
    (_, index) => `<mergeCell ref="C${index * 2 + 1}:XFD${index * 2 + 2}"/>`,
  );
  return workbookOf({
    sheet: `<sheetData>${FORM_ROWS}</sheetData><mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="A1:XFD1"/>${ranges.join('')}</mergeCells>`,
  });
}

/** More cells with values than any workbook of forms. */
export function crowdedFile(): Uint8Array {
  const row = (number: number) => `<row r="${number}">${'<c><v>1</v></c>'.repeat(1000)}</row>`;
  return workbookOf({
    sheet: `<sheetData>${Array.from({ length: 501 }, (_, index) => row(index + 1)).join('')}</sheetData>`,
  });
}

/** One long string that very many cells share: small when packed, and when unpacked too. */
export function repeatedTextFile(): Uint8Array {
  const strings = `<si><t>${'长'.repeat(32_000)}</t></si>`;
  const row = (number: number) => `<row r="${number}">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  return workbookOf({
    strings,
    sheet: `<sheetData>${Array.from({ length: 100 }, (_, index) => row(index + 1)).join('')}</sheetData>`,
  });
}

const withSheet = (content: string | Uint8Array, claim: { readonly size?: number } = {}) =>
  zipOf(
    workbookParts({ sheet: '' }).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, content, ...claim } : part,
    ),
  );

/** Some hundred kilobytes that unpack to this many MB of spaces; the file may claim to be smaller. */
export const zipBomb = (megabytes: number, size?: number) =>
  withSheet(Buffer.alloc(megabytes * 1024 * 1024, ' '), size === undefined ? {} : { size });

/** Entities within entities, a few hundred bytes that stand for gigabytes. */
export function entityBomb(): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
  return withSheet(
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${levels.join('')}]><worksheet><sheetData><row><c t="str"><v>&e9;</v></c></row></sheetData></worksheet>`,
  );
}

/** A document type that asks for a file of this machine. */
export const outsideEntity = () =>
  withSheet(
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><worksheet><sheetData><row><c t="str"><v>&f;</v></c></row></sheetData></worksheet>',
  );

/** A comment that is never closed, after which a reader might look again and again. */
export const endlessComment = () => withSheet(`<worksheet><!-- ${'<'.repeat(50 * 1024 * 1024)}`);
