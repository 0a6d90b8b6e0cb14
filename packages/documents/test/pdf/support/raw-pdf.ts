/** A page of a PDF that another program might have made: its operators, as they stand in the file. */
export type RawPage = {
  readonly content: string;
  readonly rotate?: 90 | 180 | 270;
  /** Width and height in points; A4 where nothing is said. */
  readonly size?: readonly [number, number];
  /** Further entries of the page's resources, and of the page; the objects they name are numbered from 100 on. */
  readonly resources?: string;
  readonly entries?: string;
};

/**
 * A PDF of pages with Helvetica as `F1`, which needs no font in the file; nothing is packed. `objects` are added as they are, and `trailer` to
 * the entries at the end of the file.
 */
export function rawPdf(
  pages: readonly RawPage[],
  objects: Readonly<Record<number, string>> = {},
  trailer = '',
): Uint8Array {
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const all: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...pages.flatMap(
      ({ content, rotate, size = [595, 842], resources = '', entries = '' }, index): [number, string][] => [
        [
          10 + index * 2,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}]${rotate ? ` /Rotate ${rotate}` : ''} /Contents ${11 + index * 2} 0 R ${entries} /Resources << ${resources.includes('/Font') ? '' : '/Font << /F1 3 0 R >>'} ${resources} >> >>`,
        ],
        [11 + index * 2, stream(content)],
      ],
    ),
    ...Object.entries(objects).map(([number, object]): [number, string] => [Number(number), object]),
  ];
  return assemble(all, trailer);
}

/** An object with a content, and further entries of its dictionary. */
export const stream = (content: string, entries = '') =>
  `<< /Length ${Buffer.byteLength(content, 'latin1')} ${entries} >>\nstream\n${content}\nendstream`;

function assemble(objects: readonly (readonly [number, string])[], trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Text at a place, counted from the lower left corner. */
export const put = (x: number, y: number, text: string, size = 10) =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;

/** A stroked line. */
export const stroke = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S\n`;
