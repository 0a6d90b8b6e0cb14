import type { Comparator, InputDefinition, LocalizedText, NotApplicablePolicy, RoundingMode } from '@plumbline/core';
import { text } from '../localized.ts';

type Labels<K extends string> = Readonly<Record<K, LocalizedText>>;

const roundingModes: Labels<RoundingMode> = {
  up: text('只入不舍（有余数即进一）', 'rounded up (any remainder counts as one)'),
  down: text('只舍不入（余数一律舍去）', 'cut off (any remainder is dropped)'),
  ceiling: text('向上取整（取较大的数）', 'rounded to the larger number'),
  floor: text('向下取整（取较小的数）', 'rounded to the smaller number'),
  'half-up': text('四舍五入', 'rounded half up'),
  'half-down': text('恰为一半时舍去，超过一半时进一', 'rounded half down (an exact half is dropped)'),
  'half-even': text('四舍六入，恰为一半时取偶数', 'rounded half to even'),
};

const comparators: Labels<Comparator> = {
  atLeast: text('不少于（≥）', 'at least (≥)'),
  moreThan: text('多于（>）', 'more than (>)'),
  atMost: text('不超过（≤）', 'at most (≤)'),
  lessThan: text('少于（<）', 'less than (<)'),
  equal: text('等于（=）', 'equal to (=)'),
};

const directions: Labels<'higher' | 'lower'> = {
  higher: text('越高越好', 'higher is better'),
  lower: text('越低越好', 'lower is better'),
};

const indicatorKinds: Labels<'quantitative' | 'qualitative'> = {
  quantitative: text('定量', 'quantitative'),
  qualitative: text('定性', 'qualitative'),
};

const formTypes: Labels<'project' | 'department' | 'transfer'> = {
  project: text('项目支出', 'project'),
  department: text('部门整体支出', 'department as a whole'),
  transfer: text('转移支付', 'transfer payment'),
};

const notApplicablePolicies: Labels<NotApplicablePolicy> = {
  rescaleTotal: text(
    '不适用项的分值，按分值比例并入全部适用的各项',
    'the points of items that do not apply go to all items that do, in proportion to their maximum scores',
  ),
  rescaleCategory: text(
    '不适用项的分值，按分值比例并入同一一级指标中适用的各项；该一级指标没有适用项的，并入全部适用的各项',
    'the points of items that do not apply go to the items of the same category that do, in proportion to their maximum scores; where none of the category applies, to all items that do',
  ),
  full: text('不适用的项按满分计', 'items that do not apply count with full marks'),
  none: text(
    '不适用的项计 0 分，总分不作折算',
    'items that do not apply count for nothing, and the total is not scaled',
  ),
};

const inputTypes: Labels<InputDefinition['type']> = {
  number: text('数值', 'number'),
  label: text('选项', 'choice'),
  flag: text('是或否', 'yes or no'),
};

const factUnits: Labels<'points' | 'money' | 'ratio' | 'days' | 'count' | 'target'> = {
  points: text('分', 'points'),
  money: text('元', 'yuan'),
  ratio: text('比率（%）', 'ratio (%)'),
  days: text('天', 'days'),
  count: text('个', 'count'),
  target: text('目标值的基本单位', 'base unit of the target'),
};

const checklistStates: Labels<'done' | 'late' | 'missing'> = {
  done: text('已完成', 'done'),
  late: text('迟延完成', 'late'),
  missing: text('未完成', 'missing'),
};

/**
 * The words of what a rule set says beyond its rules: how figures are rounded, how targets are read, what becomes of items that do not
 * apply, and the labels that facts may hold.
 *
 * @example ruleTerms.comparators.atLeast.en // 'at least (≥)'
 */
export const ruleTerms = {
  roundingModes,
  comparators,
  directions,
  indicatorKinds,
  formTypes,
  notApplicablePolicies,
  inputTypes,
  factUnits,
  checklistStates,
} as const;
