import {
  DeletedTextRun,
  Document,
  type FileChild,
  FootnoteReferenceRun,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/markup/docx/read-docx.ts';
import { writeDocx } from '../../src/office/docx/write-docx.ts';
import { zipOf } from '../office/zip-of.ts';
import { type Plain, printedDocument, printedParts, readParts } from './printed-documents.ts';

const read = async (bytes: Uint8Array) => readDocx({ name: 'form.docx', bytes });

async function partsOf(...children: FileChild[]): Promise<Plain[]> {
  const document = new Document({
    sections: [{ children }],
    footnotes: { 1: { children: [new Paragraph('见附件')] } },
    numbering: { config: [{ reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
  });
  return readParts(await read(new Uint8Array(await Packer.toBuffer(document))));
}

const cell = (text: string, spans: { readonly rowSpan?: number; readonly columnSpan?: number } = {}) =>
  new TableCell({ ...spans, children: text.split('\n').map((line) => new Paragraph(line)) });
const row = (...cells: readonly TableCell[]) => new TableRow({ children: cells });
const byAuthor = { id: 1, author: '甲', date: '2021-03-01T00:00:00Z' };

describe('a Word document', () => {
  it('has its headings, paragraphs and tables in order, and each form its own table', async () => {
    const form = () => new Table({ rows: [row(cell('场次'), cell('9'))] });
    const parts = await partsOf(
      new Paragraph({ text: '自评表', heading: 'Heading1' }),
      new Paragraph('（2021年度）'),
      form(),
      new Paragraph(''),
      new Paragraph('另一张'),
      form(),
    );
    const table = {
      rows: 1,
      cells: [
        [0, 1, 0, 1, '场次'],
        [0, 1, 1, 2, '9'],
      ],
    };
    expect(parts).toEqual(['自评表', '（2021年度）', table, '另一张', table]);
  });

  it('has merged cells with their spans, and the lines of a cell with its white space', async () => {
    const rows = [
      row(cell('产出', { rowSpan: 3 }), cell('数量', { columnSpan: 2 }), cell('9')),
      row(cell(' 一\n\n二  三'), cell('5'), cell('甲', { rowSpan: 2 })),
      row(cell('x', { columnSpan: 2 })),
    ];
    expect(await partsOf(new Table({ rows }))).toEqual([
      {
        rows: 3,
        cells: [
          [0, 3, 0, 1, '产出'],
          [0, 1, 1, 3, '数量'],
          [0, 1, 3, 4, '9'],
          [1, 1, 1, 2, ' 一\n\n二  三'],
          [1, 1, 2, 3, '5'],
          [1, 2, 3, 4, '甲'],
          [2, 1, 1, 3, 'x'],
        ],
      },
    ]);
  });

  it('has the text of lists and text boxes, and marks of notes are no part of a figure', async () => {
    const parts = await partsOf(
      new Paragraph({ text: '开放', numbering: { reference: 'list', level: 0 } }),
      new Paragraph({ text: '服务', bullet: { level: 0 } }),
      new Paragraph({ children: [new TextRun('50'), new FootnoteReferenceRun(1)] }),
      new Textbox({ style: { width: '5cm' }, children: [new Paragraph('框内')] }),
      new Paragraph('末'),
    );
    expect(parts).toEqual(['开放', '服务', '50', '框内', '末', '见附件 ']);
  });

  it('has text as it stands when all changes are accepted', async () => {
    const changed = new Paragraph({
      children: [
        new TextRun('得'),
        new DeletedTextRun({ text: '八', ...byAuthor }),
        new InsertedTextRun({ text: '九', ...byAuthor }),
        new TextRun('分'),
      ],
    });
    const rows = [
      row(cell('留')),
      new TableRow({ children: [cell('删')], deletion: byAuthor }),
      new TableRow({ children: [cell('增')], insertion: byAuthor }),
    ];
    expect(await partsOf(changed, new Table({ rows }))).toEqual([
      '得九分',
      {
        rows: 2,
        cells: [
          [0, 1, 0, 1, '留'],
          [1, 1, 0, 1, '增'],
        ],
      },
    ]);
  });

  it('has the tables inside of its cells as tables, and is read past its pictures', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    );
    const picture = new ImageRun({ type: 'png', data: png, transformation: { width: 9, height: 9 } });
    const inner = new Table({ rows: [row(cell('内'))] });
    const rows = [
      row(
        cell('甲'),
        new TableCell({
          children: [new Paragraph({ children: [picture, new TextRun('前')] }), inner, new Paragraph('后')],
        }),
      ),
    ];
    expect(await partsOf(new Table({ rows }))).toEqual([
      {
        rows: 1,
        cells: [
          [0, 1, 0, 1, '甲'],
          [0, 1, 1, 2, '前\n后'],
        ],
      },
      { rows: 1, cells: [[0, 1, 0, 1, '内']] },
    ]);
  });

  it('counts the lines that have text', async () => {
    const document = new Document({
      sections: [{ children: [new Paragraph('一'), new Paragraph(' '), new Paragraph('二')] }],
    });
    const { sections } = await read(new Uint8Array(await Packer.toBuffer(document)));
    expect(sections[0]?.parts).toEqual([
      { kind: 'line', text: '一', at: 'L1' },
      { kind: 'line', text: '二', at: 'L2' },
    ]);
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** A Word document made by hand around the content of its body. */
const wordOf = (body: string) =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
  ]);
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const MERGED = { first: '<w:vMerge w:val="restart"/>', more: '<w:vMerge/>' };

describe('what Word itself writes into tables', () => {
  it('keeps its vertical merges where bookmarks stand between rows and cells', async () => {
    const bookmark = '<w:bookmarkStart w:id="0" w:name="_Hlk1"/><w:bookmarkEnd w:id="0"/>';
    const body = `<w:tbl><w:tr>${tc('甲', MERGED.first)}${tc('1')}</w:tr>${bookmark}<w:tr>${bookmark}${tc('', MERGED.more)}${tc('2')}</w:tr></w:tbl>`;
    expect(readParts(await read(wordOf(body)))).toEqual([
      {
        rows: 2,
        cells: [
          [0, 2, 0, 1, '甲'],
          [0, 1, 1, 2, '1'],
          [1, 1, 1, 2, '2'],
        ],
      },
    ]);
  });

  it('has the cells of a row that leaves out its first columns under their own', async () => {
    const body = `<w:tbl><w:tr>${tc('甲')}${tc('乙')}${tc('丙', MERGED.first)}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('1')}${tc('', MERGED.more)}</w:tr></w:tbl>`;
    expect(readParts(await read(wordOf(body)))).toEqual([
      {
        rows: 2,
        cells: [
          [0, 1, 0, 1, '甲'],
          [0, 1, 1, 2, '乙'],
          [0, 2, 2, 3, '丙'],
          [1, 1, 0, 1, ''],
          [1, 1, 1, 2, '1'],
        ],
      },
    ]);
  });
});

describe('a Word document that cannot be read', () => {
  const codesOf = async (bytes: Uint8Array) => (await read(bytes)).diagnostics.map(({ code }) => code);

  it('is damaged: no archive, no document in it, markup that is cut off or nests without end', async () => {
    const whole = wordOf('<w:p/>');
    expect(await codesOf(whole)).toEqual([]);
    expect(await codesOf(whole.slice(0, -30))).toEqual(['document/damaged']);
    expect(await codesOf(zipOf([{ name: 'a.txt', content: 'x' }]))).toEqual(['document/damaged']);
    expect(await codesOf(wordOf('<w:p><w:r>'))).toEqual(['document/damaged']);
    expect(await codesOf(wordOf('<w:ins>'.repeat(50_000) + '</w:ins>'.repeat(50_000)))).toEqual(['document/damaged']);
  });

  it('is refused with more elements than any file of forms, or with more markup than a hundred forms have', async () => {
    expect(await codesOf(wordOf(`<w:tbl>${'<w:tr><w:tc></w:tc></w:tr>'.repeat(250_001)}</w:tbl>`))).toEqual([
      'document/too-many-elements',
    ]);
    expect(await codesOf(wordOf(' '.repeat(33 * 1024 * 1024)))).toEqual(['document/unpacks-too-large']);
  });
});

describe('a document written for Word', () => {
  it('has the same lines, and the same cells with their spans, read again', async () => {
    await fc.assert(
      fc.asyncProperty(printedDocument, async (document) => {
        const body = { ...document, footer: null };
        expect(readParts(await read(await writeDocx(body)))).toEqual(printedParts(body).map(inWord));
      }),
      { numRuns: 100 },
    );
  });
});

/** XML cannot hold control characters; they are written as the sign for what cannot be shown. */
function inWord(part: Plain): Plain {
  const shown = (text: string) => text.replace(/[^\P{Cc}\t\n\x80-\x9f]|[\ufffe\uffff]/gu, '\ufffd');
  if (typeof part === 'string') return shown(part);
  return {
    rows: part.rows,
    cells: part.cells.map(([row, rows, left, right, text]) => [row, rows, left, right, shown(text)] as const),
  };
}
