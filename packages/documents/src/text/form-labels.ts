import { CATEGORY_LABELS, GROUP_LABELS, type IndicatorLabel } from '@plumbline/core';
import { plain } from './text-lines.ts';

/** What a printed column of the indicator table holds. */
export type IndicatorColumn =
  | 'nature'
  | 'target'
  | 'unit'
  | 'actual'
  | 'maxScore'
  | 'declaredScore'
  | 'reason'
  | 'other';
/** What a printed column of the money table holds. */
export type BudgetColumn = 'original' | 'final' | 'expenditure' | 'maxScore' | 'declaredRate' | 'declaredScore';
export type HeadField = 'projectName' | 'supervisingDepartment' | 'implementingUnit' | 'other';

type Spellings<T extends string> = readonly (readonly [T, readonly string[]])[];

export const INDICATOR_COLUMNS: Spellings<IndicatorColumn> = [
  ['nature', ['指标性质', '指标方向', '计算符号']],
  ['unit', ['度量单位', '计量单位', '指标单位']],
  [
    'target',
    [
      '年度指标值',
      '年初目标值',
      '年度目标值',
      '全年目标值',
      '预期指标值',
      '计划指标值',
      '年初指标值',
      '绩效指标值',
      '预期目标值',
      '绩效目标值',
      '计划完成值',
      '全年指标值',
      '年初设定目标值',
      '设定目标值',
      '计划值',
      '指标值',
      '目标值',
      '预期值',
    ],
  ],
  [
    'actual',
    [
      '全年实际完成值',
      '实际完成指标值',
      '实际完成值',
      '全年完成值',
      '全年实际值',
      '指标完成值',
      '实际完成情况',
      '完成指标值',
      '年度完成值',
      '自评完成值',
      '全年实际完成情况',
      '完成情况',
      '实际值',
      '完成值',
    ],
  ],
  ['maxScore', ['指标权重', '指标分值', '权重分值', '分值权重', '标准分值', '标准分', '分值', '权重']],
  ['declaredScore', ['单位自评得分', '自评得分', '指标得分', '实际得分', '自评分值', '自评分数', '自评分', '得分']],
  [
    'reason',
    [
      '未完成原因及拟采取的改进措施',
      '未完成原因分析及改进措施',
      '偏差原因分析及改进措施',
      '偏差原因及改进措施',
      '偏差原因分析',
      '未完成原因分析',
      '未完成原因及改进措施',
      '未完成原因和改进措施',
      '偏差原因分析及拟采取的改进措施',
      '原因分析及改进措施',
      '偏差原因说明',
      '偏差说明',
      '未完成原因',
      '偏差原因',
      '备注',
    ],
  ],
  [
    'other',
    [
      '主管部门复核得分',
      '主管部门复核分',
      '财政复核得分',
      '复核得分',
      '复核评分',
      '复核分',
      '评价得分',
      '财政评分',
      '专家评分',
      '指标解释',
      '指标说明',
      '评分标准',
      '计分标准',
      '评分细则',
      '评分规则',
      '核算得分',
      '目标完成率',
      '完成比例',
      '完成率',
      '上年完成值',
      '历史值',
      '数据来源',
      '佐证材料',
    ],
  ],
];

export const BUDGET_COLUMNS: Spellings<BudgetColumn> = [
  ['original', ['年初预算数', '年初预算']],
  ['final', ['全年(调整)预算数', '全年预算数', '调整后预算数', '调整预算数', '全年预算', '预算数']],
  ['expenditure', ['全年执行数', '实际执行数', '全年执行', '执行数']],
  ['maxScore', ['分值', '权重']],
  ['declaredRate', ['预算执行率', '执行率']],
  ['declaredScore', ['自评得分', '得分']],
];

export const HEAD_LABELS: Spellings<HeadField> = [
  ['projectName', ['项目名称']],
  ['supervisingDepartment', ['主管部门及代码', '项目主管部门', '主管部门']],
  ['implementingUnit', ['项目实施单位', '实施单位(盖章)', '实施单位']],
  [
    'other',
    [
      '项目资金',
      '项目负责人',
      '联系电话',
      '部门联系人',
      '联系人',
      '单位名称',
      '填报单位',
      '填报日期',
      '填报时间',
      '项目类别',
      '项目属性',
      '项目类型',
      '项目编码',
      '预算执行情况',
      '项目基本情况',
      '年初预算',
      '全年预算',
      '年度资金总额',
    ],
  ],
];

export const TOTAL_ROW = /^(年度资金总额|年度财政资金总额|资金总额|年度总金额|项目资金总额)[:]?/;
export const SOURCE_ROW =
  /^(?:其中)?[:]?((?:当年|本年|年度)?(?:中央|省级|市级|区级|县级|地方)?(?:财政拨款|财政资金|补助资金?|资金)|上年结转(?:结余)?资金?|其他资金|单位资金)[:]?/;
export const OBJECTIVE_HEADER = /(?:预算|预期|年初设定|年度)目标实际完成情况/;
export const FOOT_ROW = /^(总分|合计|总计|总得分|自评总分)/;

/** The side labels that run down the left edge of a form, a character a line. */
export const SIDE_LABELS: readonly string[] = ['年度绩效指标完成情况', '年度绩效指标', '年度总体目标', '绩效指标'];

/** All the spellings of a list of labels. */
export const spellingsOf = (spellings: Spellings<string>): string[] => spellings.flatMap(([, names]) => names);

/** A remark in brackets that may follow any label: (50分), (A), (万元). */
const REMARK = /^\([^()]{0,20}\)/;

/** The labels a text starts with, one after another; `length` is how many characters they and their remarks take. */
export function readLabels<T extends string>(
  text: string,
  spellings: Spellings<T>,
): { readonly columns: readonly T[]; readonly length: number } {
  const columns: T[] = [];
  let at = 0;
  for (;;) {
    const rest = text.slice(at);
    const found = spellings
      .flatMap(([column, names]) => names.filter((name) => rest.startsWith(name)).map((name) => ({ column, name })))
      .sort((a, b) => b.name.length - a.name.length)[0];
    const remark = columns.length === 0 ? undefined : REMARK.exec(rest)?.[0];
    if (!found && remark === undefined) return { columns, length: at };
    if (found) columns.push(found.column);
    at += found ? found.name.length : (remark ?? '').length;
  }
}

export type RowLabel = {
  readonly category: IndicatorLabel | null;
  readonly group: IndicatorLabel | null;
  readonly text: string;
};

/** The category or group a printed label names. Only spellings a name could not be: 产出指标, 数量指标, 产出(50分). */
export function findRowLabel(text: string): RowLabel | null {
  const words = plain(text);
  const bare = words.replace(/\(\d{1,3}分\)$/, '');
  if (!bare.endsWith('指标') && bare === words) return null;
  const find = (labels: readonly IndicatorLabel[]) => labels.find(({ spellings }) => spellings.includes(bare)) ?? null;
  const [category, group] = [find(CATEGORY_LABELS), find(GROUP_LABELS)];
  return category || group ? { category, group, text: bare } : null;
}

/**
 * What is left of 产出指标 or 绩效指标 where it was printed down the edge of a table, and its characters were lost, shuffled or, one or
 * two of them, misread.
 */
export function isLabelNoise(text: string): boolean {
  const words = plain(text).replace(/\(\d{1,3}分\)/g, '');
  return words.length <= 12 && /^[产出效益满意度指标成本绩年完成情况服务对象]*$/.test(words);
}
