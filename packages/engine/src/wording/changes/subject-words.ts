import type { LocalizedText } from '@plumbline/core';
import { text } from '@plumbline/locale';
import type { RuleSetChange } from '../../diff/diff.ts';

/** What parts of a rule set are called where a change of them is told. */
export const SUBJECT_WORDS: Readonly<Record<RuleSetChange['subject'], LocalizedText>> = {
  rule: text('规则', 'rule'),
  parameter: text('参数', 'parameter'),
  condition: text('命名条件', 'named condition'),
  indicator: text('指标', 'indicator'),
  category: text('指标类别', 'indicator category'),
  grade: text('等级', 'grade'),
  rounding: text('取整', 'rounding'),
  readings: text('目标值读法', 'reading of targets'),
  framework: text('指标体系', 'framework'),
  input: text('输入项', 'input'),
  description: text('说明', 'description'),
};

/** Members of parts, by the name they have in the document. */
export const MEMBER_WORDS: Readonly<Record<string, LocalizedText>> = {
  title: text('名称', 'title'),
  label: text('名称', 'label'),
  name: text('名称', 'name'),
  aliases: text('表中的其他写法', 'other spellings'),
  phase: text('阶段', 'phase'),
  item: text('对象', 'applies to'),
  priority: text('优先级', 'priority'),
  conditions: text('条件', 'condition'),
  event: text('结果', 'effect'),
  sentence: text('说明语', 'sentence'),
  references: text('依据', 'legal references'),
  effective: text('适用年度', 'years in force'),
  category: text('一级指标', 'category'),
  group: text('二级指标', 'group'),
  groups: text('二级指标', 'groups'),
  unit: text('计量单位', 'unit'),
  direction: text('方向', 'direction'),
  maxScore: text('分值', 'maximum score'),
  executionMaxScore: text('预算执行率分值', 'maximum score of budget execution'),
  rule: text('指定规则', 'preferred rule'),
  parameters: text('本指标的参数值', 'parameters of its own'),
  from: text('起点分', 'from'),
  type: text('类型', 'type'),
  values: text('可选值', 'choices'),
  notApplicable: text('不适用项', 'items that do not apply'),
  weightSplit: text('分值平均分摊', 'sharing out of maximum scores'),
  gradeOn: text('评等依据', 'grades go by'),
  executionRate: text('预算执行率', 'execution rate'),
  total: text('总分', 'total'),
  bare: text('无比较符的目标', 'a target without a comparator'),
  bareByGroup: text('无比较符的目标（按二级指标）', 'a target without a comparator, by group'),
  zero: text('零目标', 'a target of zero'),
  equal: text('等于目标', 'a target with “=”'),
};
