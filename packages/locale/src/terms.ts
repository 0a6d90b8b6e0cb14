import type {
  CauseClass,
  EventType,
  LocalizedText,
  OperatorName,
  Phase,
  ScoreMethodName,
  ScoringRule,
  Severity,
  ValueKind,
} from '@plumbline/core';
import { text } from './localized.ts';

type Labels<K extends string> = Readonly<Record<K, LocalizedText>>;

const severities: Labels<Severity> = {
  error: text('错误', 'error'),
  warning: text('警告', 'warning'),
  info: text('提示', 'note'),
};

const itemKinds: Labels<ScoringRule['item']> = {
  execution: text('预算执行率', 'budget execution'),
  indicator: text('指标', 'indicator'),
  form: text('整张表', 'whole form'),
};

const phases: Labels<Phase> = {
  score: text('计分', 'scoring'),
  adjust: text('调整', 'adjustment'),
  form: text('总分', 'form total'),
  finding: text('核查', 'findings'),
};

const operators: Labels<OperatorName> = {
  equal: text('等于', 'equals'),
  notEqual: text('不等于', 'does not equal'),
  lessThan: text('小于', 'is less than'),
  lessThanInclusive: text('小于或等于', 'is at most'),
  greaterThan: text('大于', 'is more than'),
  greaterThanInclusive: text('大于或等于', 'is at least'),
  in: text('属于', 'is one of'),
  notIn: text('不属于', 'is none of'),
  contains: text('包含', 'contains'),
  doesNotContain: text('不包含', 'does not contain'),
  present: text('有值', 'is known'),
};

const valueKinds: Labels<ValueKind> = {
  quantity: text('数值', 'number'),
  range: text('区间', 'range'),
  date: text('日期', 'date'),
  yesNo: text('是否', 'yes or no'),
  text: text('文字', 'text'),
  absent: text('未填', 'not filed'),
  unparsed: text('未能识别', 'not understood'),
};

const scoreMethods: Labels<ScoreMethodName> = {
  full: text('得满分', 'full marks'),
  zero: text('不得分', 'no points'),
  fixed: text('固定得分', 'fixed points'),
  proportional: text('按比例', 'proportional'),
  reciprocal: text('按反比', 'reciprocal'),
  linear: text('线性', 'linear'),
  curve: text('折线', 'curve'),
  steps: text('分档', 'steps'),
  perUnit: text('按数量扣分', 'deduction per unit'),
  lookup: text('对照表', 'lookup'),
  judged: text('评定', 'judged'),
  checklist: text('逐项累计', 'checklist'),
  expression: text('算式', 'expression'),
  notApplicable: text('不适用', 'not applicable'),
};

const eventTypes: Labels<EventType> = {
  score: text('计分', 'score'),
  deduct: text('扣分', 'deduct'),
  add: text('加分', 'add'),
  cap: text('封顶', 'cap'),
  veto: text('否决', 'veto'),
  flag: text('提示', 'flag'),
  require: text('要求补正', 'require'),
};

/** The grades of the usual rule sets. A rule set may have others, with labels of its own. */
const ratings: Labels<'excellent' | 'good' | 'fair' | 'poor'> = {
  excellent: text('优', 'excellent'),
  good: text('良', 'good'),
  fair: text('中', 'fair'),
  poor: text('差', 'poor'),
};

const causes: Labels<CauseClass> = {
  'arithmetic-slip': text('计算差错', 'arithmetic slip'),
  'rounding-mode': text('取舍方式不同', 'another rounding'),
  'original-budget': text('按年初预算计算', 'by the original budget'),
  uncapped: text('未封顶', 'not capped'),
  'other-formula': text('算式不同', 'another formula'),
  'kept-on-missed': text('未达标而多计', 'kept on missed targets'),
  'taken-on-met': text('达标而扣分', 'taken on met targets'),
  'uneven-leniency': text('宽严不一', 'uneven leniency'),
  judgement: text('评定不同', 'judged otherwise'),
  unparsed: text('数值未能识别', 'values not understood'),
  'not-declared': text('得分未填', 'no score declared'),
  'not-counted': text('不计分项', 'items that do not count'),
  'rule-of-total': text('总分规则', 'rules of the total'),
  unexplained: text('原因不明', 'unexplained'),
};

/** Of a form on its way from the unit to acceptance. */
const assessmentStates: Labels<'draft' | 'submitted' | 'returned' | 'accepted' | 'rechecked'> = {
  draft: text('填报中', 'being filled in'),
  submitted: text('已提交', 'submitted'),
  returned: text('已退回', 'returned'),
  accepted: text('已通过', 'accepted'),
  rechecked: text('已复查', 'checked again'),
};

/**
 * The words of the product for what its documents name by an identifier, to be shown in a table or beside a value.
 *
 * @example terms.valueKinds.unparsed.zh // '未能识别'
 */
export const terms = {
  severities,
  itemKinds,
  phases,
  operators,
  valueKinds,
  scoreMethods,
  eventTypes,
  causes,
  ratings,
  assessmentStates,
} as const;
