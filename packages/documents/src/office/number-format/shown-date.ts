import type { Decimal } from '@plumbline/core';
import type { FormatToken } from './parse-format.ts';
import { type CalendarMoment, momentOf } from './serial-date.ts';

/** Whether a format shows a date, a time or a duration. */
export const isDateFormat = (tokens: readonly FormatToken[]) =>
  tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed' || kind === 'half-day');

/** A day number as the date or time that a format makes of it; null outside the calendar of workbooks. */
export function shownDate(value: Decimal, tokens: readonly FormatToken[], from1904: boolean): string | null {
  const point = tokens.findIndex((token, index) => token.kind === 'point' && tokens[index + 1]?.kind === 'digit');
  const moment = momentOf(value, from1904, point >= 0);
  if (moment === null) return null;
  const inHalves = tokens.some(({ kind }) => kind === 'half-day');
  let [shown, fractionAt] = ['', 0];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'date')
      shown += datePart(moment, token.unit, token.count, { isMinute: isMinute(tokens, index), inHalves });
    else if (token.kind === 'elapsed') shown += elapsedPart(moment, token.unit).padStart(token.count, '0');
    else if (token.kind === 'half-day') shown += moment.hour < 12 ? token.am : token.pm;
    else if (token.kind === 'digit') shown += digits(moment.millisecond, 3)[fractionAt++] ?? '0';
    else shown += SIGNS[token.kind] ?? (token.kind === 'literal' ? token.text : '');
  }
  return shown.trim();
}

const SIGNS: Readonly<Record<string, string>> = { point: '.', comma: ',', slash: '/', percent: '%' };

/** `m` is a minute after hours and before seconds, else a month. */
function isMinute(tokens: readonly FormatToken[], index: number): boolean {
  const isTime = (token: FormatToken) => token.kind === 'date' || token.kind === 'elapsed';
  const before = tokens.slice(0, index).findLast(isTime);
  const after = tokens.slice(index + 1).find(isTime);
  return (before !== undefined && unitOf(before) === 'h') || (after !== undefined && unitOf(after) === 's');
}

const unitOf = (token: FormatToken) => (token.kind === 'date' || token.kind === 'elapsed' ? token.unit : null);

const digits = (value: number, least: number) => String(value).padStart(least, '0');

type DateUnit = Extract<FormatToken, { readonly kind: 'date' }>['unit'];

function datePart(
  moment: CalendarMoment,
  unit: DateUnit,
  count: number,
  { isMinute, inHalves }: { readonly isMinute: boolean; readonly inHalves: boolean },
): string {
  switch (unit) {
    case 'y':
      return count > 2 ? digits(moment.year, 4) : digits(moment.year % 100, 2);
    case 'm':
      return isMinute ? digits(moment.minute, Math.min(count, 2)) : monthPart(moment.month, count);
    case 'd':
      return count > 2 ? shortened(DAYS[moment.weekday], count) : digits(moment.day, count);
    case 'h':
      return digits(inHalves ? ((moment.hour + 11) % 12) + 1 : moment.hour, Math.min(count, 2));
    case 's':
      return digits(moment.second, Math.min(count, 2));
    case 'a':
      return (count > 3 ? '星期' : '') + ('日一二三四五六'[moment.weekday] ?? '');
  }
}

function monthPart(month: number, count: number): string {
  if (count <= 2) return digits(month, count);
  return count === 5 ? (MONTHS[month - 1] ?? '').slice(0, 1) : shortened(MONTHS[month - 1], count);
}

const shortened = (name = '', count: number) => (count === 3 ? name.slice(0, 3) : name);

function elapsedPart({ seconds }: CalendarMoment, unit: 'h' | 'm' | 's'): string {
  return String(Math.floor(seconds / (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1)));
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
