import { unitInName } from '@plumbline/core';

/**
 * A stretch of run-together text that holds one number or several, with what stands in front of the first and behind the last:
 * `>=50家`, `2020年12月底前`, `1010`.
 */
export type Literal = {
  readonly sign: string;
  readonly digits: string;
  readonly unit: string;
  /** A day or a month: one value, never cut. */
  readonly isDate: boolean;
  readonly start: number;
  readonly end: number;
};

/**
 * Literals one directly behind another, of which the last is bare: where a row may have its values and must have its points. In an open
 * run the last digits may belong to what follows: to 年 or 岁, to a letter or a dash.
 */
export type ValueRun = {
  readonly literals: readonly Literal[];
  readonly start: number;
  readonly end: number;
  readonly isOpen: boolean;
};

/** The value runs of a text, in order; what ends with a unit or a day is none. */
export function findValueRuns(text: string): ValueRun[] {
  const folded = foldAscii(text);
  const runs: ValueRun[] = [];
  for (let at = 0; at < folded.length; ) {
    const literals = literalsFrom(folded, at);
    const [first, last] = [literals[0], literals.at(-1)];
    if (!first || !last) {
      at++;
      continue;
    }
    if (last.unit === '' && !last.isDate)
      runs.push({ literals, start: first.start, end: last.end, isOpen: mayRunOn(last.digits, folded[last.end] ?? '') });
    at = last.end;
  }
  return runs;
}

/** Whether the last digits may belong to what is next: 2022年, 3月, 6岁, 5G, 10-15. */
function mayRunOn(digits: string, next: string): boolean {
  if (next === '年') return /(?:(?:19|20)\d\d|^\d{1,2})$/.test(digits);
  return /[月日岁期号级届\w\-~.,/%‰①-⑳]/.test(next);
}

/** Full-width letters and signs as ASCII, one for one, so that places in both texts are the same. */
function foldAscii(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function literalsFrom(text: string, start: number): Literal[] {
  const literals: Literal[] = [];
  for (let at = start; ; ) {
    const literal = dateAt(text, at) ?? numberAt(text, at);
    if (!literal) return literals;
    literals.push(literal);
    at = literal.end;
  }
}

const DATE = /(?:20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?)(?:底之前|底前|底|之前|以前|前)?/y;

function dateAt(text: string, start: number): Literal | null {
  DATE.lastIndex = start;
  const [date] = DATE.exec(text) ?? [];
  if (date === undefined || /\d/.test(text[start - 1] ?? '')) return null;
  return { sign: '', digits: date, unit: '', isDate: true, start, end: start + date.length };
}

const SIGN = '[<>=≤≥≦≧]{1,2}|不少于|不低于|不小于|不超过|不高于|不大于|大于等于|小于等于|大于|小于|至少|超过';
const NUMBER = new RegExp(`(${SIGN})?(\\d[\\d.,]*)(以上|以下|以内)?`, 'y');
const NEXT = new RegExp(`(?:${SIGN})?\\d`, 'y');

function numberAt(text: string, start: number): Literal | null {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [whole, sign = '', digits = '', bound = ''] = match;
  const end = start + whole.length;
  const unit = bound === '' ? unitAt(text, end) : bound;
  return { sign, digits, unit, isDate: false, start, end: bound === '' ? end + unit.length : end };
}

/** A unit counts only where another literal follows it; else it is as likely the beginning of the next name. */
function unitAt(text: string, start: number): string {
  for (let length = 1; length <= LONGEST_UNIT; length++) {
    const unit = text.slice(start, start + length);
    NEXT.lastIndex = start + length;
    if (NEXT.test(text) && isUnit(unit)) return unit;
  }
  return '';
}

const LONGEST_UNIT = 7;

function isUnit(text: string): boolean {
  const bare = text.replace(/(?:及以上|以上|以下|以内|左右)$/, '');
  return /^[%‰]?$/.test(bare) || /^[万亿]$/.test(bare) || unitInName(`名(${bare})`) !== null;
}
