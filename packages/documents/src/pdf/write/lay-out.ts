import { CODE_SIZE } from '../../printed/code-images.ts';
import type { PrintedDocument, PrintedLine, PrintedSection, PrintedTable } from '../../printed/printed-document.ts';
import { breakLines } from './break-lines.ts';
import { cellBlocks } from './cell-blocks.ts';
import { cutTable, heightToBegin } from './cut-table.ts';
import { drawFooters } from './draw-footers.ts';
import { drawTable } from './draw-table.ts';
import type { Fonts } from './fonts.ts';
import { lineWidth } from './line-width.ts';
import { printableText } from './printable-text.ts';
import { bodyWidth, bottomOf, MARGIN, newSheet, type Sheet } from './sheet.ts';
import { tableColumns } from './table-columns.ts';

/** Sets a document on pages: every section begins a new one. A document without sections is one empty page. */
export function layOut({ sections, footer }: PrintedDocument, fonts: Fonts): Sheet[] {
  const sheets = sections.flatMap((section) => layOutSection(section, fonts));
  const pages = sheets.length > 0 ? sheets : [newSheet(false)];
  drawFooters(pages, footer, fonts);
  return pages;
}

function layOutSection({ landscape, parts, code }: PrintedSection, fonts: Fonts): Sheet[] {
  const sheets = [newSheet(landscape)];
  for (const [at, part] of parts.entries()) {
    // The address of a code stands on its page.
    const below = code !== undefined && at === parts.length - 1 ? CODE_SIZE : 0;
    if (part.kind === 'line') layLine(part, landscape, sheets, fonts, below);
    else layTable(part, landscape, sheets, fonts);
  }
  if (code !== undefined) layCode(code, landscape, sheets);
  return sheets;
}

/** In points; `before` and `after` are the space around a line. */
const STYLES = {
  title: { size: 16, bold: true, centred: true, before: 0, after: 6 },
  subtitle: { size: 10.5, bold: false, centred: true, before: 0, after: 6 },
  heading: { size: 12, bold: true, centred: false, before: 8, after: 4 },
  text: { size: 10, bold: false, centred: false, before: 2, after: 2 },
  note: { size: 8.5, bold: false, centred: false, before: 3, after: 1 },
} as const;

/** `below`: how much of the page what belongs to the line takes after it, in points. */
function layLine({ style, text }: PrintedLine, landscape: boolean, sheets: Sheet[], fonts: Fonts, below: number): void {
  const { size, bold, centred, before, after } = STYLES[style];
  const lineHeight = size * 1.4;
  const { regular, bold: heavy } = fonts;
  const metrics = bold ? heavy : regular;
  const width = bodyWidth(currentSheet(sheets));
  const widthOf = (character: string) => metrics.widthOf(character.codePointAt(0) ?? 0) * size;
  currentSheet(sheets).y += currentSheet(sheets).y > MARGIN.top ? before : 0;
  const lines = breakLines(printableText(text, metrics), width, widthOf);
  if (below > 0) sheetWithRoom(sheets, lines.length * lineHeight + after + below, landscape);
  for (const line of lines) {
    const sheet = sheetWithRoom(sheets, lineHeight, landscape);
    const free = centred ? (width - lineWidth(line, size, bold, fonts)) / 2 : 0;
    sheet.texts.push({ text: line, left: MARGIN.side + free, top: sheet.y, lineHeight, size, bold });
    sheet.y += lineHeight;
  }
  currentSheet(sheets).y += after;
}

function layCode(content: string, landscape: boolean, sheets: Sheet[]): void {
  const sheet = sheetWithRoom(sheets, CODE_SIZE, landscape);
  sheet.codes.push({ content, left: MARGIN.side, top: sheet.y });
  sheet.y += CODE_SIZE;
}

function layTable(table: PrintedTable, landscape: boolean, sheets: Sheet[], fonts: Fonts): void {
  const columns = tableColumns(table, MARGIN.side, bodyWidth(currentSheet(sheets)));
  const blocks = cellBlocks(table, columns, fonts);
  const sheet = sheetWithRoom(sheets, heightToBegin(table.headRows, blocks, columns), landscape);
  const space = { top: sheet.y, nextTop: MARGIN.top, bottom: bottomOf(sheet) };
  for (const [index, slice] of cutTable(table, blocks, columns, space).entries()) {
    if (index > 0) sheets.push(newSheet(landscape));
    drawTable(slice, columns, fonts, currentSheet(sheets));
  }
  currentSheet(sheets).y += 4;
}

function currentSheet(sheets: readonly Sheet[]): Sheet {
  const sheet = sheets.at(-1);
  if (!sheet) throw new Error('A section has a page');
  return sheet;
}

/** The current page, or a new one where that helps: what is higher than any page begins where it is, if there is some room. */
function sheetWithRoom(sheets: Sheet[], height: number, landscape: boolean): Sheet {
  const sheet = currentSheet(sheets);
  const room = bottomOf(sheet) - sheet.y;
  const whole = bottomOf(sheet) - MARGIN.top;
  if (height <= room || (height > whole && room > whole / 4)) return sheet;
  const next = newSheet(landscape);
  if (sheet.y > MARGIN.top) sheets.push(next);
  return currentSheet(sheets);
}
