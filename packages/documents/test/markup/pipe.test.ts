import { describe, expect, it } from 'vitest';
import { holdsPipeTable } from '../../src/markup/pipe/holds-pipe-table.ts';
import { readPipeTables } from '../../src/markup/pipe/read-pipe-tables.ts';
import { readParts } from './printed-documents.ts';

const partsOf = (text: string) => readParts(readPipeTables(text, 'form.txt'));
/** The texts of the rows of every table, and lines, in order. */
const rowsOf = (text: string) =>
  readPipeTables(text, 'form.txt').sections.flatMap(({ parts }) =>
    parts.map((part) => {
      if (part.kind === 'line') return part.text;
      return Array.from({ length: part.rows }, (_, row) =>
        part.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
      );
    }),
  );

describe('a table with bars', () => {
  it('is read with or without a rule below its head, and with the lines around it', () => {
    const text = '# 自评表\n\n| 指标 | 得分 |\n|:-----|-----:|\n| 场次 | 9 |\n\n合计见下\n| 甲 | |\n| 乙 | 2';
    expect(rowsOf(text)).toEqual([
      '自评表',
      [
        ['指标', '得分'],
        ['场次', '9'],
      ],
      '合计见下',
      [
        ['甲', ''],
        ['乙', '2'],
      ],
    ]);
  });

  it('says where each cell and each line stands', () => {
    const { sections } = readPipeTables('表\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', 'form.txt');
    const places = sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'line' ? part.at : part.cells.map(({ at }) => at))),
    );
    expect(places).toEqual(['L1', 'L3C1', 'L3C2', 'L5C1', 'L5C2']);
  });

  it('keeps empty cells and empty rows as they are', () => {
    expect(rowsOf('| 甲 | 乙 | 丙 |\n| | | 1 |\n| | | |\n| 2 |||')).toEqual([
      [
        ['甲', '乙', '丙'],
        ['', '', '1'],
        ['', '', ''],
        ['2', '', ''],
      ],
    ]);
  });

  it('has escaped bars, line breaks, entities and bold text as they are shown', () => {
    expect(
      rowsOf('| a\\|b | 一<br>二<BR />三 | &lt;5&nbsp;% | **总分** | **县 | \\ |\n| 1 | 2 | 3 | 4 | 5 | 6 |')[0]?.[0],
    ).toEqual(['a|b', '一\n二\n三', '<5 %', '总分', '**县', '\\']);
  });

  it('takes a dash or an equals sign in a cell for what it is', () => {
    expect(rowsOf('| - | = | >= |\n| — | - | -- |\n| -- | 甲 | -- |')).toEqual([
      [
        ['-', '=', '>='],
        ['—', '-', '--'],
        ['--', '甲', '--'],
      ],
    ]);
  });

  it('has merged cells where signs say so, and none where the signs make no rectangle', () => {
    expect(partsOf('| 甲 | << | 乙 |\n| ^^ | << | 1 |')).toEqual([
      {
        rows: 2,
        cells: [
          [0, 2, 0, 2, '甲'],
          [0, 1, 2, 3, '乙'],
          [1, 1, 2, 3, '1'],
        ],
      },
    ]);
    expect(partsOf('| << | 甲 |\n| ^^ | << |\n| 1 | 2 |')).toEqual([
      {
        rows: 3,
        cells: [
          [0, 2, 0, 1, ''],
          [0, 1, 1, 2, '甲'],
          [1, 1, 1, 2, ''],
          [2, 1, 0, 1, '1'],
          [2, 1, 1, 2, '2'],
        ],
      },
    ]);
  });

  it('may have full-width bars, or none at the ends of its rows', () => {
    expect(rowsOf('｜　指标　｜　得分　｜\n｜　场次　｜　9　｜')).toEqual([
      [
        ['指标', '得分'],
        ['场次', '9'],
      ],
    ]);
    expect(rowsOf('指标 | 得分\n--- | ---\n场次 | 9')).toEqual([
      [
        ['指标', '得分'],
        ['场次', '9'],
      ],
    ]);
  });

  it('has an empty first cell where a row begins with a bar and the others do not', () => {
    expect(rowsOf('类别 | 指标 | 得分\n产出 | 场次 | 9\n  | 人次 | 8')).toEqual([
      [
        ['类别', '指标', '得分'],
        ['产出', '场次', '9'],
        ['', '人次', '8'],
      ],
    ]);
  });

  it('is no table when only one line has a bar in it', () => {
    expect(rowsOf('字号：大 | 中 | 小\n\n正文')).toEqual(['字号：大 | 中 | 小', '正文']);
  });

  it('is refused with a million bars', () => {
    const read = readPipeTables('|'.repeat(1_100_000), 'form.txt');
    expect(read).toMatchObject({ sections: [], diagnostics: [{ code: 'document/too-many-cells' }] });
  });
});

