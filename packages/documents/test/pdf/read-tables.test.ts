import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/pdf/read/read-pdf.ts';
import type { SourceDocument, SourceTable } from '../../src/source/source-document.ts';
import { put, type RawPage, rawPdf, stream, stroke } from './support/raw-pdf.ts';
import { BORDERS, ruledTable } from './support/ruled.ts';

const read = (pages: readonly RawPage[], objects = {}): Promise<SourceDocument> =>
  readPdf({ name: 'form.pdf', bytes: rawPdf(pages, objects) });

const partsOf = ({ sections }: SourceDocument) => sections.flatMap(({ parts }) => parts);
const tablesOf = (document: SourceDocument) =>
  partsOf(document).filter((part): part is SourceTable => part.kind === 'table');
const linesOf = (document: SourceDocument) =>
  partsOf(document).flatMap((part) => (part.kind === 'line' ? [part.text] : []));
const textsOf = (table: SourceTable | undefined) =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text),
  );

const box = BORDERS['stroked rectangles'];
const ROWS = [
  ['Indicator', 'Target', 'Actual', 'Score'],
  ['Visitors', '>=100', '98', '9.8'],
  ['Total', null, null, '9.8'],
];
const TEXTS = [
  ['Indicator', 'Target', 'Actual', 'Score'],
  ['Visitors', '>=100', '98', '9.8'],
  ['Total', '9.8'],
];

describe('a table drawn by another program', () => {
  for (const [way, draw] of Object.entries(BORDERS)) {
    it(`is rebuilt from ${way}`, async () => {
      const document = await read([
        { content: put(200, 800, 'A form') + ruledTable(ROWS, draw) + put(50, 650, 'A note') },
      ]);
      expect(partsOf(document).map(({ kind }) => kind)).toEqual(['line', 'table', 'line']);
      expect(textsOf(tablesOf(document)[0])).toEqual(TEXTS);
      expect(linesOf(document)).toEqual(['A form', 'A note']);
    });
  }

  it('says where each cell stands: page, table, row and column, and its edges in points', async () => {
    const [table] = tablesOf(
      await read([{ content: ruledTable(ROWS, (...at) => BORDERS['stroked rectangles']?.(...at) ?? '') }]),
    );
    expect(table?.cells.map(({ at }) => at).slice(4)).toEqual([
      'P1T1R2C1',
      'P1T1R2C2',
      'P1T1R2C3',
      'P1T1R2C4',
      'P1T1R3C1',
      'P1T1R3C4',
    ]);
    expect(table?.cells.at(-2)).toMatchObject({ row: 2, rowSpan: 1, left: 50, right: 320 });
  });

  it('is turned upright, be it by the page or by what is drawn on it', async () => {
    if (!box) throw new Error('no border');
    const table = ruledTable(ROWS, box);
    const byPage = await read([{ content: `q 0 1 -1 0 842 0 cm ${table} Q`, size: [842, 595], rotate: 90 }]);
    const byContent = await read([{ content: `q 0 1 -1 0 842 0 cm ${table} Q`, size: [842, 595] }]);
    const overHead = await read([{ content: `q -1 0 0 -1 595 842 cm ${table} Q` }]);
    for (const document of [byPage, byContent, overHead]) expect(textsOf(tablesOf(document)[0])).toEqual(TEXTS);
  });

  it('is read where it is open to the left and to the right', async () => {
    const lines =
      [780, 760, 740].map((y) => stroke(50, y, 350, y)).join('') +
      stroke(150, 740, 150, 780) +
      stroke(250, 740, 250, 780);
    const texts =
      put(60, 766, 'a') +
      put(160, 766, 'b') +
      put(260, 766, 'c') +
      put(60, 746, 'd') +
      put(160, 746, 'e') +
      put(260, 746, 'f');
    expect(textsOf(tablesOf(await read([{ content: lines + texts }]))[0])).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it('keeps a cell that spans rows, and the text in it, in one', async () => {
    const outline = `50 700 200 60 re S\n${stroke(150, 700, 150, 760)}${stroke(150, 740, 250, 740)}${stroke(150, 720, 250, 720)}`;
    const texts =
      put(60, 735, 'Out') + put(60, 722, 'put') + put(160, 746, '1') + put(160, 726, '2') + put(160, 706, '3');
    const [table] = tablesOf(await read([{ content: outline + texts }]));
    expect(table?.cells.map(({ row, rowSpan, text }) => [row, rowSpan, text])).toEqual([
      [0, 3, 'Out\nput'],
      [0, 1, '1'],
      [1, 1, '2'],
      [2, 1, '3'],
    ]);
  });

  it('is found within a frame around the page, and beside another table', async () => {
    if (!box) throw new Error('no border');
    const content = `20 20 555 802 re S\n${ruledTable(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      box,
    )}${ruledTable(
      [
        ['e', 'f'],
        ['g', 'h'],
      ],
      box,
      { left: 300, top: 780, width: 90, height: 20 },
    )}`;
    expect(tablesOf(await read([{ content }])).map(textsOf)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [
        ['e', 'f'],
        ['g', 'h'],
      ],
    ]);
  });

  it('is read out of a form within the page', async () => {
    if (!box) throw new Error('no border');
    const form = stream(
      ruledTable(ROWS, box),
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 0 -30] /Resources << /Font << /F1 3 0 R >> >>',
    );
    const document = await read([{ content: '/X1 Do\n', resources: '/XObject << /X1 100 0 R >>' }], { 100: form });
    expect(textsOf(tablesOf(document)[0])).toEqual(TEXTS);
  });

  it('is no table where rules only underline', async () => {
    const document = await read([
      {
        content:
          put(50, 700, 'Unit:') + stroke(80, 698, 200, 698) + put(50, 680, 'Person:') + stroke(90, 678, 200, 678),
      },
    ]);
    expect(tablesOf(document)).toEqual([]);
    expect(linesOf(document)).toEqual(['Unit:', 'Person:']);
  });
});

