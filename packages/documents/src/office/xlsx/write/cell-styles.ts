import type { Borders, Fill, Style } from 'exceljs';
import type { PrintedCell, PrintedLine } from '../../../printed/printed-document.ts';
import { USUAL_SIZE } from './row-heights.ts';

/** Text by its number format: what is typed into such a cell stays as it is, also when it begins like a formula. */
const AS_TEXT = '@';
/** Older programs show no more of a cell that is formatted as text, but a row of `#`. */
const MAX_AS_TEXT = 255;

const FONT = '宋体';

const LINES: Readonly<
  Record<PrintedLine['style'], { readonly size: number; readonly bold: boolean; readonly centred: boolean }>
> = {
  title: { size: 16, bold: true, centred: true },
  subtitle: { size: 11, bold: false, centred: true },
  heading: { size: 12, bold: true, centred: false },
  text: { size: USUAL_SIZE, bold: false, centred: false },
  note: { size: 9, bold: false, centred: false },
};

export const lineSize = (style: PrintedLine['style']) => LINES[style].size;

export function lineStyle({ style, text }: PrintedLine): Partial<Style> {
  const { size, bold, centred } = LINES[style];
  return {
    font: { name: FONT, size, bold, ...(style === 'note' ? { color: { argb: 'FF595959' } } : {}) },
    alignment: { horizontal: centred ? 'center' : 'left', vertical: 'middle', wrapText: true },
    numFmt: formatOf(text),
  };
}

export function cellStyle({ style, mark, text }: PrintedCell): Partial<Style> {
  const fill = FILLS[mark] ?? FILLS[style];
  return {
    font: { name: FONT, size: USUAL_SIZE, bold: mark !== 'none' || style === 'label' },
    alignment: { horizontal: style === 'text' ? 'left' : 'center', vertical: 'middle', wrapText: true },
    border: BORDER,
    numFmt: formatOf(text),
    ...(fill === undefined ? {} : { fill }),
  };
}

const formatOf = (text: string) => (text.length <= MAX_AS_TEXT || /^[=+\-@\t]/.test(text) ? AS_TEXT : 'General');

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const FILLS: Readonly<Record<string, Fill>> = {
  differs: solid('FFFFE699'),
  finding: solid('FFF8CBAD'),
  label: solid('FFF2F2F2'),
};
