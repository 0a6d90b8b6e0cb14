import { type DateContext, type DatePhrase, digitsInDate, readDatePhrase } from './date-phrase.ts';
import { type NotedReading, noted, type Role } from './reading.ts';
import type { IsoDate } from './target-expression.ts';
import { valueNote } from './value-note.ts';

/**
 * Reads a compacted text that is a date, a deadline or a stretch of days; null when it is none. As a target the value is the
 * window in which the actual is in time, so that a plain day or month is a deadline; as an actual it is the days themselves.
 * 前 after a whole month excludes the month; after a day or after 底 it includes it, as deadlines in forms do.
 *
 * @example readDate('9月底前', { fiscalYear: 2020, role: 'target' }) // by 2020-09-30, year assumed
 */
export function readDate(text: string, { fiscalYear, role }: { fiscalYear: number; role: Role }): NotedReading | null {
  const frame = dateFrame(digitsInDate(text));
  const context: DateContext = { year: fiscalYear, month: null, yearWritten: false };
  const phrase = readDatePhrase(frame.core, context);
  if (phrase === 'impossible') return noted({ kind: 'failed', code: 'value/no-such-date' });
  if (phrase === null) return frame.bound || frame.before ? null : dateRange(text, frame.core, context);
  const window = frame.bound || frame.before ? deadline(frame, phrase) : plainDate(phrase, role);
  if (window === null) return noted({ kind: 'failed', code: 'value/unparsed' });
  const notes = phrase.yearWritten ? [] : [yearAssumed(text, phrase)];
  if (window.latest === phrase.monthBefore) {
    notes.push(valueNote('value/strictly-before-month', 'info', { text, date: window.latest }));
  }
  if (role === 'actual' && frame.bound) notes.push(valueNote('value/actual-has-comparator', 'warning', { text }));
  return noted({ kind: 'settled', value: { kind: 'date', ...window } }, ...notes);
}

/** The words around a date: `bound` is a comparator before it, `before` a 前 after it. */
type Frame = { readonly core: string; readonly bound: '' | '<=' | '=' | 'other'; readonly before: boolean };
type Window = { readonly earliest: IsoDate | null; readonly latest: IsoDate };

function dateFrame(text: string): Frame {
  const bare = text
    .replace(/^(?:[已须应]?于|在)(?=[\d年上下当本今次翌第一二三四])/, '')
    .replace(/(?:完成|完工|竣工|结束|到位)$/, '');
  const comparator = /^(?:[<>]=|[<>=]|不晚于|不迟于|不早于|不超过)/.exec(bare)?.[0] ?? '';
  const before = /(?:之前|以前|前)$/.exec(bare)?.[0] ?? '';
  const core = bare.slice(comparator.length, bare.length - before.length);
  return { core: spellMonth(core, before !== ''), bound: BOUNDS[comparator] ?? 'other', before: before !== '' };
}

const BOUNDS: Readonly<Record<string, Frame['bound']>> = {
  '': '',
  '=': '=',
  '<=': '<=',
  不晚于: '<=',
  不迟于: '<=',
  不超过: '<=',
};

/** `2022.12` is a number, but in 2022.12前, 2022.12底 and 2022.12月 it is a month. */
function spellMonth(core: string, before: boolean): string {
  return core.replace(
    before ? /^(\d{4})[-./](\d{1,2})(?:月|(?=[底末]|$))/ : /^(\d{4})[-./](\d{1,2})(?:月|(?=[底末]))/,
    '$1年$2月',
  );
}

/** Null where the words can be read two ways: 三季度前, 2022年前, `<=9月` (nine months?); and for "not before" a day. */
function deadline({ bound, before }: Frame, phrase: DatePhrase): Window | null {
  if (bound === 'other' || (bound === '=' && before)) return null;
  if (bound && phrase.grain === 'month' && !phrase.yearWritten) return null;
  if (before && phrase.grain === 'month')
    return bound ? null : { earliest: null, latest: phrase.monthBefore ?? phrase.span.last };
  if (before && phrase.grain !== 'day' && phrase.grain !== 'end') return null;
  return { earliest: null, latest: phrase.span.last };
}

function plainDate({ grain, span }: DatePhrase, role: Role): Window {
  return { earliest: role === 'actual' || grain === 'year' ? span.first : null, latest: span.last };
}

/** `2020年9月23日至25日`, `3-6月`: the second half inherits what the first has said, the first may lack its last marker. */
function dateRange(text: string, core: string, context: DateContext): NotedReading | null {
  for (const { index, 0: separator } of core.matchAll(/[-~—–至到]+/g)) {
    const end = core.slice(index + separator.length);
    const start = withMarker(core.slice(0, index), end);
    const first = readDatePhrase(start, context);
    const last = first && readDatePhrase(end, first === 'impossible' ? context : { ...first });
    if (!first || !last) continue;
    if (first === 'impossible' || last === 'impossible') return noted({ kind: 'failed', code: 'value/no-such-date' });
    if (first.span.first > last.span.last) return noted({ kind: 'failed', code: 'value/empty-range' });
    const value = { kind: 'date', earliest: first.span.first, latest: last.span.last } as const;
    return noted({ kind: 'settled', value }, ...(first.yearWritten ? [] : [yearAssumed(text, first)]));
  }
  return null;
}

function withMarker(start: string, end: string): string {
  const marker = /([年月日号])[份底末]?$/.exec(end)?.[1] ?? '';
  return /^\d{4}$/.test(start) && marker !== '年' ? start : /(?:^|\D)\d{1,4}$/.test(start) ? start + marker : start;
}

function yearAssumed(text: string, { year }: DatePhrase) {
  return valueNote('value/year-assumed', 'info', { text, year });
}
