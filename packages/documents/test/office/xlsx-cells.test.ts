import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/office/xlsx/read/read-xlsx.ts';
import type { SourceCell } from '../../src/source/source-document.ts';
import { type WorkbookParts, workbookOf } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const read = (bytes: Uint8Array) => readXlsx({ name: 'a.xlsx', bytes });

async function cellsIn(bytes: Uint8Array): Promise<readonly SourceCell[]> {
  const { sections } = await read(bytes);
  return sections.flatMap(({ parts }) => parts).flatMap((part) => (part.kind === 'table' ? part.cells : []));
}

const textsIn = async (bytes: Uint8Array) =>
  Object.fromEntries((await cellsIn(bytes)).map(({ at, text }) => [at.replace(/^.*!/, ''), text]));

/** What a sheet written by exceljs shows. */
async function written(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('表'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const row = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;
const sheet = (parts: WorkbookParts) => textsIn(workbookOf(parts));

describe('cells that a program wrote', () => {
  it('show text, rich text, links, truth and numbers as somebody sees them', async () => {
    const bytes = await written((page) => {
      page.getCell('A1').value = '  全年预算数 ';
      page.getCell('B1').value = { richText: [{ text: '年度' }, { font: { bold: true }, text: '指标值' }] };
      page.getCell('C1').value = { text: '附件一', hyperlink: 'https://example.org/a?b=1&c=2' };
      page.getCell('D1').value = true;
      page.getCell('E1').value = 9_771_000;
      page.getCell('F1').value = 0.1 + 0.2;
      page.getCell('G1').value = 1e21;
      page.getCell('H1').value = '第一行\r\n第二行';
    });
    expect(await textsIn(bytes)).toEqual({
      A1: '  全年预算数 ',
      B1: '年度指标值',
      C1: '附件一',
      D1: 'TRUE',
      E1: '9771000',
      F1: '0.3',
      G1: '1000000000000000000000',
      H1: '第一行\n第二行',
    });
  });

  it('show numbers and dates in their formats', async () => {
    const bytes = await written((page) => {
      const put = (address: string, value: number | Date, numFmt: string) => {
        page.getCell(address).value = value;
        page.getCell(address).numFmt = numFmt;
      };
      put('A1', 4_153_300 / 4_175_000, '0.00%');
      put('B1', 4_175_000, '#,##0.00');
      put('C1', new Date(Date.UTC(2022, 11, 30)), 'yyyy-mm-dd');
      put('D1', new Date(Date.UTC(2022, 11, 30)), 'yyyy"年"m"月"d"日"');
      put('E1', new Date(Date.UTC(2022, 11, 30)), 'mm-dd-yy');
      put('F1', 86.5, '0"分"');
      put('G1', 12.5, '#,##0.0 "km"');
    });
    expect(await textsIn(bytes)).toEqual({
      A1: '99.48%',
      B1: '4,175,000.00',
      C1: '2022-12-30',
      D1: '2022年12月30日',
      E1: '2022/12/30',
      F1: '87分',
      G1: '12.5 km',
    });
  });

  it('show the saved results of formulas, those of shared ones too', async () => {
    const bytes = await written((page) => {
      page.getCell('A1').value = { formula: 'B1*2', result: 19.9 };
      page.getCell('A2').value = { sharedFormula: 'A1', result: 8 } as ExcelJS.CellValue;
      page.getCell('A3').value = { formula: '""', result: '' };
      page.getCell('A4').value = { formula: 'TODAY()', result: new Date(Date.UTC(2024, 1, 29)) };
      page.getCell('A4').numFmt = 'yyyy/m/d';
      page.getCell('A5').value = { formula: '1=1', result: true } as ExcelJS.CellValue;
    });
    expect(await textsIn(bytes)).toEqual({ A1: '19.9', A2: '8', A4: '2024/2/29', A5: 'TRUE' });
  });

  it('are faults where a formula failed or was never computed', async () => {
    const bytes = await written((page) => {
      page.getCell('B2').value = { formula: 'A1/0', result: { error: '#DIV/0!' } } as ExcelJS.CellValue;
      page.getCell('B3').value = { error: '#REF!' };
      page.getCell('B4').value = { formula: 'SUM(C1:C9)' } as ExcelJS.CellValue;
    });
    expect((await cellsIn(bytes)).map(({ at, text, fault }) => [at, text, fault])).toEqual([
      ['表!B2', '#DIV/0!', 'formula-error'],
      ['表!B3', '#REF!', 'formula-error'],
      ['表!B4', '', 'not-computed'],
    ]);
    expect(
      (await read(bytes)).diagnostics.map(({ code, severity, cell, params }) => [code, severity, cell, params]),
    ).toEqual([
      ['document/cell-error', 'warning', '表!B2', { text: '#DIV/0!' }],
      ['document/cell-error', 'warning', '表!B3', { text: '#REF!' }],
      ['document/cell-not-computed', 'warning', '表!B4', {}],
    ]);
  });
});

describe('sheets', () => {
  it('are sections in the order of their tabs; hidden ones are named and left out', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('乙').getCell('A1').value = '乙';
    workbook.addWorksheet('草稿', { state: 'hidden' }).getCell('A1').value = '不读';
    workbook.addWorksheet('字典', { state: 'veryHidden' }).getCell('A1').value = '不读';
    workbook.addWorksheet('甲 & 丙').getCell('A1').value = '甲';
    workbook.addWorksheet('空');
    const { sections, diagnostics } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(sections.map(({ name }) => name)).toEqual(['乙', '甲 & 丙', '空']);
    expect(sections[1]?.parts[0]).toMatchObject({ rows: 1, cells: [{ text: '甲', at: '甲 & 丙!A1' }] });
    expect(diagnostics).toEqual(
      ['草稿', '字典'].map((name) => ({ code: 'document/hidden-sheet', severity: 'info', path: '', params: { name } })),
    );
  });

  it('have one cell for merged ones, which takes their room', async () => {
    const bytes = await written((page) => {
      page.getCell('B2').value = '合并';
      page.mergeCells('B2:D4');
      page.getCell('A5').value = '其后';
    });
    expect(await cellsIn(bytes)).toEqual([
      { row: 1, rowSpan: 3, left: 1, right: 4, text: '合并', at: '表!B2' },
      { row: 4, rowSpan: 1, left: 0, right: 1, text: '其后', at: '表!A5' },
    ]);
  });

  it('do not show what is stored under a merged cell', async () => {
    const cells = '<c r="A1" t="str"><v>见</v></c><c r="B1" t="str"><v>不见</v></c><c r="C1" t="str"><v>见</v></c>';
    const merges = '<mergeCells><mergeCell ref="B1:A1"/><mergeCell ref="无"/></mergeCells>';
    expect(await sheet({ sheet: row(cells) + merges })).toEqual({ A1: '见', C1: '见' });
  });
});

describe('workbooks of programs that write them in another way', () => {
  it('may leave out where rows and cells stand', async () => {
    const cells = '<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>';
    expect(await sheet({ sheet: cells })).toEqual({ A1: '1', C1: '2', A2: '3' });
  });

  it('may name their elements with a prefix, and their parts in another case and by another path', async () => {
    const bytes = zipOf([
      {
        name: '_rels/.rels',
        content: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/Book.xml"/></Relationships>',
      },
      {
        name: 'xl\\book.xml',
        content: '<x:workbook><x:sheets><x:sheet name="表" sheetId="1" q:id="b"/></x:sheets></x:workbook>',
      },
      {
        name: 'xl/_rels/Book.xml.rels',
        content:
          "<Relationships><Relationship Id='b' Type='y/worksheet' Target='./Sheets/../Sheets/One.xml'/></Relationships>",
      },
      {
        name: 'xl/sheets/one.xml',
        content:
          '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>好</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    ]);
    expect(await textsIn(bytes)).toEqual({ A1: '好' });
  });

  it('may count dates from 1904, or write them as dates', async () => {
    const cells = '<c r="A1" s="1"><v>43463</v></c><c r="B1" s="1" t="d"><v>2022-12-30T06:00:00</v></c>';
    const styles = { formats: { 164: 'yyyy-mm-dd' }, styles: [0, 164] };
    expect(await sheet({ sheet: row(cells), ...styles, properties: '<workbookPr date1904="1"/>' })).toEqual({
      A1: '2022-12-30',
      B1: '2022-12-30',
    });
  });

  it('may say in runs what is one text, with its pronunciation, and with escapes', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>绩</t></r><r><t xml:space="preserve">效 </t></r><rPh sb="0" eb="1"><t>じせき</t></rPh></si>' +
      '<si><t><![CDATA[<原文>]]>&#x4E2D;&#25991;&amp;_x000D_\n_x0009__x005F_x0041_</t></si>';
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c>';
    expect(await sheet({ sheet: row(cells), strings })).toEqual({ A1: '绩效 ', B1: '<原文>中文&\n\t_x0041_' });
  });

  it('may have text in parts beside the cells, which is not theirs', async () => {
    const beside =
      '<conditionalFormatting><cfRule><formula>A1</formula></cfRule></conditionalFormatting><extLst><x14:f>B1</x14:f><v>9</v><t>x</t></extLst>';
    expect(await sheet({ sheet: row('<c r="A1"><f>1+1</f><v>2</v></c>') + beside })).toEqual({ A1: '2' });
  });

  it('may be encoded in UTF-16', async () => {
    const parts = `\ufeff<worksheet>${row('<c r="A1" t="str"><v>汉字</v></c>')}</worksheet>`;
    const bytes = zipOf([
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="表" r:id="a"/></sheets></workbook>' },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: '<Relationships><Relationship Id="a" Type="t/worksheet" Target="s.xml"/></Relationships>',
      },
      { name: 'xl/s.xml', content: Buffer.from(parts, 'utf16le') },
    ]);
    expect(await textsIn(bytes)).toEqual({ A1: '汉字' });
  });
});
