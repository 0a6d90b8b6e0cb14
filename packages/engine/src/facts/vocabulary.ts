import { COMPARATORS, type LocalizedText, type Phase, VALUE_KINDS } from '@plumbline/core';

export type FactType = 'number' | 'text' | 'label' | 'flag';
/** The things a rule can be about; form facts are known to the items too. */
type FactSubject = 'form' | 'item' | 'indicator' | 'execution';

export type FactDefinition = {
  readonly name: string;
  readonly type: FactType;
  readonly subject: FactSubject;
  /** `points`, `money`, `ratio`, `days`, `count`, or `target` for the unit of the indicator's own target. */
  readonly unit: 'points' | 'money' | 'ratio' | 'days' | 'count' | 'target' | null;
  /** From when on it is known: an item's own score once it is scored, the sum once all are, the total when findings are raised. */
  readonly known: 'before' | 'withScore' | 'afterScores' | 'afterTotal';
  readonly values: readonly string[] | null;
  readonly meaning: LocalizedText;
  readonly absentWhen: LocalizedText | null;
};

type Row = readonly [
  name: string,
  type: FactType,
  subject: FactSubject,
  unit: FactDefinition['unit'],
  zh: string,
  en: string,
  absentZh: string | null,
  absentEn: string | null,
];

const noNumbers: [string, string] = [
  '目标或实际值不是可比的数量',
  'the target or the actual is not a comparable quantity',
];
const noBudget: [string, string] = [
  '预算数或执行数未填，或预算为 0',
  'a budget figure is missing, or the budget is zero',
];

const ROWS: readonly Row[] = [
  ['fiscalYear', 'number', 'form', null, '年度', 'fiscal year', null, null],
  ['formType', 'label', 'form', null, '表的种类', 'kind of form', null, null],
  ['originalBudget', 'number', 'form', 'money', '年初预算数', 'original budget', '未填', 'not filed'],
  ['finalBudget', 'number', 'form', 'money', '全年预算数', 'final budget', '未填', 'not filed'],
  ['actualExpenditure', 'number', 'form', 'money', '全年执行数', 'actual expenditure', '未填', 'not filed'],
  [
    'zeroBudget',
    'flag',
    'form',
    null,
    '全年预算数为 0',
    'the final budget is zero',
    '预算数未填',
    'the final budget is not filed',
  ],
  [
    'executionRate',
    'number',
    'form',
    'ratio',
    '执行率（未取整）：执行数 ÷ 全年预算数',
    'expenditure / final budget, unrounded',
    ...noBudget,
  ],
  [
    'executionRatePrinted',
    'number',
    'form',
    'ratio',
    '执行率，按规则集取整',
    'execution rate, rounded as the rule set says',
    ...noBudget,
  ],
  [
    'originalExecutionRate',
    'number',
    'form',
    'ratio',
    '执行数 ÷ 年初预算数（未取整）',
    'expenditure / original budget, unrounded',
    ...noBudget,
  ],
  ['budgetRevision', 'number', 'form', 'ratio', '全年预算数 ÷ 年初预算数', 'final / original budget', ...noBudget],
  ['declaredTotal', 'number', 'form', 'points', '填报总分', 'declared total', '未填', 'not filed'],
  ['indicatorCount', 'number', 'form', 'count', '指标个数', 'number of indicators', null, null],
  ['missedCount', 'number', 'form', 'count', '未达标指标个数', 'number of missed targets', null, null],
  [
    'undecidedCount',
    'number',
    'form',
    'count',
    '无法判断是否达标的指标个数',
    'number of targets nobody can decide by rule',
    null,
    null,
  ],
  [
    'total',
    'number',
    'form',
    'points',
    '各项得分之和（已计入不适用项的处理，否决、扣分之前）',
    'sum of the item scores with what becomes of items that do not apply, before vetoes and deductions',
    '有待定项',
    'an item has no score',
  ],
  [
    'finalTotal',
    'number',
    'form',
    'points',
    '总分（全部调整、取整之后）',
    'the total, after every adjustment and rounding',
    '没有总分',
    'there is no total',
  ],
  ['item', 'label', 'item', null, '项目：预算执行或指标', 'execution or indicator', null, null],
  ['name', 'text', 'item', null, '名称', 'name', null, null],
  [
    'maxScore',
    'number',
    'item',
    'points',
    '分值',
    'maximum score',
    '未填且无法分摊',
    'not filed and not to be shared out',
  ],
  ['declaredScore', 'number', 'item', 'points', '填报得分', 'declared score', '未填', 'not filed'],
  [
    'declaredShare',
    'number',
    'item',
    'ratio',
    '填报得分 ÷ 分值',
    'declared score / maximum score',
    '未填或分值为 0',
    'not filed, or the maximum is zero',
  ],
  ['hasDeviationReason', 'flag', 'indicator', null, '填了偏差原因', 'a deviation reason is given', null, null],
  [
    'code',
    'text',
    'indicator',
    null,
    '指标编码',
    'indicator code',
    '未填且不在指标体系中',
    'not filed and not in the framework',
  ],
  [
    'category',
    'label',
    'indicator',
    null,
    '一级指标',
    'indicator category',
    '未填或不在指标体系中',
    'not filed or not in the framework',
  ],
  [
    'group',
    'label',
    'indicator',
    null,
    '二级指标',
    'indicator group',
    '未填或不在指标体系中',
    'not filed or not in the framework',
  ],
  ['targetKind', 'label', 'indicator', null, '目标值的类型', 'type of the target', null, null],
  ['actualKind', 'label', 'indicator', null, '实际值的类型', 'type of the actual', null, null],
  [
    'kind',
    'label',
    'indicator',
    null,
    '定量或定性',
    'quantitative or qualitative',
    '目标未填或未能识别',
    'the target is absent or unparsed',
  ],
  [
    'comparator',
    'label',
    'indicator',
    null,
    '比较符（按规则集读法）',
    'comparator, as the rule set reads it',
    '目标不是数量',
    'the target is no quantity',
  ],
  [
    'direction',
    'label',
    'indicator',
    null,
    '方向：越高越好、越低越好',
    'higher or lower is better',
    '目标没有方向',
    'the target has no direction',
  ],
  [
    'target',
    'number',
    'indicator',
    'target',
    '目标值（基本单位）',
    'target in its base unit',
    '目标不是数量',
    'the target is no quantity',
  ],
  [
    'actual',
    'number',
    'indicator',
    'target',
    '实际值（基本单位）',
    'actual in its base unit',
    '实际值不是数量',
    'the actual is no quantity',
  ],
  [
    'zeroTarget',
    'flag',
    'indicator',
    null,
    '目标值为 0',
    'the target is zero',
    '目标不是数量',
    'the target is no quantity',
  ],
  ['targetText', 'text', 'indicator', null, '目标值原文（规范化）', 'target as filed, normalised', '未填', 'not filed'],
  ['actualText', 'text', 'indicator', null, '实际值原文（规范化）', 'actual as filed, normalised', '未填', 'not filed'],
  [
    'textsEqual',
    'flag',
    'indicator',
    null,
    '目标与实际文字相同',
    'target and actual are the same text',
    '一方未填',
    'one of them is absent',
  ],
  ['comparable', 'flag', 'indicator', null, '目标与实际可比', 'target and actual can be compared', null, null],
  ['met', 'flag', 'indicator', null, '达标', 'the target is met', '无法判断', 'no rule can decide it'],
  [
    'ratio',
    'number',
    'indicator',
    'ratio',
    '实际 ÷ 目标',
    'actual / target',
    '不可比或目标为 0',
    'not comparable, or the target is zero',
  ],
  [
    'shortfall',
    'number',
    'indicator',
    'target',
    '未达标的差额（向不利方向，≥0）',
    'how far the target is missed, never negative',
    ...noNumbers,
  ],
  [
    'daysLate',
    'number',
    'indicator',
    'days',
    '迟延天数',
    'days past the deadline',
    '目标或实际不是日期',
    'the target or the actual is no date',
  ],
  ['duplicate', 'flag', 'indicator', null, '与前面的指标同名', 'an earlier indicator has the same name', null, null],
  ['exactScore', 'number', 'item', 'points', '取整前得分', 'score before rounding', '待定', 'no score'],
  ['score', 'number', 'item', 'points', '得分', 'score', '待定', 'no score'],
  ['scoreShare', 'number', 'item', 'ratio', '得分 ÷ 分值', 'score / maximum score', '待定', 'no score'],
  ['rule', 'label', 'item', null, '胜出的计分规则', 'the winning score rule', '没有规则成立', 'no rule matched'],
];

