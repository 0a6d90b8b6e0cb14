import { expect, it } from 'vitest';
import { readTableForms } from '../src/table/read-table-forms.ts';
import { readTextForms } from '../src/text/read-text-forms.ts';
import { drawn } from './support/drawn-table.ts';

const PICTURE = (year: string) => `
  项目支出绩效自评表${year}
  项目名称 | 村道养护 | < | < | <
  项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值
  年度资金总额 | 10 | 10 | 10 | 10
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
  产出指标 | 数量指标 | 养护里程 | ≥120公里 | 126公里
`;
const inTables = (year: string, options: { readonly fiscalYear?: number } = {}) =>
  readTableForms('form.xlsx', drawn(PICTURE(year)), { breaks: 'kept', ...options })[0];

it('takes the year that was given for a form without one, and says so', () => {
  expect(inTables('')?.form).toBeNull();
  const given = inTables('', { fiscalYear: 2023 });
  expect(given?.form?.fiscalYear).toBe(2023);
  expect(given?.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'form/year-given', path: '/fiscalYear', params: { year: 2023 } }),
  );
});

it('leaves a form its own year', () => {
  const own = inTables('（2021年度）', { fiscalYear: 2023 });
  expect(own?.form?.fiscalYear).toBe(2021);
  expect(own?.diagnostics.map(({ code }) => code)).not.toContain('form/year-given');
});

it('takes it for a form in lines of text as well', () => {
  const lines = PICTURE('').replaceAll(' | ', '\n').replaceAll('<', '');
  const [without] = readTextForms('form.txt', lines);
  const [given] = readTextForms('form.txt', lines, 2023);
  expect(without?.form ?? null).toBeNull();
  expect(without?.diagnostics.map(({ path }) => path)).toContain('/fiscalYear');
  expect(given?.diagnostics.map(({ code }) => code)).toContain('form/year-given');
});
