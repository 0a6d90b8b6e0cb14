import { Decimal } from '../numbers/decimal.ts';

/**
 * Reads a number written in Chinese characters: 十二, 两百零五, 三万五千, 九十九点五. Null when the characters do not form one
 * (一二, 十十), when they begin with a scale (百 and 万 alone mean "many"), or when two numbers could be meant: 一百五 is 150 in
 * speech and 105 to a beginner.
 *
 * @example chineseNumeral('两百零五')?.toFixed() // '205'
 */
export function chineseNumeral(text: string): Decimal | null {
  const [whole = '', fraction, ...more] = text.split('点');
  const value = wholeNumeral(whole, '亿', (part) => wholeNumeral(part, '万', belowTenThousand));
  if (value === null || more.length > 0) return null;
  if (fraction === undefined) return value;
  const digits = positionalDigits(fraction);
  return digits === null ? null : new Decimal(`${value.toFixed()}.${digits}`);
}

/**
 * Reads characters as the digits they are, as a year is written.
 *
 * @example positionalDigits('二〇二〇') // '2020'
 */
export function positionalDigits(text: string): string | null {
  const digits = Array.from(text, (character) => DIGITS.indexOf(character));
  return text !== '' && digits.every((value) => value >= 0) ? digits.map((value) => value % 10).join('') : null;
}

/** The characters a numeral is made of. */
export const NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十百千万亿点';

const DIGITS = '零一二三四五六七八九〇';

/** What stands before `scale` times the scale, plus what stands after it: a full rank (三万五千) or one after 零 (三万零五十). */
function wholeNumeral(text: string, scale: '万' | '亿', part: (text: string) => Decimal | null): Decimal | null {
  const at = text.indexOf(scale);
  if (at < 0) return part(text);
  const high = part(text.slice(0, at));
  const after = text.slice(at + 1);
  const full = /^[一二两三四五六七八九]千/.test(after);
  const low = after === '' ? new Decimal(0) : full || after.startsWith('零') ? part(after.replace(/^零/, '')) : null;
  return high === null || low === null ? null : high.times(scale === '万' ? '10000' : '100000000').plus(low);
}

function belowTenThousand(text: string): Decimal | null {
  if (/^[零〇]$/.test(text)) return new Decimal(0);
  if (!WELL_FORMED.test(text)) return null;
  const rank = (name: string) => digit(new RegExp(`(.)${name}`).exec(text)?.[1]);
  const tens = text.startsWith('十') ? 1 : rank('十');
  return new Decimal(1000 * rank('千') + 100 * rank('百') + 10 * tens + digit(/[^十百千]$/.exec(text)?.[0]));
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : character === '两' ? 2 : DIGITS.indexOf(character);
}

/** A rank may be left out only where 零 says so: 一千零五十, 两百零五. */
const WELL_FORMED = (() => {
  const one = '[一二三四五六七八九]';
  const any = '[一二两三四五六七八九]';
  const belowHundred = `${one}十${one}?`;
  const belowThousand = `${any}百(?:零${one}|${belowHundred})?`;
  return new RegExp(
    `^(?:${any}|十${one}?|${belowHundred}|${belowThousand}|${any}千(?:零${one}|零${belowHundred}|${belowThousand})?)$`,
  );
})();
