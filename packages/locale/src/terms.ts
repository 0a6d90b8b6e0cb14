import type {
  Comparator,
  EventType,
  InputDefinition,
  LocalizedText,
  OperatorName,
  Phase,
  RoundingMode,
  ScoreMethodName,
  ScoringRule,
  Severity,
  ValueKind,
  VetoParams,
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

/** The heads of columns and fields. */
const columns = {
  item: text('指标', 'Indicator'),
  category: text('一级指标', 'Category'),
  target: text('目标值', 'Target'),
  actual: text('实际完成值', 'Actual'),
  maxScore: text('分值', 'Maximum score'),
  score: text('得分', 'Score'),
  declaredScore: text('填报得分', 'Declared score'),
  discrepancy: text('差异', 'Difference'),
  rule: text('计分规则', 'Scoring rule'),
  why: text('得分理由', 'Why'),
  restore: text('得满分所需', 'For full marks'),
  total: text('总分', 'Total'),
  rating: text('等级', 'Grade'),
  executionRate: text('执行率', 'Execution rate'),
  finding: text('发现', 'Finding'),
  code: text('代码', 'Code'),
  path: text('位置', 'Place'),
  line: text('行', 'Line'),
  column: text('列', 'Column'),
  file: text('文件', 'File'),
  ruleSet: text('规则集', 'Rule set'),
  version: text('版本', 'Version'),
  title: text('名称', 'Title'),
  inForce: text('生效年度', 'In force'),
  hits: text('命中次数', 'Hits'),
  branch: text('计分分支', 'Scoring branch'),
} as const satisfies Record<string, LocalizedText>;

/** `up` and `down` speak of the distance from zero, `ceiling` and `floor` of the number line: below zero they part ways. */
const roundingModes: Labels<RoundingMode> = {
  up: text('进一法（远离零）', 'up (away from zero)'),
  down: text('去尾法（趋向零）', 'down (towards zero)'),
  ceiling: text('向上取整', 'ceiling'),
  floor: text('向下取整', 'floor'),
  'half-up': text('四舍五入', 'half up'),
  'half-down': text('五舍六入', 'half down'),
  'half-even': text('四舍六入五成双', 'half even'),
};

const phases: Labels<Phase> = {
  score: text('计分', 'scoring'),
  adjust: text('调整', 'adjustment'),
  form: text('总分', 'form total'),
  finding: text('核查', 'findings'),
};

const comparators: Labels<Comparator> = {
  atLeast: text('不低于（≥）', 'at least (≥)'),
  moreThan: text('高于（>）', 'more than (>)'),
  atMost: text('不高于（≤）', 'at most (≤)'),
  lessThan: text('低于（<）', 'less than (<)'),
  equal: text('等于（=）', 'equal to (=)'),
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

/** The kinds of input a rule set may ask for beyond the form. */
const inputTypes: Labels<InputDefinition['type']> = {
  number: text('数值', 'number'),
  label: text('选项', 'choice'),
  flag: text('是否', 'yes or no'),
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

const scopes: Labels<VetoParams['scope']> = {
  item: text('本项', 'item'),
  group: text('二级指标', 'group'),
  category: text('一级指标', 'category'),
  total: text('总分', 'total'),
};

/**
 * The words of the product for what its documents name by an identifier, to be shown in a table or beside a value.
 *
 * @example terms.roundingModes['half-up'].zh // '四舍五入'
 */
export const terms = {
  severities,
  itemKinds,
  columns,
  roundingModes,
  phases,
  comparators,
  operators,
  valueKinds,
  inputTypes,
  scoreMethods,
  eventTypes,
  scopes,
} as const;
