import { describe, expect, it } from 'vitest';
import { denseHead, densePaper, NATIONAL, WITH_REASONS, WITHOUT_MAXIMUM } from './support/dense-paper.ts';
import type { PaperRow } from './support/paper.ts';
import { codesOf, readText, rowsOf, theForm } from './support/read.ts';

const row = (name: string, target: string, actual: string, maxScore: string, score: string, reason = ''): PaperRow => ({
  name,
  target,
  actual,
  maxScore,
  score,
  reason,
});
const output = (...rows: PaperRow[]) => [{ category: '产出指标', group: '数量指标', rows }];
const short = (text: string) => rowsOf(theForm(text).form).map((cells) => cells.slice(0, 5));

describe('a form whose cells ran together', () => {
  const groups = [
    {
      category: '产出指标',
      group: '数量指标',
      rows: [row('设立服务点', '≥18个', '19个', '10', '10'), row('上门服务', '600人次', '540人次', '10', '9')],
    },
    { category: '', group: '时效指标', rows: [row('补助发放及时性', '及时', '及时', '12.5', '12.5')] },
    { category: '满意度指标', group: '服务对象满意度指标', rows: [row('居民满意率', '95%', '96.4%', '10', '10')] },
  ];

  it('is read by its labels, its units and its points, and every row says that it was put together', () => {
    const { form, diagnostics } = theForm(densePaper(groups, NATIONAL, '10051'));
    expect(rowsOf(form).map((cells) => cells.slice(0, 5))).toEqual([
      ['设立服务点', '≥18个', '19个', '10', '10'],
      ['上门服务', '600人次', '540人次', '10', '9'],
      ['补助发放及时性', '及时', '及时', '12.5', '12.5'],
      ['居民满意率', '95%', '96.4%', '10', '10'],
    ]);
    expect(form.indicators.map(({ category, group }) => [category, group])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '时效指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
    expect(codesOf(diagnostics).filter((code) => code === 'form/row-rebuilt')).toHaveLength(4);
  });

  it('has a head: names, year, and money that agrees with its rate', () => {
    const { form } = theForm(densePaper(groups, NATIONAL, '10051'));
    expect([form.project.name, form.supervisingDepartment, form.implementingUnit, form.fiscalYear]).toEqual([
      '便民服务点运行',
      '某区民政局',
      '某街道办事处',
      2022,
    ]);
    expect(form.budget.total).toEqual({
      original: '120',
      final: '110',
      expenditure: '104.5',
      maxScore: '10',
      declaredRate: '95%',
      declaredScore: '9.5',
    });
    expect([form.declaredMaxTotal, form.declaredTotal]).toEqual(['100', '51']);
  });

  it('is read in numbered slices too, as sites for sharing documents print it', () => {
    const whole = densePaper(groups, NATIONAL, '10051').padEnd(450, '注');
    const sliced = `便民服务点.docx\n1、${whole.slice(0, 225)}\n2、${whole.slice(225)}`;
    expect(short(sliced)).toEqual(short(whole));
    expect(short(sliced)).toHaveLength(4);
  });

  it('gives a reason that ends with a full stop to the row above it', () => {
    const { form } = theForm(
      densePaper(
        output(
          row('上门服务', '600人次', '540人次', '10', '9', '两名护理员离职。'),
          row('设立服务点', '≥18个', '19个', '10', '10'),
        ),
        WITH_REASONS,
        null,
      ),
    );
    expect(rowsOf(form)).toEqual([
      ['上门服务', '600人次', '540人次', '10', '9', '两名护理员离职。'],
      ['设立服务点', '≥18个', '19个', '10', '10', null],
    ]);
  });

  it('warns of a name that may begin with the reason of the row above', () => {
    const rows = output(
      row('上门服务', '600人次', '540人次', '10', '9', '护理员离职'),
      row('设立服务点', '≥18个', '19个', '10', '10'),
    );
    expect(theForm(densePaper(rows, WITH_REASONS, null)).diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'form/value-unclear',
        severity: 'warning',
        params: { field: 'name', text: '护理员离职设立服务点' },
      }),
    );
  });

  it('keeps what is left of a label that was printed down the edge out of the header', () => {
    const text = denseHead('二级指标三级指标年度指标值实际完成值分值得分指产标出数量指标设立服务点≥18个19个1010');
    expect(short(text)).toEqual([['设立服务点', '≥18个', '19个', '10', '10']]);
  });
});

