import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';

/** What a fact of the vocabulary is called within a sentence or a formula; its meaning stands in the vocabulary. */
export const FACT_NAMES: Readonly<Record<string, LocalizedText>> = {
  fiscalYear: text('年度', 'fiscal year'),
  formType: text('表的种类', 'kind of form'),
  originalBudget: text('年初预算数', 'original budget'),
  finalBudget: text('全年预算数', 'final budget'),
  actualExpenditure: text('全年执行数', 'actual expenditure'),
  zeroBudget: text('全年预算数是否为 0', 'whether the final budget is zero'),
  executionRate: text('执行率', 'execution rate'),
  executionRatePrinted: text('执行率（已取整）', 'execution rate (rounded)'),
  originalExecutionRate: text('对年初预算的执行率', 'execution rate of the original budget'),
  budgetRevision: text('预算调整率', 'budget revision rate'),
  declaredTotal: text('填报总分', 'declared total'),
  indicatorCount: text('指标个数', 'number of indicators'),
  missedCount: text('未达标指标个数', 'number of missed targets'),
  undecidedCount: text('无法判断的指标个数', 'number of undecided targets'),
  total: text('各项得分之和', 'sum of the item scores'),
  finalTotal: text('总分', 'total'),
  item: text('项目', 'item'),
  name: text('名称', 'name'),
  maxScore: text('分值', 'maximum score'),
  declaredScore: text('填报得分', 'declared score'),
  declaredShare: text('填报得分率', 'declared share'),
  hasDeviationReason: text('是否填写偏差原因', 'whether a deviation reason is given'),
  code: text('指标编码', 'indicator code'),
  category: text('一级指标', 'indicator category'),
  group: text('二级指标', 'indicator group'),
  targetKind: text('目标值的类型', 'type of the target'),
  actualKind: text('实际值的类型', 'type of the actual'),
  kind: text('指标性质', 'kind of indicator'),
  comparator: text('比较符', 'comparator'),
  direction: text('方向', 'direction'),
  target: text('目标值', 'target'),
  actual: text('实际值', 'actual'),
  zeroTarget: text('目标值是否为 0', 'whether the target is zero'),
  targetText: text('目标值原文', 'target as filed'),
  actualText: text('实际值原文', 'actual as filed'),
  textsEqual: text('目标与实际文字是否相同', 'whether target and actual are the same text'),
  comparable: text('目标与实际是否可比', 'whether target and actual can be compared'),
  met: text('是否达标', 'whether the target is met'),
  ratio: text('完成率', 'completion rate'),
  shortfall: text('未达标差额', 'shortfall'),
  daysLate: text('迟延天数', 'days late'),
  duplicate: text('是否与前面的指标同名', 'whether an earlier indicator has the same name'),
  exactScore: text('取整前得分', 'score before rounding'),
  score: text('得分', 'score'),
  scoreShare: text('得分率', 'score share'),
  rule: text('所用的计分规则', 'scoring rule applied'),
};

/** What a flag says where it is true and where it is false. */
export const FLAG_PHRASES: Readonly<Record<string, { readonly yes: LocalizedText; readonly no: LocalizedText }>> = {
  zeroBudget: {
    yes: text('全年预算数为 0', 'the final budget is zero'),
    no: text('全年预算数不为 0', 'the final budget is not zero'),
  },
  hasDeviationReason: {
    yes: text('已填写偏差原因', 'a deviation reason is given'),
    no: text('未填写偏差原因', 'no deviation reason is given'),
  },
  zeroTarget: {
    yes: text('目标值为 0', 'the target is zero'),
    no: text('目标值不为 0', 'the target is not zero'),
  },
  textsEqual: {
    yes: text('目标与实际文字相同', 'target and actual are the same text'),
    no: text('目标与实际文字不同', 'target and actual are different texts'),
  },
  comparable: {
    yes: text('目标与实际可比', 'target and actual can be compared'),
    no: text('目标与实际不可比', 'target and actual cannot be compared'),
  },
  met: { yes: text('已达标', 'the target is met'), no: text('未达标', 'the target is missed') },
  duplicate: {
    yes: text('与前面的指标同名', 'an earlier indicator has the same name'),
    no: text('不与前面的指标同名', 'no earlier indicator has the same name'),
  },
};

/** What a sentence may name beside the facts; there `target` and `actual` are the texts as filed. */
export const SENTENCE_NAMES: Readonly<Record<string, LocalizedText>> = {
  target: text('目标', 'target'),
  actual: text('实际', 'actual'),
  deduction: text('失分', 'points lost'),
  amount: text('增减分数', 'points changed'),
};
