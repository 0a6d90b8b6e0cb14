import { type DaySpan, dayBeforeMonth, daySpan, monthSpan, thirdOfMonth } from './calendar-date.ts';
import { chineseNumeral, positionalDigits } from './chinese-numeral.ts';
import type { IsoDate } from './target-expression.ts';

/**
 * A stretch of the calendar as named: `9月` is a month, `三季度` a period, `9月底` an end. `monthBefore` is the last day before
 * a whole month, which 9月前 means. `yearWritten` is false where the fiscal year had to be taken.
 */
export type DatePhrase = {
  readonly grain: 'day' | 'month' | 'year' | 'period' | 'end';
  readonly span: DaySpan;
  readonly monthBefore: IsoDate | null;
  readonly year: number;
  readonly month: number | null;
  readonly yearWritten: boolean;
};

/** What a phrase may leave unsaid: the fiscal year, or what the first half of a range has said. */
export type DateContext = { readonly year: number; readonly month: number | null; readonly yearWritten: boolean };

/**
 * Reads one calendar phrase of a compacted text. `'impossible'` is a phrase in the form of a date that the calendar does not
 * have (2月30日); null is no date at all.
 *
 * @example readDatePhrase('9月底', { year: 2020, month: null, yearWritten: false })?.span.last // '2020-09-30'
 */
export function readDatePhrase(text: string, context: DateContext): DatePhrase | 'impossible' | null {
  return numericDate(text) ?? chineseDate(text, context) ?? dayOfSameMonth(text, context);
}

/**
 * Turns the Chinese numerals of a date into digits: 二〇二〇年十二月 becomes 2020年12月. Other text stays as it is.
 *
 * @example digitsInDate('九月前') // '9月前'
 */
export function digitsInDate(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/g, (numeral) => {
    const value = numeral.length === 4 ? positionalDigits(numeral) : chineseNumeral(numeral)?.toFixed();
    return value ?? numeral;
  });
}

/** `2022-12-30`, also with dots or slashes, and with the midnight that a spreadsheet adds. `2022.12` alone is no date. */
function numericDate(text: string): DatePhrase | 'impossible' | null {
  const match = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})日?(?: ?00:00(?::00)?)?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return phrase('day', daySpan(year, month, day), { year, month, yearWritten: true });
}

function chineseDate(text: string, context: DateContext): DatePhrase | 'impossible' | null {
  const { year: digits, same, next } = YEAR.exec(text)?.groups ?? {};
  const written = digits ?? same ?? next ?? '';
  const year = digits ? Number.parseInt(digits, 10) : next ? context.year + 1 : context.year;
  const rest = text.slice(written.length);
  const when = { year, month: null, yearWritten: written !== '' || context.yearWritten };
  if (rest === '') return digits ? phrase('year', monthSpan(year, 1, 12), when) : null;
  return yearPart(rest, when, digits !== undefined) ?? monthPart(rest, when);
}

const YEAR = /^(?:(?<year>\d{4}年)|(?<same>当年度?|本年度?|今年)|(?<next>次年|翌年))/;

/** 年底, 年内, 第三季度, 上半年, 三季度末. */
function yearPart(rest: string, when: DateContext, afterYear: boolean): DatePhrase | 'impossible' | null {
  const { year } = when;
  const part = when.yearWritten ? rest.replace(/^年/, '') : rest.startsWith('年') ? rest.slice(1) : '';
  if (part === '底' || part === '末') return phrase('end', daySpan(year, 12, 31), when);
  if (part === '内' || (afterYear && part === '度')) return phrase('year', monthSpan(year, 1, 12), when);
  const quarter = /^第?([一二三四1-4])季度([底末]?)$/.exec(rest);
  if (quarter)
    return period('一二三四'.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1]), 3, quarter[2] !== '', when);
  const half = /^([上下])半年([底末]?)$/.exec(rest);
  return half ? period(half[1] === '上' ? 1 : 2, 6, half[2] !== '', when) : null;
}

function period(index: number, months: number, end: boolean, when: DateContext): DatePhrase | 'impossible' {
  const span = monthSpan(when.year, (index - 1) * months + 1, index * months);
  return end && span ? phrase('end', { first: span.last, last: span.last }, when) : phrase('period', span, when);
}

/** 9月, 9月份, 9月底, 9月上旬, 9月30日. */
function monthPart(rest: string, when: DateContext): DatePhrase | 'impossible' | null {
  const match = /^(\d{1,2})月(?:份?([底末]?)|([上中下])旬|(\d{1,2})[日号]?)$/.exec(rest);
  if (!match) return null;
  const month = Number(match[1]);
  const dated = { ...when, month };
  if (match[4] !== undefined) return phrase('day', daySpan(when.year, month, Number(match[4])), dated);
  const third = match[3];
  if (third === '上' || third === '中' || third === '下')
    return phrase('period', thirdOfMonth(when.year, month, third), dated);
  const span = monthSpan(when.year, month, month);
  return match[2] && span ? phrase('end', { first: span.last, last: span.last }, dated) : phrase('month', span, dated);
}

/** The second half of 9月23日至25日. */
function dayOfSameMonth(text: string, context: DateContext): DatePhrase | 'impossible' | null {
  const day = /^(\d{1,2})[日号]$/.exec(text)?.[1];
  if (day === undefined || context.month === null) return null;
  return phrase('day', daySpan(context.year, context.month, Number(day)), context);
}

function phrase(
  grain: DatePhrase['grain'],
  span: DaySpan | null,
  { year, month, yearWritten }: DateContext,
): DatePhrase | 'impossible' {
  if (span === null) return 'impossible';
  return {
    grain,
    span,
    monthBefore: grain === 'month' && month !== null ? dayBeforeMonth(year, month) : null,
    year,
    month,
    yearWritten,
  };
}
