import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/pdf/read/open-pdf.ts';
import { readPdf } from '../../src/pdf/read/read-pdf.ts';
import { charactersNotInFont } from '../../src/pdf/write/printable-text.ts';
import { writePdf } from '../../src/pdf/write/write-pdf.ts';
import type { PrintedCell, PrintedDocument, PrintedPart } from '../../src/printed/printed-document.ts';

const cell = (row: number, column: number, text: string, more: Partial<PrintedCell> = {}): PrintedCell => ({
  row,
  rowSpan: 1,
  column,
  columnSpan: 1,
  text,
  style: 'text',
  mark: 'none',
  ...more,
});

const document = (parts: readonly PrintedPart[], more: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: '社区图书室自评表',
  language: 'zh',
  footer: null,
  sections: [{ name: '自评表', landscape: false, parts }],
  ...more,
});

const line = (text: string): PrintedPart => ({ kind: 'line', style: 'text', text });

const readParts = async (printed: PrintedDocument) => {
  const { sections, diagnostics } = await readPdf({ name: 'x.pdf', bytes: await writePdf(printed) });
  expect(diagnostics).toEqual([]);
  return sections.flatMap(({ parts }) => parts);
};

const textsOf = async (printed: PrintedDocument) =>
  (await readParts(printed)).map((part) => (part.kind === 'line' ? part.text : part.cells.map(({ text }) => text)));

/** What pdfjs says of the pages and the fonts of a file. */
async function inspect(bytes: Uint8Array) {
  const { document: opening, close } = await openPdf(bytes);
  const pdf = await opening;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const sizes = pages.map(({ view }) => view.slice(2).map(Math.round));
  const { info } = await pdf.getMetadata();
  await close();
  return { sizes, info };
}

describe('a PDF that was written', () => {
  it('is the same to the byte whenever it is written, and another one for another text', async () => {
    const [first, second, other] = await Promise.all([
      writePdf(document([line('一')])),
      writePdf(document([line('一')])),
      writePdf(document([line('二')])),
    ]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('has a code on the page of the address that it stands for', async () => {
    const words = Array.from({ length: 60 }, (_, at) => line(`第${at}行`));
    const pagesOf = async (rows: number) => {
      const parts = [...words.slice(0, rows), line('得分证书：https://plumbline.example/certificates/1')];
      const sections = [{ name: '自评表', landscape: false, parts, code: 'https://plumbline.example/certificates/1' }];
      const bytes = await writePdf({ ...document([]), sections });
      const { document: opening, close } = await openPdf(bytes);
      const pdf = await opening;
      const texts = await Promise.all(
        Array.from({ length: pdf.numPages }, async (_, at) => {
          const { items } = await (await pdf.getPage(at + 1)).getTextContent();
          return items.map((item) => ('str' in item ? item.str : '')).join('');
        }),
      );
      await close();
      return texts;
    };
    for (const rows of [35, 37, 39, 41, 43])
      expect([rows, (await pagesOf(rows)).at(-1)]).toEqual([rows, expect.stringContaining('得分证书')]);
  });

  it('says its title and language, and no time', async () => {
    const { info } = await inspect(await writePdf(document([line('一')])));
    expect(info).toMatchObject({ Title: '社区图书室自评表', Language: 'zh-CN', CreationDate: 'D:19700101000000Z' });
  });

  it('has a page of its own for each section, upright or on its side', async () => {
    const printed = document([line('一')]);
    const [section] = printed.sections;
    if (!section) throw new Error('no section');
    const sections = [section, { ...section, landscape: true }, section];
    const { sizes } = await inspect(await writePdf({ ...printed, sections }));
    expect(sizes).toEqual([
      [595, 842],
      [842, 595],
      [595, 842],
    ]);
  });

  it('has its fonts within, reduced to what it uses', async () => {
    const bytes = await writePdf(document([line('一二三')]));
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/FontFile2/);
    expect(bytes.length).toBeLessThan(20_000);
  });

  it('keeps characters apart that the font prints alike', async () => {
    const text = '～〜 ·・• …⋯ ／∕ ①➀ –‒';
    expect(await textsOf(document([line(text)]))).toEqual([text]);
  });

  it('keeps two dashes two, and letters letters that fonts draw as one', async () => {
    expect(await textsOf(document([line('——office flower')]))).toEqual(['——office flower']);
  });

  it('prints the code of a character that the font lacks, says which they are, and is read with the characters', async () => {
    const printed = document([line('𠮷野☑完成😀')]);
    expect(charactersNotInFont(printed)).toEqual(['☑', '😀', '𠮷'].sort());
    expect(await textsOf(printed)).toEqual(['𠮷野☑完成😀']);
  });

  it('prints a row that is higher than a page on as many pages as it takes, without losing a line', async () => {
    const text = Array.from({ length: 900 }, (_, index) => `第${index}条`).join('，');
    const parts = await readParts(
      document([
        line('题'),
        {
          kind: 'table',
          widths: [4, 6],
          rows: 2,
          headRows: 1,
          cells: [cell(0, 0, '名称列'), cell(0, 1, '说明列'), cell(1, 0, '甲'), cell(1, 1, text)],
        },
      ]),
    );
    const table = parts[1];
    expect(table?.kind === 'table' && table.cells.map(({ text: read }) => read.replaceAll('\n', ''))).toEqual([
      '名称列',
      '说明列',
      '甲',
      text,
    ]);
  });

  it('keeps its footer and its page numbers out of what is read', async () => {
    expect(await textsOf(document([line('一')], { footer: '规则集 demo@1.0.0' }))).toEqual(['一']);
  });

  it('is a page even where there is nothing to print', async () => {
    expect((await inspect(await writePdf({ ...document([]), sections: [] }))).sizes).toEqual([[595, 842]]);
  });
});
