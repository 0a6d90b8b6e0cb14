import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { unpackZip } from '../../src/office/package/unpack-zip.ts';
import { sheetNames } from '../../src/office/xlsx/write/sheet-names.ts';
import { writeXlsx } from '../../src/office/xlsx/write/write-xlsx.ts';
import type { PrintedCell, PrintedDocument, PrintedPart, PrintedTable } from '../../src/printed/printed-document.ts';

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
const table = (widths: readonly number[], rows: number, cells: readonly PrintedCell[], headRows = 0): PrintedTable => ({
  kind: 'table',
  widths,
  rows,
  headRows,
  cells,
});
const document = (parts: readonly PrintedPart[], more: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: '自评表',
  language: 'zh',
  sections: [{ name: '自评表', landscape: true, parts }],
  footer: '规则 a & b',
  ...more,
});

/** The workbook as another program reads it. */
async function opened(written: PrintedDocument): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(written)).buffer as ArrayBuffer);
  return workbook.worksheets[0] as ExcelJS.Worksheet;
}

describe('a document as a workbook', () => {
  it('stores every text as text, never as a formula, a number or a link', async () => {
    const texts = [
      '=1+1',
      '+86',
      '-3',
      '@SUM(A1)',
      '\t=1',
      "=cmd|' /C calc'!A0",
      '95.95',
      '007',
      '1e5',
      'https://example.org',
    ];
    const sheet = await opened(
      document([
        table(
          [10],
          texts.length,
          texts.map((text, row) => cell(row, 0, text)),
        ),
      ]),
    );
    for (const [index, text] of texts.entries()) {
      const { type, value, numFmt } = sheet.getCell(index + 1, 1);
      expect([type, value, numFmt]).toEqual([ExcelJS.ValueType.String, text, '@']);
    }
  });

  it('has its marks in colour and in bold, its borders, and rows as high as their text', async () => {
    const sheet = await opened(
      document([
        table([10, 10], 2, [
          cell(0, 0, '短', { mark: 'differs' }),
          cell(0, 1, '短', { mark: 'finding' }),
          cell(1, 0, '长'.repeat(95)),
          cell(1, 1, ''),
        ]),
      ]),
    );
    const [differs, finding, plain] = [sheet.getCell('A1'), sheet.getCell('B1'), sheet.getCell('A2')];
    expect([differs.font.bold, finding.font.bold, plain.font.bold]).toEqual([true, true, undefined]);
    expect(new Set([differs.fill, finding.fill, plain.fill].map((fill) => JSON.stringify(fill))).size).toBe(3);
    for (const { border } of [differs, finding, plain, sheet.getCell('B2')]) expect(border.bottom?.style).toBe('thin');
    expect(sheet.getRow(1).height).toBeLessThan(30);
    expect(sheet.getRow(2).height).toBeGreaterThan(10 * 12);
    expect(plain.alignment.wrapText).toBe(true);
  });

  it('is printed on A4, as wide as a page, with its head on every page and its footer', async () => {
    const { pageSetup, headerFooter } = await opened(
      document([
        table(
          [10],
          3,
          [0, 1, 2].map((row) => cell(row, 0, '行')),
          1,
        ),
      ]),
    );
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(headerFooter.oddFooter).toBe('&L&8 规则 a && b&R&8 第 &P 页，共 &N 页');
  });

  it('lays tables of different columns on one set of columns', async () => {
    const sheet = await opened(
      document([
        table([10, 20], 1, [cell(0, 0, '甲'), cell(0, 1, '乙')]),
        table([20, 10], 1, [cell(0, 0, '丙'), cell(0, 1, '丁')]),
      ]),
    );
    expect([1, 2, 3].map((column) => sheet.getColumn(column).width)).toEqual([20.75, 20.75, 20.75]);
    expect(['A1', 'B1', 'A2', 'C2'].map((address) => sheet.getCell(address).value)).toEqual(['甲', '乙', '丙', '丁']);
    expect(['C1', 'B2'].map((address) => sheet.getCell(address).master.address)).toEqual(['B1', 'A2']);
  });

  it('is the same to the byte whenever it is written', async () => {
    const written = document([table([10], 1, [cell(0, 0, '一')])]);
    const bytes = await writeXlsx(written);
    expect(await writeXlsx(written)).toEqual(bytes);
    const unpacked = await unpackZip(bytes, (name) => name === 'docProps/core.xml', { bytes: 1e6, entries: 100 });
    const core = unpacked.ok ? Buffer.from(unpacked.parts.get('docprops/core.xml') ?? []).toString() : '';
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z']);
    // 1 January 1980 at midnight, in the header of the first part.
    expect([...bytes.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

describe('names of sheets', () => {
  it('are legal, and different in more than case', () => {
    expect(sheetNames(['A/B:[1]*?\\', "'引'", 'History', '', 'Abc', 'aBC', 'abc', ' \u0007 '])).toEqual([
      'A／B：［1］＊？＼',
      '’引’',
      'History 1',
      '4',
      'Abc',
      'aBC(2)',
      'abc(3)',
      '8',
    ]);
  });

  it('are cut at 31, between characters, also those that were made different', () => {
    const names = sheetNames(['长'.repeat(40), '长'.repeat(40), `${'a'.repeat(30)}𠮷`]);
    expect(names).toEqual(['长'.repeat(31), `${'长'.repeat(28)}(2)`, 'a'.repeat(30)]);
  });
});