describe('a drawn box', () => {
  it('has a row a line when only its head is ruled off', () => {
    const box = '┌────┬────┐\n│指标│得分│\n├────┼────┤\n│场次│ 9  │\n│册数│ 8  │\n└────┴────┘';
    expect(rowsOf(box)).toEqual([
      [
        ['指标', '得分'],
        ['场次', '9'],
        ['册数', '8'],
      ],
    ]);
  });

  it('has a row between two rules when all rows are ruled off, with the lines of its cells', () => {
    const box =
      '+------+----+\n| 指标 | 得分 |\n+======+====+\n| 场次 | 9 |\n| （次）| |\n+------+----+\n| 册数 | 8 |\n+------+----+';
    expect(rowsOf(box)).toEqual([
      [
        ['指标', '得分'],
        ['场次\n（次）', '9'],
        ['册数', '8'],
      ],
    ]);
  });

  it('has a cell that goes on beside a rule in two rows', () => {
    const box = '┌───┬───┐\n│甲 │ 1 │\n├───┼───┤\n│   │ 2 │\n│乙 ├───┤\n│丙 │ 3 │\n├───┼───┤\n│丁 │ 4 │\n└───┴───┘';
    expect(partsOf(box)).toEqual([
      {
        rows: 4,
        cells: [
          [0, 1, 0, 1, '甲'],
          [0, 1, 1, 2, '1'],
          [1, 2, 0, 1, '乙\n丙'],
          [1, 1, 1, 2, '2'],
          [2, 1, 1, 2, '3'],
          [3, 1, 0, 1, '丁'],
          [3, 1, 1, 2, '4'],
        ],
      },
    ]);
  });
});

describe('whether a text is read by its bars', () => {
  it.each([
    ['rows that begin with a bar and have as many cells', '| 甲 | 乙 |\n| 1 | 2 |\n| 3 | 4 |'],
    ['rows under a rule', '甲 | 乙\n---|---\n1 | 2\n3 | 4\n5 | 6'],
    ['a drawn box', '┌─┬─┐\n│甲│乙│\n├─┼─┤\n│1│2│\n│3│4│\n└─┴─┘'],
    ['full-width bars', '表\n｜甲｜乙｜\n｜1｜2｜\n｜3｜4｜'],
  ])('yes: %s', (_, text) => {
    expect(holdsPipeTable(text)).toBe(true);
  });

  it.each([
    ['no bars', '甲 乙\n1 2\n3 4'],
    ['two rows', '| 甲 | 乙 |\n| 1 | 2 |'],
    ['one cell a row', '| 甲 |\n| 乙 |\n| 丙 |'],
    ['rows of all lengths', '| 甲 | 乙 |\n| 1 |\n| 1 | 2 | 3 |\n| 1 |'],
    ['bars behind the cells only, as converters leave them', '甲 | 乙 | |\n丙 | 丁 | |\n1 | 2 | |\n3 | 4 | |'],
    ['rows without text', '|||\n|||\n|||'],
    [
      'a small table among many lines of lost columns',
      `| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n\n${'甲 | 乙 | 丙 |\n'.repeat(9)}`,
    ],
  ])('no: %s', (_, text) => {
    expect(holdsPipeTable(text)).toBe(false);
  });
});
