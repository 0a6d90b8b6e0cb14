import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSplitColumns } from '../src/text/rows/split-columns.ts';
import { codesOf, rowsOf, theForm } from './support/read.ts';

/** A long line in which the header is out of order, so that only the form's own marks and the values themselves tell the rows. */
const long = (rows: string) =>
  `某镇项目支出绩效自评表 (2021年度) 项目名称 乡村公路养护 主管部门 某县交通局 ${'情况 '.repeat(120)} 三级指标 ${rows} 质量指标`;
const short = (rows: string) => rowsOf(theForm(long(rows)).form).map((cells) => cells.slice(0, 5));

describe('rows whose columns a converter printed one after another', () => {
  it('are put together where names and values are equally many', () => {
    expect(short('指标1:清理 边沟 指标2:巡查次数 40公里 42公里 6 6 24次 20次 6 5')).toEqual([
      ['清理边沟', '40公里', '42公里', '6', '6'],
      ['巡查次数', '24次', '20次', '6', '5'],
    ]);
  });

  it('are put together with their targets among the names, and header words and stray units between', () => {
    const rows =
      '指标1:清理边沟 40公里 指标2:巡查次数 不少于24 次 分值 得分 42公里 6 6 20次 6 5 指标3:修补坑槽 90处 95处 5 5';
    expect(short(rows)).toEqual([
      ['清理边沟', '40公里', '42公里', '6', '6'],
      ['巡查次数', '不少于24次', '20次', '6', '5'],
      ['修补坑槽', '90处', '95处', '5', '5'],
    ]);
  });

  it('have their number for a name, and a warning, where the name is lost', () => {
    const rows = '指标1:清理边沟 40公里 24次 42公里 6 6 20次 6 5 指标3:修补坑槽 90处 95处 5 5';
    expect(short(rows)[1]).toEqual(['指标2', '24次', '20次', '6', '5']);
    expect(theForm(long(rows)).diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'form/row-ambiguous',
        severity: 'warning',
        params: expect.objectContaining({ name: '指标2' }),
      }),
    );
  });

  it.each([
    ['a value is missing', '指标1:清理边沟 指标2:巡查次数 40公里 42公里 6 6 24次 20次 6'],
    ['target and actual of a row are of two kinds', '指标1:清理边沟 指标2:巡查次数 40公里 20次 6 6 24次 42公里 6 5'],
    ['a score is above its maximum', '指标1:清理边沟 指标2:巡查次数 40公里 42公里 6 7 24次 20次 6 5'],
    ['a word stands among the values', '指标1:清理边沟 指标2:巡查次数 40公里 完成 42公里 6 6 24次 20次 6 5'],
    ['a number is missing from the count', '指标1:清理边沟 指标4:巡查次数 40公里 42公里 6 6 24次 20次 6 5'],
  ])('are reported and left out where %s', (_, rows) => {
    const { form, diagnostics } = theForm(long(`${rows} 指标5:修补坑槽 90处 95处 5 5`));
    expect(form.indicators.map(({ name }) => name)).toEqual(['修补坑槽']);
    expect(codesOf(diagnostics)).toContain('form/row-incomplete');
  });

  it('are left out where the text is cut off: the last values may not be there', () => {
    const text = long(
      '指标1:清理边沟 40公里 42公里 5 5 指标2:铺设 砂石 指标3:巡查次数 40公里 42公里 6 6 24次 20次 6 5',
    );
    const { form } = theForm(text.replace(/ 质量指标$/, ''));
    expect(form.indicators.map(({ name }) => name)).toEqual(['清理边沟']);
  });
});

describe('whatever order the columns have', () => {
  const units = ['公里', '次', '处', '%', '万元'] as const;
  const row = fc
    .record({
      unit: fc.constantFrom(...units),
      target: fc.integer({ min: 1, max: 999 }),
      actual: fc.nat(999),
      most: fc.integer({ min: 1, max: 20 }),
      lost: fc.nat(5),
    })
    .map(({ unit, target, actual, most, lost }) => [
      `${target}${unit}`,
      `${actual}${unit}`,
      `${most}`,
      `${Math.max(0, most - lost)}`,
    ]);
  const orders = [[4], [1, 3], [2, 2], [1, 1, 2], [1, 1, 1, 1]];
  const print = (rows: readonly (readonly string[])[], order: readonly number[]) => {
    let start = 0;
    return order.flatMap((width) => {
      const block = rows.flatMap((cells) => cells.slice(start, start + width));
      start += width;
      return block;
    });
  };
  const read = (words: readonly string[]) => readSplitColumns({ words, above: 0, below: null, fiscalYear: 2021 });

  it('rows come out as they were printed, or not at all', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom(...orders), (rows, order) => {
        const names = rows.map((_, index) => `指标${index + 1}:养护事项`);
        const found = read([...names, ...print(rows, order)]);
        if (found === null) return;
        expect(
          found.map(({ target, actual, maxScore, declaredScore }) => [target, actual, maxScore, declaredScore]),
        ).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('no row comes out when one value is lost', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(...orders),
        fc.nat(),
        (rows, order, at) => {
          const names = rows.map((_, index) => `指标${index + 1}:养护事项`);
          const values = print(rows, order);
          values.splice(at % values.length, 1);
          expect(read([...names, ...values])).toBeNull();
        },
      ),
    );
  });
});
