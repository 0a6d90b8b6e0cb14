import { describe, expect, it } from 'vitest';
import { paper } from './support/paper.ts';
import { codesOf, readText, theForm } from './support/read.ts';

const ROWS =
  '产出指标\n数量指标\n开放天数 >=300天 310天 50 50\n效益指标\n社会效益指标\n服务人次 >=5000人次 5100人次 40 35.5';

describe('the head of a form in text', () => {
  const { form } = theForm(paper(ROWS));

  it('gives year, names and money unit, with values broken over lines put together', () => {
    expect(form.fiscalYear).toBe(2021);
    expect(form.project).toEqual({ name: '社区图书室运行经费', code: null });
    expect(form.supervisingDepartment).toBe('某区文化局');
    expect(form.implementingUnit).toBe('某区图书馆');
    expect(form.moneyUnit).toBe('元');
    expect(form.formType).toBe('project');
  });

  it('gives the money rows, where a dash is unknown and not 0', () => {
    expect(form.budget.total).toEqual({
      original: '200000.00',
      final: '180000.00',
      expenditure: '171000',
      maxScore: '10',
      declaredRate: '95%',
      declaredScore: '9.5',
    });
    expect(form.budget.sources).toEqual([
      { name: '当年财政拨款', original: '150000.00', final: '140000.00', expenditure: '131000.00' },
      { name: '其他资金', original: null, final: null, expenditure: null },
    ]);
  });

  it('gives the goals and the total', () => {
    expect(form.objective).toEqual({ planned: '开放图书室，服务居民', achieved: '全年开放，居民满意' });
    expect([form.declaredMaxTotal, form.declaredTotal]).toEqual(['100', '95']);
  });

  it('says where the printed sums do not agree with the rows', () => {
    const { diagnostics } = theForm(paper(ROWS, { total: '100 96' }));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'form/scores-do-not-add-up',
        path: '/declaredTotal',
        params: { declared: '96', sum: '95' },
      }),
    );
  });
});

describe('what the head leaves open', () => {
  it('is a form without a year refused, with the field named', () => {
    const [reading] = readText(paper(ROWS, { year: '' }));
    expect(reading?.form).toBeNull();
    expect(reading?.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form/field-missing', severity: 'error', params: { field: 'fiscalYear' } }),
    );
  });

  it('takes the year from the date of filing with a warning, and only in the usual season', () => {
    const spring = theForm(paper(ROWS, { year: '填报日期:2022年3月5日' }));
    expect(spring.form.fiscalYear).toBe(2021);
    expect(codesOf(spring.diagnostics)).toContain('form/year-assumed');
    expect(readText(paper(ROWS, { year: '填报日期:2022年12月5日' }))[0]?.form).toBeNull();
  });

  it('does not decide whose values are whose when two labels share a line', () => {
    const text = paper(ROWS).replace(
      '主管部门 某区文化局 实施单位\n某区图书\n馆',
      '主管部门 实施单位 某区文化局 某区图书馆',
    );
    const { form, diagnostics } = theForm(text);
    expect([form.supervisingDepartment, form.implementingUnit]).toEqual([null, null]);
    expect(codesOf(diagnostics)).toContain('form/field-missing');
  });

  it('leaves the money unknown when its figures fit the columns in two ways', () => {
    const { form, diagnostics } = theForm(
      paper(ROWS).replace('200000.00 180000.00 171,000 10 95% 9.5', '200000.00 10 95%'),
    );
    expect(form.budget.total.final).toBeNull();
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'form/row-ambiguous', path: '/budget/total' }));
  });

  it('reads the money with its rate left empty', () => {
    const { form } = theForm(paper(ROWS).replace('171,000 10 95% 9.5', '171,000 10 9.5'));
    expect(form.budget.total).toMatchObject({
      expenditure: '171000',
      maxScore: '10',
      declaredRate: null,
      declaredScore: '9.5',
    });
  });

  it('finds each of several forms in a file', () => {
    const readings = readText(`${paper(ROWS)}\n${paper(ROWS).replace('社区图书室运行', '社区体育室运行')}`);
    expect(readings.map(({ form }) => form?.project.name)).toEqual(['社区图书室运行经费', '社区体育室运行经费']);
  });

  it('takes the code in front of a project name for a code', () => {
    const { form } = theForm(paper(ROWS).replace('社区图书室运行\n\n经费', '5101T000000123456-社区图书室'));
    expect(form.project).toEqual({ name: '社区图书室', code: '5101T000000123456' });
  });
});
