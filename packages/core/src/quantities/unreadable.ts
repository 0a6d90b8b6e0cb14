import type { ValueCode } from '../diagnostics/value-codes.ts';
import { NUMERAL_CHARACTERS } from './chinese-numeral.ts';
import { readKnownUnit } from './unit.ts';

/**
 * Says why a text that fits no form cannot be read as a value; null when it is a judged text, such as 及时 or 逐步提升, that has
 * no number to read. A comparator said in words does not make a number: 不低于上年水平 is for a person to judge.
 *
 * @example whyUnreadable('约50家') // 'value/approximate'
 * @example whyUnreadable('及时') // null
 */
export function whyUnreadable(text: string): ValueCode | null {
  const head = text.slice(0, LONGEST_EXPRESSION);
  if (!/\d/.test(text)) return whyUnreadableWords(text, head);
  if (text.length > LONGEST_EXPRESSION) return 'value/unparsed';
  if (APPROXIMATE.test(head)) return 'value/approximate';
  return (head.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0) > 1 ? 'value/several-numbers' : 'value/unparsed';
}

function whyUnreadableWords(text: string, head: string): ValueCode | null {
  if (MANY.test(head)) return 'value/approximate';
  return NOT_A_WORD.test(text) || !/\p{L}/u.test(text) || isLooseNumeral(head) ? 'value/unparsed' : null;
}

/** 三 (the third?), 一百五人 (105 or 150?): numerals, with a unit or without, that are no amount. */
function isLooseNumeral(text: string): boolean {
  const numeral = NUMERAL.exec(text)?.[0] ?? '';
  const rest = text.slice(numeral.length);
  return numeral !== '' && (rest === '' || (numeral.length > 1 && readKnownUnit(rest) !== null));
}

const NUMERAL = new RegExp(`^[${NUMERAL_CHARACTERS}]+`);

/** No target is longer than this; a longer text is narrative, and is not searched for one. */
export const LONGEST_EXPRESSION = 400;

/** Signs of a number, and a fraction in words: 三分之二. */
const NOT_A_WORD = /[<>=%‰±]|[一二三四五六七八九十百千万]分之[一二三四五六七八九十百]/;

const APPROXIMATE =
  /(?:约|大概|接近|几乎|差不多)[<>=]*\d|近\d(?!\d*年)|\d[万亿千百十%]*\p{L}{0,4}(?:左右|上下)|\d[万亿千百十]*[余多几数]/u;

/** 近百人, 数十家, 约十二家, 十余次, 三十家左右: a number, but not one to hold an actual against. */
const MANY = (() => {
  const numeral = '[一二两三四五六七八九十百千万亿]';
  const scales = '[十百千万亿]';
  const unit = '\\p{Script=Han}{0,4}';
  const forms = [
    `(?:将近|接近|近|数|几|上)${scales}+${unit}`,
    '[一二三四五六七八][两二三四五六七八九](?:个|家|场|次|人|名|项|天|年|件)',
    `大?约${numeral}+${unit}`,
    `${numeral}*${scales}[余多几]${unit}`,
    `${numeral}+${unit}(?:左右|上下)`,
  ];
  return new RegExp(`^(?:${forms.join('|')})$`, 'u');
})();
