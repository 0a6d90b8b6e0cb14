import { describe, expect, it } from 'vitest';
import { readCsv, readPasted } from '../../src/markup/csv/read-csv.ts';
import { writeCsv } from '../../src/markup/csv/write-csv.ts';
import type { SourceDocument } from '../../src/source/source-document.ts';

const gridOf = ({ sections }: SourceDocument) =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'line'
        ? []
        : Array.from({ length: part.rows }, (_, row) =>
            part.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
          ),
    ),
  );
const csvGrid = (source: string | Uint8Array) => gridOf(readCsv(source, 'form.csv'));

describe('a text table', () => {
  it('is read in every encoding that Excel saves it in', () => {
    const expected = [
      ['指标', '得分'],
      ['场次', '9.5'],
    ];
    const text = '指标,得分\r\n场次,9.5\r\n';
    const utf16 = Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le');
    // 指标, 得分 and 场次 in GB18030, which nothing here can write.
    const gb18030 = [
      0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xb5, 0xc3, 0xb7, 0xd6, 0x0a, 0xb3, 0xa1, 0xb4, 0xce, 0x2c, 0x39, 0x2e, 0x35,
    ];
    expect(csvGrid(Buffer.from(text))).toEqual(expected);
    expect(csvGrid(Buffer.from(`\ufeff${text}`))).toEqual(expected);
    expect(csvGrid(utf16)).toEqual(expected);
    expect(csvGrid(Buffer.from(utf16).swap16())).toEqual(expected);
    expect(csvGrid(Uint8Array.from(gb18030))).toEqual(expected);
  });

  it('is refused when its bytes are no text', () => {
    expect(readCsv(Uint8Array.from([0x41, 0xff, 0xff, 0xff]), 'form.csv').diagnostics[0]?.code).toBe(
      'document/not-utf8',
    );
    expect(readCsv('a\0b', 'form.csv').diagnostics[0]?.code).toBe('document/binary');
  });

  it.each([
    ['commas', '甲,乙\n"1,5",2\n3,4'],
    ['semicolons, with commas in its numbers', '甲;乙\n1,5;2\n3;4'.replace('1,5', '"1,5"')],
    ['tabs', '甲\t乙\n1,5\t2\n3\t4'],
    ['what its first line says', 'sep=;\r\n甲;乙\r\n1,5;2\r\n3;4'],
  ])('finds its delimiter: %s', (_, text) => {
    expect(csvGrid(text)).toEqual([
      ['甲', '乙'],
      ['1,5', '2'],
      ['3', '4'],
    ]);
  });

  it('has line breaks and quotes inside of cells, and rows of all lengths', () => {
    expect(csvGrid('a,"一\r\n二",c\r\n"说""是""",\r\n\r\n,,x,,\r\n')).toEqual([
      ['a', '一\n二', 'c'],
      ['说"是"'],
      [],
      ['', '', 'x'],
    ]);
  });

  it('is read as it stands where a quote is none', () => {
    expect(csvGrid('管径5",3\n"是"的,4')).toEqual([
      ['管径5"', '3'],
      ['"是"的', '4'],
    ]);
    expect(csvGrid('"未完,3\n甲,4')).toEqual([
      ['"未完', '3'],
      ['甲', '4'],
    ]);
  });

  it('has the text of cells that were guarded against being taken for numbers or formulas', () => {
    expect(csvGrid(`="007",'=1+1,'-5,'甲,="a""b",=1`)).toEqual([['007', '=1+1', '-5', "'甲", 'a"b', '=1']]);
  });

  it('says in which row and column of a sheet a cell stands, whatever line of the file that is', () => {
    const { sections } = readCsv('sep=,\n"一\n二",x\n,y', 'form.csv');
    expect(
      sections.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'table' ? part.cells.map(({ at }) => at) : [])),
      ),
    ).toEqual(['R1C1', 'R1C2', 'R2C1', 'R2C2']);
  });

  it('is read without the hundred thousand empty rows below it, and refused with a million cells', () => {
    expect(csvGrid(`甲,乙\n1,2\n${',,,,,,,, \n'.repeat(100_000)}`)).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
    expect(readCsv('1,2,3,4\n'.repeat(260_000), 'form.csv').diagnostics[0]?.code).toBe('document/too-many-cells');
    expect(readCsv(`${','.repeat(2_000_000)}1`, 'form.csv').diagnostics[0]?.code).toBe('document/too-many-cells');
  });
});

describe('a block pasted from a spreadsheet', () => {
  it('has tabs between its cells and quotes around those with line breaks', () => {
    expect(gridOf(readPasted('指标\t得分\t原因\r\n场次\t9,5\t"一\n二"\r\n', '粘贴'))).toEqual([
      ['指标', '得分', '原因'],
      ['场次', '9,5', '一\n二'],
    ]);
  });
});

describe('a document written as CSV', () => {
  it('has no cell that a spreadsheet would take for a formula, not even behind a delimiter of another country', () => {
    const texts = ['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1', 'a;=1', "'=1", '—', '95.95'];
    const csv = writeCsv({
      title: '',
      language: 'zh',
      footer: null,
      sections: [{ name: '', landscape: false, parts: texts.map((text) => ({ kind: 'line', style: 'text', text })) }],
    });
    expect(csv).toBe(
      `\ufeff'=1+1\r\n'+1\r\n'-1\r\n'@A1\r\n"'\t=1"\r\n"'\n=1"\r\n'＝1\r\n"a;=1"\r\n''=1\r\n—\r\n95.95\r\n`,
    );
  });
});
