import type { LocalizedText, ValueCode } from '@plumbline/core';
import { text } from '../localized.ts';

/** What is said about a target or an actual value. */
export const VALUE_WORDING: Readonly<Record<ValueCode, LocalizedText>> = {
  'value/unparsed': text(
    '“{text}”未能识别，请改写为带单位的数值、日期或“是/否”',
    '“{text}” could not be read; write a number with its unit, a date, or yes/no',
  ),
  'value/approximate': text(
    '“{text}”是约数，没有可比的界线，请写明确数值',
    '“{text}” is approximate and gives no line to hold the actual against; write a definite value',
  ),
  'value/several-numbers': text(
    '“{text}”含有多个数值，请只保留一个，或分成几个指标',
    '“{text}” holds several numbers; keep one, or make several indicators of it',
  ),
  'value/empty-range': text(
    '“{text}”的下限高于上限，请核对',
    'The lower bound of “{text}” is above the upper one; please check',
  ),
  'value/no-such-date': text('“{text}”不是有效日期，请核对', '“{text}” is no date of the calendar; please check'),
  'value/too-many-digits': text('“{text}”的位数过多，请核对', '“{text}” has too many digits; please check'),
  'value/actual-has-comparator': text(
    '实际完成值“{text}”带有比较符，应填实际达到的数值',
    'The actual “{text}” repeats a comparator; file the value that was reached',
  ),
  'value/unit-taken-from-target': text(
    '实际完成值“{text}”没有单位，按目标值的单位“{unit}”计',
    'The actual “{text}” has no unit; the target’s “{unit}” is taken',
  ),
  'value/unit-taken-from-actual': text(
    '目标值“{text}”没有单位，按实际完成值的单位“{unit}”计',
    'The target “{text}” has no unit; the actual’s “{unit}” is taken',
  ),
  'value/unit-taken-from-name': text(
    '“{text}”没有单位，按指标名称中的单位“{unit}”计',
    '“{text}” has no unit; “{unit}” is taken from the indicator’s name',
  ),
  'value/unknown-unit': text(
    '“{text}”的单位“{unit}”不在单位表中，只与相同的单位比较',
    'The unit “{unit}” of “{text}” is in no table; it compares with itself only',
  ),
  'value/unit-mismatch': text(
    '目标值“{target}”与实际完成值“{actual}”单位不同，不能比较，请统一单位',
    'Target “{target}” and actual “{actual}” have units that cannot be compared; use the same unit',
  ),
  'value/kind-mismatch': text(
    '目标值“{target}”与实际完成值“{actual}”类型不同，不能比较，请按目标值的形式填写',
    'Target “{target}” and actual “{actual}” are of different kinds; file the actual in the form of the target',
  ),
  'value/ratio-or-percent': text(
    '“{text}”对“{target}”：是比值还是百分数？请写明“%”',
    '“{text}” against “{target}”: a ratio or percent? Please write the “%”',
  ),
  'value/unknown-label': text(
    '“{input}”填了“{text}”，只能是：{allowed}',
    '“{input}” is filed as “{text}”; it takes one of: {allowed}',
  ),
  'value/wrong-input': text(
    '“{input}”填了“{text}”，类型应为 {type}',
    '“{input}” is filed as “{text}”; it must be of type {type}',
  ),
  'value/year-assumed': text('“{text}”没有年份，按 {year} 年计', '“{text}” has no year; {year} is taken'),
  'value/scale-assumed': text(
    '“{text}”没有单位，而目标值以“{unit}”计，按“{unit}”理解，请核对',
    '“{text}” has no unit and the target counts in “{unit}”; read as “{unit}”, please check',
  ),
  'value/strictly-before-month': text('“{text}”按 {date} 及以前理解', '“{text}” is read as by {date}'),
};
