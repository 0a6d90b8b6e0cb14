import type { InputDefinition, LocalizedText } from '@plumbline/core';
import { text } from '../localized.ts';
import type { Words } from './speaker.ts';

/** Parts of a form's head, by the name they have in the document. */
export const FIELDS: Words = {
  fiscalYear: text('年度', 'fiscal year'),
  'project.name': text('项目名称', 'project name'),
  projectName: text('项目名称', 'project name'),
  supervisingDepartment: text('主管部门', 'supervising department'),
  implementingUnit: text('实施单位', 'implementing unit'),
  moneyUnit: text('金额单位', 'money unit'),
  budget: text('项目资金', 'project funds'),
  name: text('指标名称', 'indicator name'),
  code: text('编码', 'code'),
  formType: text('表格种类', 'type of form'),
  objective: text('年度目标', 'objective'),
  planned: text('预期目标', 'planned objective'),
  achieved: text('实际完成情况', 'achieved objective'),
  original: text('年初预算数', 'original budget'),
  final: text('全年预算数', 'final budget'),
  expenditure: text('全年执行数', 'expenditure'),
  sources: text('资金来源', 'sources of the money'),
  category: text('一级指标', 'category'),
  group: text('二级指标', 'group'),
  parts: text('四级指标得分', 'scores of parts'),
  target: text('年度指标值', 'target'),
  actual: text('实际完成值', 'actual'),
  maxScore: text('分值', 'maximum score'),
  declaredRate: text('执行率', 'execution rate'),
  declaredScore: text('得分', 'score'),
  reviewScore: text('复核分', 'review score'),
  reason: text('偏差原因', 'reason'),
  deviationReason: text('偏差原因', 'reason'),
  inputs: text('规则另需的资料', 'what a rule asks for beyond the form'),
  declaredMaxTotal: text('总分值', 'total of the maximum scores'),
  declaredTotal: text('总分', 'total'),
  declaredRating: text('等级', 'rating'),
  reviewTotal: text('复核总分', 'review total'),
  departmentName: text('部门名称', 'department'),
  projectCode: text('项目编码', 'project code'),
  lineBreaks: text('单元格内的换行', 'line breaks within cells'),
  characters: text('字库没有的字（印作编码）', 'characters the font lacks (as their numbers)'),
};

/** What a fact or an input holds, as the end of “it is …”. */
export const FACT_TYPES: Readonly<Record<InputDefinition['type'] | 'text', LocalizedText>> = {
  number: text('数值', 'a number'),
  text: text('文字', 'a text'),
  label: text('选项文字', 'a label (a fixed word)'),
  flag: text('是或否（true 或 false）', 'yes or no (true or false)'),
};

/** What a number counts, as the end of “it is …”. */
export const FACT_UNITS: Words = {
  points: text('分数', 'a number of points'),
  money: text('金额', 'an amount of money'),
  ratio: text('比率（百分数）', 'a ratio (percentage)'),
  days: text('天数', 'a number of days'),
  count: text('个数', 'a count'),
  target: text('以指标自身单位计的数值', 'in the unit of the indicator’s own target'),
  '—': text('没有单位的数值', 'a number without a unit'),
};

/** The types of JSON, as somebody has to write them. */
export const JSON_TYPES: Words = {
  string: text('带引号的文字', 'a text in quotes'),
  integer: text('不带引号的整数', 'a whole number without quotes'),
  number: text('不带引号的数字', 'a number without quotes'),
  boolean: text('true 或 false', 'true or false'),
  array: text('列表 [ ]', 'a list [ ]'),
  object: text('对象 { }', 'an object { }'),
  null: text('null', 'null'),
};
