import { describe, expect, it } from 'vitest';
import { codesOf, readText, rowsOf, theForm } from './support/read.ts';

const REST = [
  '法律援助知晓率 | = | 90 | % | 92 | 15 | 15 |',
  '可持续影响指标 | 值班制度健全性 | 定性 | 完善 |',
  '| 完善 | 15 | 14 |',
  '满意度指标 | 服务对象满意度指标 | 受援人满意度 | ≥ | 95 | % | 97 | 10 | 10 |',
  '合计 | 100 | 99 |',
];
const NEXT = ['部门预算项目支出绩效自评表(2022年度)', '项目名称 | 法律援助补贴 |', '主管部门 | 某县司法局 |'];

describe('the last page of a form whose first page is not in the file', () => {
  const [first] = readText([...REST, ...NEXT].join('\n'));

  it('is read by what a split target looks like, though no header says what the columns hold', () => {
    expect(first?.form && rowsOf(first.form).map((cells) => cells.slice(0, 5))).toEqual([
      ['法律援助知晓率', '=90%', '92', '15', '15'],
      ['值班制度健全性', '定性：完善', '完善', '15', '14'],
      ['受援人满意度', '≥95%', '97', '10', '10'],
    ]);
    expect([first?.form?.declaredMaxTotal, first?.form?.declaredTotal]).toEqual(['100', '99']);
  });

  it('has the year of the other forms of the file, no name, and a warning of both', () => {
    expect([first?.form?.fiscalYear, first?.form?.project.name]).toEqual([2022, '?']);
    for (const path of ['/fiscalYear', '/project/name'])
      expect(first?.diagnostics).toContainEqual(expect.objectContaining({ severity: 'warning', path }));
  });

  it('is refused where no other form, or forms of two years, tell its year', () => {
    const others = NEXT.join('\n').replace('2022', '2021');
    for (const text of [REST.join('\n'), [...REST, ...NEXT, others].join('\n')]) {
      const [reading] = readText(`绩效自评 |\n${text}`);
      expect(reading?.form).toBeNull();
      expect(reading?.diagnostics).toContainEqual(expect.objectContaining({ severity: 'error', path: '/fiscalYear' }));
    }
  });

  it('is refused where its columns could be two things', () => {
    // Nothing but numbers: target, actual, maximum and score in any order.
    const [reading] = readText(
      [
        '数量指标 | 接待人次 | 20 | 20 | 20 | 20 |',
        '办结件数 | 10 | 10 | 10 | 10 |',
        '合计 | 100 | 99 |',
        ...NEXT,
      ].join('\n'),
    );
    expect(reading?.form).toBeNull();
    expect(codesOf(reading?.diagnostics ?? [])).toContain('form/no-indicators');
  });
});

describe('a name whose first line may be taken for something else', () => {
  const HEAD =
    '项目支出绩效自评表\n(2022年度)\n项目名称 法律援助补贴\n主管部门 某县司法局\n一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施\n';
  const cells = (...all: string[]) => `${HEAD}产出指标\n数量指标\n${all.join('\n')}\n总分\n100 90`;

  it('is pointed at behind a row that lost no points, and needs no reason', () => {
    const { form, diagnostics } = theForm(
      cells('接待人次', '200人次', '210人次', '40', '40', '指派律师参与的', '案件办结数', '60件', '61件', '50', '50'),
    );
    expect(form.indicators.map(({ name, deviationReason }) => [name, deviationReason])).toEqual([
      ['接待人次', null],
      ['案件办结数', null],
    ]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form/value-unclear', params: { field: 'name', text: '案件办结数' } }),
    );
  });

  it('is not doubted behind a row that gives its reason', () => {
    const { form, diagnostics } = theForm(
      cells('接待人次', '200人次', '180人次', '40', '36', '窗口装修停办一月', '案件办结数', '60件', '61件', '50', '50'),
    );
    expect(form.indicators[0]?.deviationReason).toBe('窗口装修停办一月');
    expect(codesOf(diagnostics)).not.toContain('form/value-unclear');
  });
});

it('reads a table without marks in one long line by its columns', () => {
  const text = `项目支出绩效自评表 (2022年度) 项目名称 法律援助补贴 主管部门 某县司法局 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 数量指标 接待人次 200人次 210人次 40 40 质量指标 案件合格率 100% 100% 50 50 总分 100 90`;
  const [reading] = readText(text);
  expect(reading?.form && rowsOf(reading.form).map((cells) => cells.slice(0, 5))).toEqual([
    ['接待人次', '200人次', '210人次', '40', '40'],
    ['案件合格率', '100%', '100%', '50', '50'],
  ]);
});
