import { describe, expect, it } from 'vitest';
import { readFormsInSource } from '../../src/index.ts';
import { sourceAround } from '../../src/source/source-around.ts';
import type { SourceCell, SourcePart, SourceTable } from '../../src/source/source-document.ts';

const cell = (row: number, left: number): SourceCell => {
  const at = `R${row}C${left}`;
  return { row, rowSpan: 1, left, right: left + 1, text: at, at };
};
const table = (from: number, rows: number): SourceTable => ({
  kind: 'table',
  rows: from + rows,
  cells: Array.from({ length: rows * 4 }, (_, at) => cell(from + Math.floor(at / 4), at % 4)),
});
const line = (text: string) => ({ kind: 'line', text, at: text }) as const;
const cellsOf = (parts: readonly SourcePart[]) => parts.flatMap((part) => (part.kind === 'table' ? part.cells : []));

describe('what is shown of a file beside a form', () => {
  it('is the sheet in which the form stands', () => {
    const source = {
      sections: [
        { name: '甲', parts: [table(0, 3)] },
        { name: '乙', parts: [line('L1')] },
      ],
      isCut: false,
    };
    const namesOf = (...places: string[]) =>
      sourceAround(source, new Set(places)).sections.map((section) => section.name);
    expect(namesOf('R1C2')).toEqual(['甲']);
    expect(namesOf('L1')).toEqual(['乙']);
    expect(namesOf()).toEqual(['甲', '乙']);
  });

  it('is the rows around it where the sheet holds a year of forms', () => {
    const source = { sections: [{ name: null, parts: [line('above'), table(0, 2000), line('below')] }], isCut: false };
    const [section] = sourceAround(source, new Set(['R1000C1', 'R1010C2'])).sections;
    const rows = cellsOf(section?.parts ?? []).map(({ row }) => row);
    expect([rows[0], rows.at(-1)]).toEqual([996, 1014]);
    expect(sourceAround(source, new Set()).sections[0]?.parts).toHaveLength(3);
  });

  it('is the beginning of a long file no form was found in, and says so', () => {
    const source = { sections: [{ name: null, parts: [line('above'), table(0, 9000), line('below')] }], isCut: false };
    const { sections, isCut } = sourceAround(source, new Set());
    expect([cellsOf(sections[0]?.parts ?? []).length, isCut]).toEqual([19_999, true]);
    expect(sourceAround(source, new Set(['R8999C0'])).isCut).toBe(false);
  });

  it('holds every value of the last of 3,000 forms in one table of text', async () => {
    const one = (number: number) => `财政项目支出绩效自评表
（2022年度）
项目名称,项目${number}
,年初预算数,全年预算数,全年执行数,分值,执行率,得分
年度资金总额,100,100,90,10,90%,9
一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分
产出指标,数量指标,场数,>=5场,6场,90,90
总分,,,,,100,99
`;
    const bytes = new TextEncoder().encode(Array.from({ length: 3000 }, (_, at) => one(at + 1)).join(''));
    const { readings, source } = await readFormsInSource({ name: '全年.csv', bytes });
    expect(readings.filter(({ form }) => form !== null)).toHaveLength(3000);
    const last = readings.at(-1);
    expect(last?.form?.project.name).toBe('项目3000');
    const places = Object.values(last?.origins ?? {}).map((origin) => origin.cell);
    if (source === null) throw new Error('There is no source');
    const shown = cellsOf(sourceAround(source, new Set(places)).sections.flatMap(({ parts }) => parts));
    expect(places.filter((place) => !shown.some(({ at }) => at === place))).toEqual([]);
    expect(shown.length).toBeLessThan(100);
  });
});