describe('bare digits that ran together', () => {
  const rows = (...all: PaperRow[]) => output(...all);

  it('are cut as the total of the form demands', () => {
    const { form } = theForm(
      densePaper(
        rows(row('设立服务点', '8', '8', '', '30'), row('办件办结率', '98%', '98%', '', '25')),
        WITHOUT_MAXIMUM,
        '64.5',
      ),
    );
    expect(rowsOf(form).map((cells) => cells.slice(0, 5))).toEqual([
      ['设立服务点', '8', '8', null, '30'],
      ['办件办结率', '98%', '98%', null, '25'],
    ]);
  });

  it('stay open without a total, or where the rows do not add up to it', () => {
    for (const total of [null, '71.5']) {
      const text = densePaper(rows(row('设立服务点', '8', '8', '', '30')), WITHOUT_MAXIMUM, total);
      expect(short(text)[0]?.slice(0, 3)).toEqual(['设立服务点', null, null]);
      expect(theForm(text).diagnostics).toContainEqual(
        expect.objectContaining({ code: 'form/row-ambiguous', severity: 'warning', path: '/indicators/0' }),
      );
    }
  });

  it('stay open where two ways to cut them add up alike', () => {
    // 14 of 11 with 20 points, or 1 of 41 with 120, or 141 against 1.
    const text = densePaper(rows(row('设立服务点', '11', '14', '', '20')), WITHOUT_MAXIMUM, '29.5');
    expect(short(text)[0]?.slice(1, 3)).toEqual([null, null]);
  });

  it('are cut where the unit stands in a column of its own before them, and the points follow from them', () => {
    const flat = (body: string) =>
      denseHead(`指标名称计量单位指标性质指标值指标权重(分)全年完成值指标得分(分)说明${body}`);
    const { form, diagnostics } = theForm(flat('办件办结率%951096.510热线投诉次数次310110服务站点数个'));
    expect(rowsOf(form).map((cells) => cells.slice(0, 5))).toEqual([
      ['办件办结率(%)', '95', '96.5', '10', '10'],
      ['热线投诉次数(次)', '3', '1', '10', '10'],
    ]);
    expect(codesOf(diagnostics)).toContain('form/truncated');
  });

  it('are not cut so that a target missed has full points, as they are where decimal points were lost', () => {
    const flat = denseHead('指标名称计量单位指标性质指标值指标权重(分)全年完成值指标得分(分)说明绿化面积万亩3612912');
    expect(short(flat)[0]?.slice(1, 3)).toEqual([null, null]);
  });
});

describe('a row that is left open', () => {
  it('has a rate above one hundred percent, as a sign misread for a digit makes it', () => {
    const rows = output(row('居民满意率', '95%', '295%', '10', '10'));
    for (const total of [null, '10019.5'])
      expect(short(densePaper(rows, NATIONAL, total))[0]?.slice(1, 3)).toEqual([null, null]);
  });

  it('ends with digits that may begin the next name, and takes the next row with it', () => {
    const rows = output(
      row('居民满意率', '95%', '95%', '10', '10'),
      row('2022年设立服务点', '≥18个', '19个', '10', '10'),
    );
    expect(short(densePaper(rows, NATIONAL, null)).map((cells) => cells.slice(1, 3))).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('lacks a value, so that its digits would have to be cut into one more number than was printed', () => {
    const rows = output(row('设立服务点', '', '', '12', '12'), row('居民满意率', '95%', '95%', '10', '10'));
    const [first] = short(densePaper(rows, NATIONAL, null));
    expect(first?.slice(1, 3)).toEqual([null, null]);
  });

  it('has no points for something done: digits are hardly ever cut so', () => {
    const rows = output(row('设立服务点', '30', '10', '5', '0'));
    expect(short(densePaper(rows, NATIONAL, null))[0]?.slice(1, 3)).toEqual([null, null]);
  });
});

it('reads a form about a whole department: its name from the title, its total from the head', () => {
  const text =
    '某区水务局2021年度部门整体绩效自评表主管部门某区水务局联系人某某自评总分(分)93.5年初预算数全年预算数全年执行数' +
    '绩效指标指标名称计量单位指标性质指标值指标权重(分)全年完成值指标得分(分)河道巡查完成率%10020100.520供水管网漏损率%10158.215';
  const { form } = theForm(text);
  expect([form.formType, form.project.name, form.supervisingDepartment, form.fiscalYear]).toEqual([
    'department',
    '部门整体',
    '某区水务局',
    2021,
  ]);
  expect(form.declaredTotal).toBe('93.5');
});

it('warns where the line above a form names another year than its title', () => {
  const text = `便民服务点2021年度项目自评材料\n${densePaper(output(row('居民满意率', '95%', '95%', '10', '10')), NATIONAL, null)}`;
  const { form, diagnostics } = theForm(text);
  expect(form.fiscalYear).toBe(2022);
  expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'form/value-unclear', path: '/fiscalYear' }));
});

it('refuses a table longer than any form instead of reading it for minutes', () => {
  const started = performance.now();
  const [reading] = readText(
    denseHead(`三级指标年度指标值实际完成值分值得分${'居民满意率95%95%1010'.repeat(100_000)}`),
  );
  expect(reading?.form).toBeNull();
  expect(performance.now() - started).toBeLessThan(10_000);
});