describe('text in a PDF', () => {
  it('keeps what runs over the edge of its cell in that cell', async () => {
    if (!box) throw new Error('no border');
    const content = ruledTable(
      [
        ['A name too long for the column it stands in', '', 'x'],
        ['b', 'c', 'd'],
      ],
      box,
    );
    expect(textsOf(tablesOf(await read([{ content }]))[0])).toEqual([
      ['A name too long for the column it stands in', '', 'x'],
      ['b', 'c', 'd'],
    ]);
  });

  it('is parted among cells where one operator shows a whole row', async () => {
    if (!box) throw new Error('no border');
    const row = 'BT /F1 10 Tf 54 766 Td [(one) -7500 (two) -7500 (three)] TJ ET\n';
    const content = ruledTable([['', '', '']], box) + row;
    expect(textsOf(tablesOf(await read([{ content }]))[0])).toEqual([['one', 'two', 'three']]);
  });

  it('gets a space only where a gap is wide, and two between columns outside of tables', async () => {
    const content = 'BT /F1 10 Tf 50 700 Td [(wo) -100 (rd) -400 (next) -3000 (column)] TJ ET\n';
    expect(linesOf(await read([{ content }]))).toEqual(['word next  column']);
  });

  it('is said once where it was printed twice to make it bold', async () => {
    expect(linesOf(await read([{ content: put(50, 700, 'Total') + put(50.3, 700, 'Total') }]))).toEqual(['Total']);
  });

  it('is read in the order of the paper, not of the file', async () => {
    const content = put(50, 600, 'third') + put(120, 700, 'second') + put(50, 700, 'first');
    expect(linesOf(await read([{ content }]))).toEqual(['first  second', 'third']);
  });

  it('follows word spacing, character spacing, scale, rise and the line operators', async () => {
    const content = "BT /F1 10 Tf 14 TL 2 Tc 50 700 Td (ab) Tj 0 Tc 50 Tz (cd) Tj 100 Tz T* (ef) Tj (gh) ' ET\n";
    expect(linesOf(await read([{ content }]))).toEqual(['abcd', 'ef', 'gh']);
  });
});

