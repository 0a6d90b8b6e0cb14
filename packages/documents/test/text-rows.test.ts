import { describe, expect, it } from 'vitest';
import { paper } from './support/paper.ts';
import { codesOf, readText, rowsOf, theForm } from './support/read.ts';

const rowsIn = (rows: string) => rowsOf(theForm(paper(rows)).form);
const notesOn = (rows: string) => theForm(paper(rows)).diagnostics;

describe('rows whose cells are broken over lines', () => {
  it('are read when everything stands on one line, labels in front', () => {
    const rows =
      '产出指标 数量指标 开放天数 >=300天 310天 50 50\n满意度指标 服务对象满意度指标 读者满意率 >=90% 88% 40 35';
    expect(rowsIn(rows)).toEqual([
      ['开放天数', '>=300天', '310天', '50', '50', null],
      ['读者满意率', '>=90%', '88%', '40', '35', null],
    ]);
  });

  it('have their labels, broken ones and remarks included', () => {
    const { form } = theForm(
      paper(
        '产出指标\n(50分)\n时效\n指标\n开放及时 及时 及时 50 50\n满意度指标\n(10分)\n服务对象\n满意度指标\n读者满意率 90% 95% 10 10',
      ),
    );
    expect(form.indicators.map(({ category, group }) => [category, group])).toEqual([
      ['产出指标', '时效指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
  });

  it('have a name of several lines put together', () => {
    expect(rowsIn('产出指标\n数量指标\n组织社区居民参加阅读\n\n推广活动\n\n>=12场 13场 50 50')).toEqual([
      ['组织社区居民参加阅读推广活动', '>=12场', '13场', '50', '50', null],
    ]);
  });

  it('tell a broken name from a broken target by the width of the columns', () => {
    const rows =
      '产出指标\n质量指标\n图书室整理制度健全性\n健全 健全 20 20\n建立工作制度\n建立专人负责的管\n理制度\n建立管理制度 30 30';
    expect(rowsIn(rows)[1]).toEqual(['建立工作制度', '建立专人负责的管理制度', '建立管理制度', '30', '30', null]);
    expect(notesOn(rows)).toContainEqual(
      expect.objectContaining({ code: 'form/row-rebuilt', path: '/indicators/1', params: { name: '建立工作制度' } }),
    );
  });

  it('give the lines up to the next label to the reason of the row above', () => {
    const rows =
      '产出指标\n数量指标\n新书上架数 >=500册 400册 50 40\n因采购流程延后，\n部分新书未到货。\n效益指标\n社会效益指标\n服务人次 >=5000人次 5100人次 40 40';
    expect(rowsIn(rows)[0]?.[5]).toBe('因采购流程延后，部分新书未到货。');
  });

  it('tell the reason of the row above from the name of the row below by width', () => {
    const rows = [
      '产出指标\n数量指标',
      '组织社区居民参加阅读\n推广活动\n>=12场 10场 20 15',
      '因天气原因取消了\n两场户外的活动。',
      '为老年读者提供上门借\n还书服务\n>=30次 35次 30 30',
    ].join('\n');
    expect(rowsIn(rows)).toEqual([
      ['组织社区居民参加阅读推广活动', '>=12场', '10场', '20', '15', '因天气原因取消了两场户外的活动。'],
      ['为老年读者提供上门借还书服务', '>=30次', '35次', '30', '30', null],
    ]);
  });

  it('leave out the side label and the empty lines of the form', () => {
    const rows =
      '产出指标\n数量指标\n开放天数 >=300天 310天 50 50\n 绩\n效\n指\n标\n指标2:\n……\n质量指标\n指标1:/ / /\n完好率 >=95% 96% 40 40';
    expect(rowsIn(rows).map(([name]) => name)).toEqual(['开放天数', '完好率']);
    expect(codesOf(notesOn(rows))).not.toContain('form/line-not-understood');
  });

  it('take a marked name with points only for a row without values', () => {
    expect(rowsIn('产出指标\n质量指标\n指标1:图书完好 50 50')).toEqual([['图书完好', null, null, '50', '50', null]]);
  });
});

describe('rows that can be read in two ways', () => {
  it('keep name and points, leave the values open, and say so', () => {
    const rows = '产出指标\n数量指标\n开放天数 300天 50 50';
    expect(rowsIn(rows)).toEqual([['开放天数', null, null, '50', '50', null]]);
    expect(notesOn(rows)).toContainEqual(
      expect.objectContaining({ code: 'form/row-ambiguous', severity: 'warning', path: '/indicators/0' }),
    );
  });

  it('do not take a name for a target when the lines before may be a reason', () => {
    const rows = '产出指标\n数量指标\n新书上架数 >=500册 400册 20 16\n采购流程延后\n开放及时性 及时 30 30';
    const [, second] = rowsIn(rows);
    expect(second?.slice(1, 3)).toEqual([null, null]);
    expect(codesOf(notesOn(rows))).toContain('form/row-ambiguous');
  });

  it('do not shift a row whose score is missing into one with a maximum of 95', () => {
    const rows = '产出指标\n数量指标\n完好率 >=90 95 10';
    expect(rowsIn(rows)[0]?.slice(1, 3)).toEqual([null, null]);
    expect(codesOf(notesOn(rows))).toContain('form/row-ambiguous');
  });
});

it('points at a row whose name may run on below its values, where its reason should stand', () => {
  const rows =
    '产出指标\n数量指标\n组织社区居民参加阅读 >=12场 10场 20 15\n推广活动\n效益指标\n社会效益指标\n服务人次 >=50人次 51人次 40 40';
  expect(notesOn(rows)).toContainEqual(expect.objectContaining({ code: 'form/row-rebuilt', path: '/indicators/0' }));
  expect(notesOn(rows)).not.toContainEqual(expect.objectContaining({ path: '/indicators/1' }));
});

describe('tables with bars', () => {
  const bars = (rows: string, header = '一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |') =>
    [
      '项目支出绩效自评表(2021年度) |',
      '项目名称 | 社区图书室运行 |',
      '主管部门 | 某区文化局 | 实施单位 | 某区图书馆 |',
      '预算执行情况(万元)(20分) | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分 |',
      '年度财政资金总额 | 20 | 19 | 95% | 19 |',
      header,
      rows,
      '总分 | 99 |',
    ].join('\n');

  it('are read cell by cell, with the maximum of the money row taken from its heading', () => {
    const { form } = theForm(
      bars(
        '产出指标 | 数量指标 | 开放天数 (天) |\n300 | 310 | 50 | |\n满意度指标 | 服务对象满意度指标 | 满意度(%) | 90 | 88 | 30 |',
      ),
    );
    expect(rowsOf(form).map((row) => row.slice(0, 5))).toEqual([
      ['开放天数(天)', '300', '310', null, '50'],
      ['满意度(%)', '90', '88', null, '30'],
    ]);
    expect(form.budget.total).toMatchObject({ final: '20', expenditure: '19', maxScore: '20', declaredScore: '19' });
    expect(form.declaredTotal).toBe('99');
  });

  it('put a target together from its nature, value and unit', () => {
    const header = '一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 全年完成值 | 权重 | 得分 |';
    const { form, diagnostics } = theForm(
      bars(
        '产出指标 | 质量指标 | 完好率 | ≥ | 95 | % | 96 | 40 | 40 |\n| |||\n制度健全性 | 定性 | 好 |\n| 好 | 40 | 40 |',
        header,
      ),
    );
    expect(rowsOf(form).map((row) => row.slice(0, 5))).toEqual([
      ['完好率', '≥95%', '96', '40', '40'],
      ['制度健全性', '定性：好', '好', '40', '40'],
    ]);
    expect(codesOf(diagnostics).filter((code) => code === 'form/row-rebuilt')).toHaveLength(2);
  });

  it('leave out a row of which a cell is empty instead of shifting it, and say so', () => {
    const { form, diagnostics } = theForm(
      bars('产出指标 | 数量指标 | 开放天数 | | 310 | 50 |\n质量指标 | 完好率 | 95% | 96% | 30 |'),
    );
    expect(form.indicators.map(({ name }) => name)).toEqual(['完好率']);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form/row-incomplete', params: expect.objectContaining({ name: '开放天数' }) }),
    );
  });
});

describe('text that lost its line ends', () => {
  const long = (rows: string) =>
    `某区项目支出绩效自评表 (2021年度) 项目名称 社区图书室运行 主管部门 某区文化局 ${'说明 '.repeat(120)} 三级指标 ${rows}`;

  it('gives the rows its own marks set apart, each with the remark that its columns are assumed', () => {
    const { form, diagnostics } = theForm(
      long('指标1:开放天数 300天 310天 5 5 指标2:新书上架 500册 400册 5 4 指标3:活动场次 12场'),
    );
    expect(rowsOf(form).map((row) => row.slice(0, 5))).toEqual([
      ['开放天数', '300天', '310天', '5', '5'],
      ['新书上架', '500册', '400册', '5', '4'],
    ]);
    expect(codesOf(diagnostics).filter((code) => code === 'form/row-rebuilt')).toHaveLength(2);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form/row-incomplete', params: expect.objectContaining({ name: '活动场次' }) }),
    );
  });

  it('drops a row behind which another value stands: the columns have slipped there', () => {
    const { form } = theForm(
      long('指标1:开放天数 300天 310天 5 5 指标2:新书 上架 指标3:活动场次 500册 400册 5 4 12场 13场 5 5'),
    );
    expect(form.indicators.map(({ name }) => name)).toEqual(['开放天数']);
  });
});

it('reads a table with every cell on a line of its own', () => {
  const rows = '产出指标\n数量指标\n开放天数\n>=300天\n310天\n50\n50\n新书上架数\n>=500册\n400册\n40\n32\n采购流程延后';
  expect(rowsIn(rows)).toEqual([
    ['开放天数', '>=300天', '310天', '50', '50', null],
    ['新书上架数', '>=500册', '400册', '40', '32', '采购流程延后'],
  ]);
});

it('reports a form that stops before its rows as cut off', () => {
  const [reading] = readText(paper('').slice(0, 160));
  expect(reading?.form).toBeNull();
  expect(codesOf(reading?.diagnostics ?? [])).toContain('form/truncated');
});

describe('columns beyond the usual', () => {
  const withHeader = (header: string, rows: string) =>
    paper(rows).replace('分值 得分\n\n偏差原因分析及\n改进措施', header);

  it('are left out when they are known', () => {
    const text = withHeader('完成率 分值 得分 复核得分', '产出指标\n数量指标\n开放天数 >=300天 310天 103% 50 50 49');
    expect(rowsOf(theForm(text).form)).toEqual([['开放天数', '>=300天', '310天', '50', '50', null]]);
  });

  it('make a table unreadable when nobody knows them, or when there are two of one kind', () => {
    for (const header of ['分值 得分 某某加分', '分值 得分 得分']) {
      const [reading] = readText(withHeader(header, '产出指标\n数量指标\n开放天数 >=300天 310天 50 50 3'));
      expect(reading?.form).toBeNull();
      expect(codesOf(reading?.diagnostics ?? [])).toContain('form/no-indicators');
    }
  });

  it('do not shift a row of which the target is empty behind a reason', () => {
    const cells = [
      '产出指标',
      '数量指标',
      '新书上架数',
      '>=500册',
      '400册',
      '40',
      '32',
      '采购流程延后',
      '开放及时性',
      '及时',
      '30',
      '30',
    ];
    const { form, diagnostics } = theForm(paper(cells.join('\n')));
    expect(form.indicators.map(({ name }) => name)).toEqual(['新书上架数']);
    expect(codesOf(diagnostics)).toContain('form/row-incomplete');
  });
});
