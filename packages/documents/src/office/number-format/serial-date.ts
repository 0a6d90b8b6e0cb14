import { Decimal } from '@plumbline/core';

/** A moment of the calendar of workbooks, without a time zone. `seconds` counts all since the calendar began. */
export type CalendarMoment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** From 0, a Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly seconds: number;
};

const DAY_SECONDS = 86_400;
/** 31 December 9999, the last day of the calendar. */
const LAST_DAY = 2_958_465;
/** What 1904 is later than 1900, in days. */
const DAYS_TO_1904 = 1462;

/**
 * The moment a day number stands for, rounded to the second, or to the millisecond where those are shown; null outside the calendar. It
 * begins with day 0 of January 1900 and has a 29 February 1900 that never was, as in Excel.
 */
export function momentOf(value: Decimal, from1904: boolean, isFine: boolean): CalendarMoment | null {
  const serial = from1904 ? value.plus(DAYS_TO_1904) : value;
  if (value.isNegative() || serial.gte(LAST_DAY + 1)) return null;
  const unit = isFine ? 1000 : 1;
  const units = serial
    .times(DAY_SECONDS * unit)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
  const seconds = Math.floor(units / unit);
  const days = Math.floor(seconds / DAY_SECONDS);
  const ofDay = seconds % DAY_SECONDS;
  return {
    ...dateOf(days),
    weekday: (days + 6) % 7,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    millisecond: units % unit,
    seconds: from1904 ? seconds - DAYS_TO_1904 * DAY_SECONDS : seconds,
  };
}

const LEAP_DAY = 60;

function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  if (days === LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date(Date.UTC(1899, 11, days < LEAP_DAY ? 31 : 30) + days * DAY_SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