describe('pages of a PDF', () => {
  const foot = (number: number, of: number) => put(280, 30, `${number} / ${of}`) + put(50, 30, 'Printed by a program');

  it('make one table of one that goes on, without the head that is printed again', async () => {
    if (!box) throw new Error('no border');
    const head = ['Indicator', 'Target'];
    const pages = [
      { content: put(50, 800, 'A form') + ruledTable([head, ['a', '1'], ['b', '2']], box) + foot(1, 2) },
      { content: ruledTable([head, ['c', '3']], box) + put(50, 700, 'A note') + foot(2, 2) },
    ];
    const document = await read(pages);
    expect(tablesOf(document).map(textsOf)).toEqual([[head, ['a', '1'], ['b', '2'], ['c', '3']]]);
    expect(tablesOf(document)[0]?.cells.at(-1)).toMatchObject({ row: 3, at: 'P2T1R2C2' });
    expect(linesOf(document)).toEqual(['A form', 'A note']);
  });

  it('keep the tables of two forms apart where a title stands between them, or where they are not as wide', async () => {
    if (!box) throw new Error('no border');
    const table = ruledTable([['a', 'b']], box);
    expect(tablesOf(await read([{ content: table }, { content: put(50, 800, 'Title') + table }]))).toHaveLength(2);
    expect(tablesOf(await read([{ content: table }, { content: ruledTable([['a', 'b', 'c']], box) }]))).toHaveLength(2);
  });

  it('leave a row that Word closed at the end of a page as two, except for the rest of a sentence in its last column', async () => {
    if (!box) throw new Error('no border');
    const above = ruledTable([['a', '1', '2', 'Visitors stayed away in the']], box, {
      left: 20,
      top: 780,
      width: 130,
      height: 20,
    });
    const below = (texts: readonly string[]) =>
      ruledTable([texts], box, { left: 20, top: 780, width: 130, height: 20 });
    const joined = await read([{ content: above }, { content: below(['', '', '', 'rainy season']) }]);
    expect(tablesOf(joined).map(textsOf)).toEqual([[['a', '1', '2', 'Visitors stayed away in the\nrainy season']]]);
    const apart = await read([{ content: above }, { content: below(['b', '', '', 'rainy season']) }]);
    expect(tablesOf(apart).map(textsOf)).toEqual([
      [
        ['a', '1', '2', 'Visitors stayed away in the'],
        ['b', '', '', 'rainy season'],
      ],
    ]);
  });

  it('let a label over several rows go on where a program closed it at the end of a page', async () => {
    const label = (texts: readonly string[], name: string) =>
      `50 700 200 40 re S\n${stroke(150, 700, 150, 740)}${stroke(150, 720, 250, 720)}${put(60, 716, name)}${put(160, 726, texts[0] ?? '')}${put(160, 706, texts[1] ?? '')}`;
    const [table] = tablesOf(
      await read([{ content: label(['1', '2'], 'Output') }, { content: label(['3', '4'], '') }]),
    );
    expect(table?.cells.map(({ row, rowSpan, text }) => [row, rowSpan, text])).toEqual([
      [0, 4, 'Output'],
      [0, 1, '1'],
      [1, 1, '2'],
      [2, 1, '3'],
      [3, 1, '4'],
    ]);
  });

  it('lose the numbering of the files they were put together from', async () => {
    const page = (number: number, of: number) => ({
      content: put(50, 700, `Form ${number}`) + put(50, 30, `Demo 1.0 of A city  ${number} / ${of}`),
    });
    expect(linesOf(await read([page(1, 1), page(1, 2), page(2, 2)]))).toEqual(['Form 1', 'Form 1', 'Form 2']);
  });

  it('lose their numbers, but neither a title that every form has nor a figure at their foot', async () => {
    const page = (number: number) => ({
      content:
        put(50, 800, 'Self-evaluation') +
        put(50, 780, `Project ${number}`) +
        put(50, 60, `Contact: 555-01${number}`) +
        put(290, 30, `- ${number} -`),
    });
    expect(linesOf(await read([page(1), page(2)]))).toEqual([
      'Self-evaluation',
      'Project 1',
      'Contact: 555-011',
      'Self-evaluation',
      'Project 2',
      'Contact: 555-012',
    ]);
  });
});
