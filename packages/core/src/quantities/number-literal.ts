import { Decimal } from '../numbers/decimal.ts';
import { chineseNumeral, NUMERAL_CHARACTERS } from './chinese-numeral.ts';

/** A number at the head of a text, and what follows it. `share` is % or ‰ when 百分之 or 千分之 stood in front of it. */
export type NumberLiteral = {
  readonly value: Decimal;
  readonly written: string;
  readonly script: 'digits' | 'chinese';
  readonly share: '%' | '‰' | null;
  readonly rest: string;
};

/**
 * Reads the number a compacted text begins with: `4,153,300`, `-0.5`, `+3`, `十二`, `百分之八十`. Thousands are grouped by three
 * or not at all; `1,23` is null, not 1. Any count of digits is read exactly; see `MAX_DIGITS` for where it ends.
 *
 * @example readNumber('4,153,300元')?.rest // '元'
 */
export function readNumber(text: string): NumberLiteral | null {
  const share = text.startsWith('百分之') ? '%' : text.startsWith('千分之') ? '‰' : null;
  if (share === null) return readDigits(text) ?? readNumeral(text);
  const body = text.slice('百分之'.length);
  const number = body === '百' ? ONE_HUNDRED : (readDigits(body) ?? readNumeral(body));
  return number && { ...number, share };
}

/** The digits 60-digit arithmetic can scale without rounding; a longer number is refused, never rounded. */
export const MAX_DIGITS = 40;

function readDigits(text: string): NumberLiteral | null {
  const match = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d,.])/.exec(text);
  if (!match) return null;
  const value = new Decimal(match[0].replaceAll(',', ''));
  return { value, written: match[0], script: 'digits', share: null, rest: text.slice(match[0].length) };
}

/** A closing 万 or 亿 is left to the scale, as after digits: 三万人 is 三 and 万人. */
function readNumeral(text: string): NumberLiteral | null {
  const characters = NUMERAL.exec(text)?.[0] ?? '';
  const written = characters.replace(/[万亿]$/, '');
  const value = chineseNumeral(written);
  return value && { value, written, script: 'chinese', share: null, rest: text.slice(written.length) };
}

/** 百分之百 is the one numeral that begins with its scale. */
const ONE_HUNDRED: NumberLiteral = { value: new Decimal(100), written: '百', script: 'chinese', share: null, rest: '' };
const NUMERAL = new RegExp(`^[${NUMERAL_CHARACTERS}]+`);
