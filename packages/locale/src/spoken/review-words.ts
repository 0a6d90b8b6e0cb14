import { GROUP_LABELS, type RoundingMode } from '@plumbline/core';
import { text } from '../localized.ts';
import { terms } from '../terms.ts';
import { type Speaker, type Words, wordsOf } from './speaker.ts';

/** Cells of a form, as a finding names them. */
export const CELLS: Words = {
  original: text('年初预算数', 'original budget'),
  final: text('全年预算数', 'final budget'),
  expenditure: text('全年执行数', 'expenditure'),
  declaredRate: text('执行率', 'execution rate'),
  declaredScore: text('得分', 'declared score'),
  maxScore: text('分值', 'maximum score'),
  declaredTotal: text('总分', 'total score'),
  target: text('年度指标值', 'target'),
  actual: text('实际完成值', 'actual'),
  values: text('年度指标值和实际完成值', 'target and actual'),
  deviationReason: text('偏差原因分析及改进措施', 'deviation reason'),
  money: text('项目资金', 'project funds'),
  planned: text('年度总体目标', 'planned objective'),
  achieved: text('目标实际完成情况', 'achieved objective'),
  name: text('三级指标', 'indicator name'),
  project: text('项目名称', 'project name'),
};

const MODES: Readonly<Record<RoundingMode, ReturnType<typeof text>>> = {
  up: text('只入不舍', 'rounding up'),
  down: text('只舍不入', 'cutting off'),
  ceiling: text('向上取整', 'rounding up'),
  floor: text('向下取整', 'rounding down'),
  'half-up': text('四舍五入', 'rounding half up'),
  'half-down': text('五舍六入', 'rounding half down'),
  'half-even': text('四舍六入五成双', 'rounding half to even'),
};
export const ROUNDING_WORDS: Words = MODES;

/** How many places were kept, of points or of a percentage. */
export const keptPlaces: Speaker = (places) =>
  places === '0'
    ? text('保留整数', 'to whole ones')
    : text(`保留 ${places} 位小数`, `to ${places} decimal${places === '1' ? '' : 's'}`);

/** What was rounded: the points, or the rate before it was multiplied. */
export const STAGES: Words = {
  score: text('得分', 'the points'),
  rate: text('完成率', 'the rate'),
};

/** How a sum or a score went wrong, as far as the digits tell. */
export const SLIPS: Words = {
  rounded: text('合计被取整', 'the sum was rounded'),
  'digits-swapped': text('相邻两位数字写颠倒', 'two neighbouring digits are swapped'),
  'digit-wrong': text('有一位数字写错', 'one digit is wrong'),
  'row-left-out': text(
    '差额恰为其中一项的得分，可能漏加一项',
    'the difference is one item’s score, which may be left out',
  ),
  'rows-missing': text('分值合计也不足，表中可能缺行', 'the maximum scores fall short as well, so rows may be missing'),
  'row-counted-twice': text(
    '差额恰为其中一项的得分，可能重复计算一项',
    'the difference is one item’s score, which may be counted twice',
  ),
  'point-shifted': text('小数点错位', 'the decimal point is misplaced'),
  'deduction-entered': text('把扣分填成了得分', 'the deduction was entered as the score'),
};

/** Other usual formulas that give a declared score. */
export const FORMULAS: Words = {
  'all-or-nothing': text('未达标不得分', 'nothing for a missed target'),
  reciprocal: text('分值×目标÷实际', 'maximum × target ÷ actual'),
  'linear-to-double': text('超出部分按比例扣分', 'a deduction in proportion to the excess'),
  'as-positive': text('按正向指标计算，分值×实际÷目标', 'as if more were better, maximum × actual ÷ target'),
};

export const DIRECTIONS: Words = {
  lower: text('越低越好，应写“≤”', 'less is better, so it should say “≤”'),
  higher: text('越高越好，应写“≥”', 'more is better, so it should say “≥”'),
};

export const GROUPS: Words = Object.fromEntries(GROUP_LABELS.map(({ id, label }) => [id, label]));

/** `kept-on-missed 19, taken-on-met -4`: how much of a difference has which cause. */
export const causeAmounts: Speaker = (value) => {
  const parts = value.split(', ').map((part) => {
    const [cause = '', amount = ''] = part.split(' ');
    const { zh, en } = wordsOf(terms.causes, cause);
    return { zh: `${zh} ${amount} 分`, en: `${en} ${amount}` };
  });
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
};