const KNOWN: Readonly<Record<string, FactDefinition['known']>> = {
  exactScore: 'withScore',
  score: 'withScore',
  scoreShare: 'withScore',
  rule: 'withScore',
  total: 'afterScores',
  finalTotal: 'afterTotal',
};
const VALUES: Readonly<Record<string, readonly string[]>> = {
  formType: ['project', 'department', 'transfer'],
  item: ['execution', 'indicator'],
  targetKind: VALUE_KINDS,
  actualKind: VALUE_KINDS,
  kind: ['quantitative', 'qualitative'],
  comparator: COMPARATORS,
  direction: ['higher', 'lower'],
};

/** The one documented vocabulary: it feeds the linter, the editor's completion and hover, and the docs. */
export const VOCABULARY: ReadonlyMap<string, FactDefinition> = new Map(
  ROWS.map(([name, type, subject, unit, zh, en, absentZh, absentEn]) => [
    name,
    {
      name,
      type,
      subject,
      unit,
      known: KNOWN[name] ?? 'before',
      values: VALUES[name] ?? null,
      meaning: { zh, en },
      absentWhen: absentZh !== null && absentEn !== null ? { zh: absentZh, en: absentEn } : null,
    },
  ]),
);

/** Whether a rule of this phase and item may read the fact. */
export function isAvailable(fact: FactDefinition, phase: Phase, item: 'execution' | 'indicator' | 'form'): boolean {
  if (fact.known !== 'before' && phase !== 'form' && phase !== 'finding') return false;
  if (fact.known === 'afterTotal' && phase !== 'finding') return false;
  if (fact.subject === 'form') return true;
  if (item === 'form') return false;
  return fact.subject === 'item' || fact.subject === item;
}

/** Whether a fact is of the form a row stands in: its money, its counts, its total. The year is said of the row as well. */
export const isOfForm = (name: string): boolean => name !== 'fiscalYear' && VOCABULARY.get(name)?.subject === 'form';
