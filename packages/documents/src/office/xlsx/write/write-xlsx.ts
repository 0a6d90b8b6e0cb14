import ExcelJS, { type PageSetup, type Worksheet } from 'exceljs';
import { CODE_SIZE, codeImages } from '../../../printed/code-images.ts';
import type { PrintedDocument, PrintedSection } from '../../../printed/printed-document.ts';
import { fixedZipTimes } from '../../package/fixed-zip-times.ts';
import { escapeCell } from '../text-escapes.ts';
import { fillSheet } from './fill-sheet.ts';
import { sheetFooter } from './sheet-footer.ts';
import { sheetNames } from './sheet-names.ts';

/** The same for all workbooks: who writes the same document again gets the same bytes. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes a document as a workbook with a sheet for each section. Every text is stored as text and comes back to the character, line ends
 * apart, which all become `\n`; nothing is a formula, whatever it begins with.
 *
 * @example await writeFile('form.xlsx', await writeXlsx(document))
 */
export async function writeXlsx(document: PrintedDocument): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: 'Plumbline', lastModifiedBy: 'Plumbline', created: WRITTEN, modified: WRITTEN });
  workbook.title = escapeCell(document.title);
  const images = await codeImages(document);
  const names = sheetNames(document.sections.map(({ name }) => name));
  for (const [index, section] of document.sections.entries()) {
    const sheet = addSheet(workbook, section, names[index] ?? '', document);
    const image = section.code === undefined ? undefined : images.get(section.code);
    if (image !== undefined) addCode(workbook, sheet, image);
  }
  const bytes = await workbook.xlsx.writeBuffer();
  return fixedZipTimes(new Uint8Array(bytes));
}

function addSheet(
  workbook: ExcelJS.Workbook,
  section: PrintedSection,
  name: string,
  document: PrintedDocument,
): Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
  const printTitlesRow = fillSheet(sheet, section);
  Object.assign(sheet.pageSetup, pageSetup(section), printTitlesRow === null ? {} : { printTitlesRow });
  sheet.headerFooter.oddFooter = sheetFooter(document);
  return sheet;
}

/** Below the last row, in pixels of 96 to the inch. */
function addCode(workbook: ExcelJS.Workbook, sheet: Worksheet, image: Buffer): void {
  const size = (CODE_SIZE * 96) / 72;
  const id = workbook.addImage({ base64: image.toString('base64'), extension: 'png' });
  sheet.addImage(id, { tl: { col: 0, row: sheet.rowCount }, ext: { width: size, height: size }, editAs: 'oneCell' });
}

/** A4, as wide as one page and as long as need be. Margins are in inches. */
function pageSetup({ landscape }: PrintedSection): Partial<PageSetup> {
  return {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  };
}
