import { put } from './raw-pdf.ts';

/** How one cell of a table is bordered; `y` grows upwards, as in a PDF. */
export type DrawCell = (left: number, bottom: number, width: number, height: number) => string;

/** A table of texts, row by row from the top, drawn cell by cell in one way or another; null is a place that the cell to the left takes. */
export function ruledTable(
  rows: readonly (readonly (string | null)[])[],
  draw: DrawCell,
  { left = 50, top = 780, width = 90, height = 20 } = {},
): string {
  return rows
    .flatMap((texts, row) =>
      texts.map((text, column) => {
        if (text === null) return '';
        const next = texts.findIndex((other, index) => index > column && other !== null);
        const columns = (next < 0 ? texts.length : next) - column;
        const x = left + column * width;
        const y = top - (row + 1) * height;
        return draw(x, y, columns * width, height) + put(x + 4, y + 6, text);
      }),
    )
    .join('');
}

/** Ways in which programs draw borders. */
export const BORDERS: Readonly<Record<string, DrawCell>> = {
  'stroked rectangles': (x, y, w, h) => `${x} ${y} ${w} ${h} re S\n`,
  'thin filled rectangles': (x, y, w, h) =>
    `${x} ${y} ${w} 0.5 re ${x} ${y + h} ${w} 0.5 re ${x} ${y} 0.5 ${h} re ${x + w} ${y} 0.5 ${h} re f\n`,
  'lines that leave gaps of half a point': (x, y, w, h) =>
    `${x + 0.5} ${y} m ${x + w - 0.5} ${y} l S ${x + 0.5} ${y + h} m ${x + w - 0.5} ${y + h} l S ${x} ${y + 0.5} m ${x} ${y + h - 0.5} l S ${x + w} ${y + 0.5} m ${x + w} ${y + h - 0.5} l S\n`,
  'lines that overlap and are half a point off': (x, y, w, h) =>
    `${x - 0.5} ${y + 0.4} m ${x + w + 0.5} ${y + 0.4} l S ${x - 0.5} ${y + h - 0.4} m ${x + w + 0.5} ${y + h - 0.4} l S ${x + 0.4} ${y - 0.5} m ${x + 0.4} ${y + h + 0.5} l S ${x + w - 0.4} ${y - 0.5} m ${x + w - 0.4} ${y + h + 0.5} l S\n`,
  'double lines': (x, y, w, h) =>
    `${x - 0.75} ${y - 0.75} ${w + 1.5} ${h + 1.5} re S ${x + 0.75} ${y + 0.75} ${w - 1.5} ${h - 1.5} re S\n`,
  'dashed lines': (x, y, w, h) => `q [3 2] 0 d ${x} ${y} ${w} ${h} re S Q\n`,
  'dots that are small filled squares': (x, y, w, h) => {
    const dots = (length: number, at: (offset: number) => string) =>
      Array.from({ length: Math.floor(length / 2) + 1 }, (_, index) => at(index * 2)).join(' ');
    return `${dots(w, (d) => `${x + d} ${y} 1 1 re`)} ${dots(w, (d) => `${x + d} ${y + h} 1 1 re`)} ${dots(h, (d) => `${x} ${y + d} 1 1 re`)} ${dots(h, (d) => `${x + w} ${y + d} 1 1 re`)} f\n`;
  },
  'a moved and scaled space': (x, y, w, h) => `q 0.5 0 0 0.5 ${x} ${y} cm 0 0 ${w * 2} ${h * 2} re S Q\n`,
  'a clip around each cell': (x, y, w, h) => `q ${x} ${y} ${w} ${h} re W n ${x} ${y} ${w} ${h} re S Q\n`,
  'images of one pixel': (x, y, w, h) =>
    [
      [w, 0.5, x, y],
      [w, 0.5, x, y + h],
      [0.5, h, x, y],
      [0.5, h, x + w, y],
    ]
      .map(([a, d, e, f]) => `q ${a} 0 0 ${d} ${e} ${f} cm BI /W 1 /H 1 /BPC 1 /IM true ID \u0000 EI Q\n`)
      .join(''),
};
