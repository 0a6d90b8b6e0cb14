import type { LocalizedText, ValueCode } from '@plumbline/core';
import { text } from '../localized.ts';

/** What is said about a target or an actual value. */
export const VALUE_WORDING: Readonly<Record<ValueCode, LocalizedText>> = {
  'value/unparsed': text(
    '“{text}”未能识别，请改为带单位的数值、日期，或“是”“否”',
    '“{text}” could not be read; write a number with its unit, a date, or yes or no',
  ),
  'value/approximate': text(
    '“{text}”是约数，没有明确的界线可供比较，请改为明确的数值',
    '“{text}” is approximate, so nothing can be compared with it; write a definite value',
  ),
  'value/several-numbers': text(
    '“{text}”含有多个数值，不能确定以哪个为准，请只保留一个，或拆成几个指标',
    '“{text}” holds several numbers and does not say which one counts; keep one, or make several indicators of it',
  ),
  'value/empty-range': text(
    '“{text}”的起点大于终点，请核对后调换',
    '“{text}” begins above its end; check the two and swap them',
  ),
  'value/no-such-date': text('“{text}”不是有效日期，请核对', '“{text}” is no date of the calendar; please check'),
  'value/too-many-digits': text(
    '“{text}”的位数过多，不能精确计算，请核对是否多写了数字',
    '“{text}” has too many digits to be computed exactly; check whether some were written by mistake',
  ),
  'value/actual-has-comparator': text(
    '实际完成值“{text}”带有“不低于”“≥”一类的比较词，请改为实际达到的数值或日期',
    'The actual “{text}” repeats a comparator such as “≥”; write the value or date that was reached',
  ),
  'value/unit-taken-from-target': text(
    '实际完成值“{text}”没有单位，按目标值的单位“{unit}”计；如不对，请写明单位',
    'The actual “{text}” has no unit; “{unit}” is taken from the target. If that is wrong, write the unit',
  ),
  'value/unit-taken-from-actual': text(
    '目标值“{text}”没有单位，按实际完成值的单位“{unit}”计；如不对，请写明单位',
    'The target “{text}” has no unit; “{unit}” is taken from the actual. If that is wrong, write the unit',
  ),
  'value/unit-taken-from-name': text(
    '“{text}”没有单位，按指标名称中的单位“{unit}”计；如不对，请写明单位',
    '“{text}” has no unit; “{unit}” is taken from the name of the indicator. If that is wrong, write the unit',
  ),
  'value/unknown-unit': text(
    '“{text}”的单位“{unit}”不在单位表中，只能与相同的单位比较，请核对是否写错',
    'The unit “{unit}” of “{text}” is in no table and can only be compared with itself; check whether it is misspelt',
  ),
  'value/unit-mismatch': text(
    '目标值“{target}”与实际完成值“{actual}”单位不同，不能比较，请统一单位',
    'The target “{target}” and the actual “{actual}” have units that cannot be compared; use the same unit in both',
  ),
  'value/kind-mismatch': text(
    '目标值“{target}”与实际完成值“{actual}”类型不同，不能比较，请按目标值的形式填写实际完成值',
    'The target “{target}” and the actual “{actual}” are of different kinds and cannot be compared; write the actual in the form of the target',
  ),
  // The bare number may be the target or the actual, so the sentence calls the other one by neither name.
  'value/ratio-or-percent': text(
    '与“{target}”相比，“{text}”可能是比值，也可能是漏写“%”的百分数，现按百分数理解，请改为带“%”的数值',
    'Beside “{target}”, “{text}” may be a ratio or a percentage without its sign; it is read as a percentage. Please write it with “%”',
  ),
  'value/unknown-label': text(
    '“{input}”填的是“{text}”，不在可选范围内，请从中选一个：{allowed}',
    '“{input}” is filed as “{text}”, which is not offered; choose one of: {allowed}',
  ),
  'value/wrong-input': text(
    '“{input}”填的是“{text}”，应填{type}，请改正',
    '“{input}” is filed as “{text}” but takes {type}; please correct it',
  ),
  'value/year-assumed': text(
    '“{text}”没有年份，按 {year} 年计；如不对，请写明年份',
    '“{text}” has no year; {year} is taken. If that is wrong, write the year',
  ),
  // The unit is the one adopted, which need not be the other value's, and may be no more than 万.
  'value/scale-assumed': text(
    '“{text}”没有写全单位或“万”“亿”，按“{unit}”理解，请核对并写全',
    '“{text}” does not say in full what it counts in; it is read in “{unit}”. Please check and write it in full',
  ),
  'value/strictly-before-month': text(
    '“{text}”按截至 {date} 理解，不含该月；如包括该月，请改为“月底前”',
    '“{text}” is read as by {date}, without the month it names; if that month counts, write “by the end of” it',
  ),
};
