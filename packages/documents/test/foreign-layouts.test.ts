import { describe, expect, it } from 'vitest';
import { readTableForms } from '../src/table/read-table-forms.ts';
import { drawn } from './support/drawn-table.ts';

const read = (picture: string) => readTableForms('form.xlsx', drawn(picture), { breaks: 'kept' });
const codes = (reading: ReturnType<typeof read>[number] | undefined) =>
  reading?.diagnostics.map(({ code, cell }) => `${code} ${cell ?? ''}`);

/** Layouts nobody printed a form in before: what is read hangs on labels, not on places. */
describe('a form of a place we have not met', () => {
  it('of a transfer, without scores, with two departments and a remark at its end', () => {
    const [reading, ...others] = read(`
      附件2
      区域转移支付区域绩效目标自评表
      （2021年度）
      转移支付（项目）名称 | 村级道路养护补助 | < | < | < | <
      中央主管部门 | 交通主管部 | < | < | < | <
      地方主管部门 | 某市交通局 | < | 资金使用单位 | 某县公路站 | <
      资金情况（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） | <
      ^ | 年度资金总额： | 1,200.50 | 1180 | 98.29% | <
      ^ | 其中：中央财政资金 | 1000 | 1000 | 100% | <
      ^ | 地方资金 | 200.50 | 180 | 89.78% | <
      ^ | 其他资金 | — | — | — | <
      总体目标完成情况 | 总体目标 | < | 全年实际完成情况 | < | <
      ^ | 养护村道，保障出行。 | < | 道路养护按期完成。 | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值
      ^ | 产出指标 | 数量指标 | 养护里程 | ≥120公里 | 126公里
      ^ | ^ | 质量指标 | 验收合格率 | 100% | 100%
      ^ | 效益指标 | 社会效益指标 | 出行条件 | 改善 | 改善
      ^ | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 93%
      说明 | 无 | < | < | < | <
    `);
    expect(others).toEqual([]);
    expect(reading?.form).toMatchObject({
      fiscalYear: 2021,
      formType: 'transfer',
      moneyUnit: '万元',
      project: { name: '村级道路养护补助', code: null },
      implementingUnit: '某县公路站',
      budget: {
        total: { original: null, final: '1200.50', expenditure: '1180', declaredRate: '98.29%', maxScore: null },
        sources: [
          { name: '中央财政资金', final: '1000' },
          { name: '地方资金', expenditure: '180' },
          { name: '其他资金', final: null },
        ],
      },
      objective: { planned: '养护村道，保障出行。', achieved: '道路养护按期完成。' },
      declaredTotal: null,
    });
    expect(
      reading?.form?.indicators.map(({ category, group, name, target, actual }) => [
        category,
        group,
        name,
        target,
        actual,
      ]),
    ).toEqual([
      ['产出指标', '数量指标', '养护里程', '≥120公里', '126公里'],
      ['产出指标', '质量指标', '验收合格率', '100%', '100%'],
      ['效益指标', '社会效益指标', '出行条件', '改善', '改善'],
      ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%', '93%'],
    ]);
    expect(codes(reading)?.filter((code) => !code.startsWith('form/value-left-out'))).toEqual(['form/no-total ']);
  });

  it('with a header of two rows: a target in three columns, a score of its own and one on review', () => {
    const [reading] = read(`
      某省项目支出绩效自评表 | < | < | < | < | < | < | < | < | < | <
      （2023年度） | < | < | < | < | < | < | < | < | < | <
      单位：元 | < | < | < | < | < | < | < | < | < | <
      项目名称 | < | 老旧小区改造 | < | < | < | 项目负责人 | < | 张某 | < | <
      主管部门及代码 | < | 住建局（045） | < | < | < | 实施单位及代码 | < | 某街道办 | < | <
      项目资金 | < | 预算数 | < | 全年执行数 | < | 分值 | < | 执行率 | < | 得分
      年度资金总额 | < | 5000000 | < | 4,500,000.00 | < | 10 | < | 90% | < | 9
      其中：财政拨款 | < | 5000000 | < | 4,500,000.00 | < | — | < | — | < | —
      一级\\n指标 | 二级\\n指标 | 三级\\n指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | < | 偏差原因分析\\n及改进措施
      ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^ | ^ | 自评得分 | 复核得分 | ^
      产出指标（50分） | 数量指标 | 改造楼\\n栋数 | ≥ | 30 | 栋 | 28 | 50 | 46.67 | 46 | 两栋因\\n管线迁改顺延
      效益指标（30分） | 社会效益 | 居住环境 | 定性 | 明显改善 | | 明显改善 | 30 | 30 | 28 |
      满意度指标（10分） | 满意度 | 居民满意度 | ≥ | 90 | % | 91% | 10 | 10 | 10 |
      总  分 | < | < | < | < | < | < | 100 | 95.67 | 93 |
    `);
    expect(reading?.form).toMatchObject({
      fiscalYear: 2023,
      moneyUnit: '元',
      project: { name: '老旧小区改造' },
      supervisingDepartment: '住建局（045）',
      implementingUnit: '某街道办',
      budget: {
        total: { final: '5000000', expenditure: '4500000.00', maxScore: '10', declaredRate: '90%', declaredScore: '9' },
      },
      declaredTotal: '95.67',
      declaredMaxTotal: '100',
      reviewTotal: '93',
    });
    expect(
      reading?.form?.indicators.map((row) => [
        row.category,
        row.name,
        row.target,
        row.actual,
        row.declaredScore,
        row.reviewScore,
        row.deviationReason,
      ]),
    ).toEqual([
      ['产出指标', '改造楼栋数', '≥30栋', '28', '46.67', '46', '两栋因\n管线迁改顺延'],
      ['效益指标', '居住环境', '定性：明显改善', '明显改善', '30', '28', null],
      ['满意度指标', '居民满意度', '≥90%', '91%', '10', '10', null],
    ]);
    expect(codes(reading)).toEqual([]);
    expect(reading?.origins['/indicators/0/target']).toEqual({ cell: 'T1R11C4', confidence: 'medium' });
    expect(reading?.origins['/indicators/0/declaredScore']).toEqual({ cell: 'T1R11C9', confidence: 'high' });
  });

  it('with its fields in one line, filler rows, counted names, and points written with their word', () => {
    const [reading] = read(`
      2022年度项目支出绩效自评表
      填报单位（盖章）：某区图书馆      填报日期：2023年3月5日      金额单位：万元
      项目名称 | 夜间阅读推广 | < | < | 项目属性 | 持续性项目 □ 新增项目 √ | <
      预算执行情况（10分） | 预算科目 | 年初预算数 | 全年预算数 | 执行数 | 执行率 | 得分
      ^ | 年度资金总额 | 20 | 20 | 19.6 | 98.0% | 9.8分
      指标名称 | 指标类型 | 目标值 | 完成值 | 分值 | 自评得分 | 未完成原因
      指标1：夜场活动 | 数量指标 | 24场 | 24场 | 40分 | 40分 | /
      指标2：…… | | | | | |
      （2）参与人次 | 数量指标 | 不少于2000人次 | 1,800人次 | 40分 | 36分 | 冬季停办
      读者满意度 | 满意度指标 | 95%以上 | 96% | 10分 | 10分 | 
      合计 | | | | 90 | 95.8 |
    `);
    expect(reading?.form).toMatchObject({
      fiscalYear: 2022,
      moneyUnit: '万元',
      implementingUnit: '某区图书馆',
      budget: { total: { maxScore: '10', final: '20', declaredScore: '9.8' } },
      declaredTotal: '95.8',
    });
    expect(
      reading?.form?.indicators.map((row) => [
        row.name,
        row.target,
        row.actual,
        row.maxScore,
        row.declaredScore,
        row.deviationReason,
      ]),
    ).toEqual([
      ['夜场活动', '24场', '24场', '40', '40', null],
      ['（2）参与人次', '不少于2000人次', '1,800人次', '40', '36', '冬季停办'],
      ['读者满意度', '95%以上', '96%', '10', '10', null],
    ]);
  });

  it('says what it cannot place: an unknown column, a score that is none, a cell that nothing explains', () => {
    const [reading] = read(`
      项目支出绩效自评表
      （2022年度）
      项目名称 | 河道保洁 | < | < | < | < | <
      项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 30 | 约三十 | 10 | 100% | 10
      一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 督查号
      产出指标 | 保洁河段 | 12条 | 12条 | 90 | 九十 | 乙7
      | | 5条 | 4条 | | |
      总分 | | | | 100 | 100 |
    `);
    expect(reading?.form?.indicators).toHaveLength(1);
    expect(reading?.form?.indicators[0]).toMatchObject({ declaredScore: null, maxScore: '90' });
    expect(reading?.form?.budget.total.expenditure).toBe(null);
    expect(reading?.diagnostics.map(({ code, cell, params }) => [code, cell, params['text'] ?? null])).toEqual([
      ['form/unknown-label', 'T3R4C7', '督查号'],
      ['form/figure-unclear', 'T3R3C4', '约三十'],
      ['form/figure-unclear', 'T3R5C6', '九十'],
      ['form/row-incomplete', 'T3R6C3', '5条 | 4条'],
      ['form/scores-do-not-add-up', undefined, null],
    ]);
  });

  it('with a sum below every category, parts of an indicator, and a second form right below', () => {
    const [first, second, ...others] = read(`
      2022年度项目支出绩效自评表（甲） | < | < | < | < | < | <
      项目名称 | 公厕保洁 | < | < | 实施单位 | 某环卫所 | <
      项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      年度资金总额 | 90000 | 90000 | 90000 | 10 | 100.00% | 10.00
      一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
      产出指标 | 保洁公厕 | ≥20座 | 21座 | 50 | 50 |
      ^ | 其中：城区 | ≥12座 | 13座 | | |
      ^ | 其中：乡镇 | ≥8座 | 8座 | — | — |
      小计 | < | | | 50 | 50 |
      满意度指标 | 如厕满意度 | ≥90% | 88% | 40 | 39.11 | 夜间照明\\n不足
      小计 | < | | | 40 | 39.11 |
      合计 | < | < | < | 100 | 99.11 |
      | < | < | < | < | < | <
      2022年度项目支出绩效自评表（乙） | < | < | < | < | < | <
      项目名称 | 垃圾分类 | < | < | 实施单位 | 某环卫所 | <
      项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      年度资金总额 | 50000 | 40000 | 30000 | 10 | 75% | 7.5
      一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
      产出指标 | 分类小区 | ≥20个 | 20个 | 90 | 90 |
      合计 | < | < | < | 100 | 97.5 |
    `);
    expect(others).toEqual([]);
    expect(first?.form?.indicators).toMatchObject([
      {
        name: '保洁公厕',
        declaredScore: '50',
        parts: [
          { name: '城区', target: '≥12座', actual: '13座', maxScore: null },
          { name: '乡镇', target: '≥8座', actual: '8座', declaredScore: null },
        ],
      },
      { name: '如厕满意度', category: '满意度指标', declaredScore: '39.11', deviationReason: '夜间照明\n不足' },
    ]);
    expect(first?.form).toMatchObject({ declaredTotal: '99.11', declaredMaxTotal: '100' });
    expect(second?.form).toMatchObject({ project: { name: '垃圾分类' }, declaredTotal: '97.5' });
    expect([codes(first), codes(second)]).toEqual([[], []]);
  });

  it('with a column for the rate of completion, which is said not to be read, and a score in words', () => {
    const [reading] = read(`
      部门整体支出绩效自评表
      （2021年度）
      部门名称 | 某市档案馆 | < | < | < | <
      部门预算执行情况（万元） | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分
      部门支出总额 | 300 | 310 | 305 | 98.39% | 9.84
      其中：基本支出 | 200 | 205 | 205 | 100% |
      项目支出 | 100 | 105 | 100 | 95.24% |
      三级指标 | 年度指标值 | 实际完成值 | 完成率 | 分值 | 得分
      数字化档案 | ≥5万页 | 5.2万页 | 104% | 90 | 90
      总分 | 99.84 | < | < | < | <
    `);
    expect(reading?.form).toMatchObject({
      formType: 'department',
      project: { name: '某市档案馆' },
      budget: {
        total: { original: '300', declaredScore: '9.84' },
        sources: [{ name: '基本支出' }, { name: '项目支出', final: '105' }],
      },
    });
    expect(reading?.diagnostics.map(({ code, params }) => [code, params['text'] ?? null])).toContainEqual([
      'form/column-left-out',
      '完成率',
    ]);
  });

  it('takes a cell that was merged over two values for the first, with low confidence, and says so', () => {
    const [reading] = read(`
      项目支出绩效自评表
      （2022年度）
      项目名称 | 绿道照明 | < | < | <
      项目资金（元） | 全年预算数 | 全年执行数 | 分值 | 得分
      年度资金总额 | 800 | 800 | 10 | 10
      三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      亮灯路段 | 12条 | < | 90 | 90
      总分 | | | 100 | 100
    `);
    expect(reading?.form?.indicators).toMatchObject([{ target: '12条', actual: null, declaredScore: '90' }]);
    expect(reading?.origins['/indicators/0/target']).toEqual({ cell: 'T3R5C2', confidence: 'low' });
    expect(reading?.diagnostics).toEqual([
      {
        code: 'form/value-unclear',
        severity: 'warning',
        path: '/indicators/0/target',
        params: { field: 'target', text: '12条' },
        cell: 'T3R5C2',
      },
    ]);
  });
});
