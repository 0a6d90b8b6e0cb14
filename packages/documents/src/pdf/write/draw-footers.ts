import { FOOTER_HEIGHT } from '../own-pages.ts';
import { breakLines } from './break-lines.ts';
import type { Fonts } from './fonts.ts';
import { lineWidth } from './line-width.ts';
import { printableText } from './printable-text.ts';
import { bodyWidth, MARGIN, type Sheet } from './sheet.ts';

const SIZE = 7;
const LINE_HEIGHT = 9;
/** Kept free for the page number. */
const NUMBER_WIDTH = 60;

/** At the foot of every page the footer, to the left, and the number of the page and of all pages, to the right. */
export function drawFooters(sheets: readonly Sheet[], footer: string | null, fonts: Fonts): void {
  const { regular } = fonts;
  const widthOf = (character: string) => regular.widthOf(character.codePointAt(0) ?? 0) * SIZE;
  const text = printableText(footer ?? '', regular).replaceAll('\n', ' ');
  for (const [index, sheet] of sheets.entries()) {
    const put = (line: string, left: number, row: number) => {
      const top = sheet.height - FOOTER_HEIGHT + 4 + row * LINE_HEIGHT;
      sheet.texts.push({ text: line, left, top, lineHeight: LINE_HEIGHT, size: SIZE, bold: false });
    };
    const lines = breakLines(text, bodyWidth(sheet) - NUMBER_WIDTH, widthOf);
    for (const [row, line] of lines.entries()) if (line !== '') put(line, MARGIN.side, row);
    const number = `${index + 1} / ${sheets.length}`;
    put(number, sheet.width - MARGIN.side - lineWidth(number, SIZE, false, fonts), 0);
  }
}
