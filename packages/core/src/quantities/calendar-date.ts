import type { IsoDate } from './target-expression.ts';

/** The days a calendar phrase names, both ends included. */
export type DaySpan = { readonly first: IsoDate; readonly last: IsoDate };

/**
 * One day, or null where the calendar has no such day.
 *
 * @example daySpan(2022, 2, 29) // null
 */
export function daySpan(year: number, month: number, day: number): DaySpan | null {
  if (!isMonth(year, month) || day < 1 || day > daysInMonth(year, month)) return null;
  const date = isoDate(year, month, day);
  return { first: date, last: date };
}

/**
 * Whole months, from the first day of one to the last day of the other, in one year.
 *
 * @example monthSpan(2020, 2, 2) // { first: '2020-02-01', last: '2020-02-29' }
 */
export function monthSpan(year: number, from: number, to: number): DaySpan | null {
  if (!isMonth(year, from) || !isMonth(year, to)) return null;
  return { first: isoDate(year, from, 1), last: isoDate(year, to, daysInMonth(year, to)) };
}

/**
 * A third of a month: 上旬 is the days 1 to 10, 中旬 11 to 20, 下旬 the rest.
 *
 * @example thirdOfMonth(2020, 2, '下')?.last // '2020-02-29'
 */
export function thirdOfMonth(year: number, month: number, third: '上' | '中' | '下'): DaySpan | null {
  const whole = monthSpan(year, month, month);
  if (whole === null) return null;
  if (third === '下') return { first: isoDate(year, month, 21), last: whole.last };
  const first = third === '上' ? 1 : 11;
  return { first: isoDate(year, month, first), last: isoDate(year, month, first + 9) };
}

/**
 * The last day of the month before the one the span begins in.
 *
 * @example dayBeforeMonth(2020, 1) // '2019-12-31'
 */
export function dayBeforeMonth(year: number, month: number): IsoDate {
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return isoDate(y, m, daysInMonth(y, m));
}

function isMonth(year: number, month: number): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
