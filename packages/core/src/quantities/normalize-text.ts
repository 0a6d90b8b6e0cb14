/**
 * Folds the spellings a Chinese form, or the PDF it came from, may use for the same text: full-width letters, digits and
 * signs become ASCII, `≥ ≧` become `>=`, a Kangxi radical becomes its ideograph, white space is collapsed and dropped between
 * Chinese characters. Characters that mean something by themselves (①, ‰, ㎡) stay; applying it twice changes nothing.
 *
 * @example normalizeText('≧　１０ 万 次') // '>= 10 万次'
 */
export function normalizeText(text: string): string {
  return UNTOUCHED.test(text) ? text : folded(text);
}

/** Targets with `≥`, names with full-width brackets: the same few thousand stand in all forms. */
const foldedBefore = new Map<string, string>();
const MOST_FOLDED = 10_000;
const LONGEST_FOLDED = 40;

function folded(text: string): string {
  if (text.length > LONGEST_FOLDED) return fold(text);
  let result = foldedBefore.get(text);
  if (result === undefined) {
    result = fold(text);
    if (foldedBefore.size >= MOST_FOLDED) foldedBefore.clear();
    foldedBefore.set(text, result);
  }
  return result;
}

function fold(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LOOKALIKE, (character) => RADICALS[character] ?? character.normalize('NFKC'))
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(OPERATOR, (character) => OPERATORS[character] ?? character)
    .replace(/\s+/g, ' ')
    .replace(/([<>]) =/g, '$1=')
    .replace(SPACE_IN_CHINESE, '')
    .trim();
}

/**
 * True when two judged texts say the same words: spelling, case, spaces and a closing full stop aside.
 *
 * @example sameText('及时。', ' 及 时') // true
 */
export function sameText(a: string, b: string): boolean {
  return a === b || comparisonKey(a) === comparisonKey(b);
}

/**
 * The text as the value readers take it: normalised, and without the spaces and closing marks that carry no meaning. A space
 * between two digits or two letters stays, for `10 20` is two numbers.
 *
 * @example compactText('≥ 1.6 万人；') // '>=1.6万人'
 */
export function compactText(text: string): string {
  return normalizeText(text)
    .replace(/ (?![\d.,])(?![A-Za-z])|(?<![\d.,])(?<![A-Za-z]) |(?<=[\d.,]) (?=[A-Za-z])|(?<=[A-Za-z]) (?=[\d.,])/g, '')
    .replace(/[。;,、]$/, '');
}

function comparisonKey(text: string): string {
  if (ITS_OWN_KEY.test(text)) return text;
  const bare = normalizeText(text).replaceAll(' ', '').toLowerCase();
  return bare.replace(/[。.;,、!]$/, '');
}

/** Most texts have nothing to fold: ordinary ideographs, ASCII and common punctuation, without white space. */
const UNTOUCHED = /^[\u3400-\u9fff\x21-\x7e、。《》“”…·‰℃㎡①-⑳—]*$/;

/** Nothing to fold either, no capital letter, and no stop or comma at the end. */
const ITS_OWN_KEY = /^[\u3400-\u9fff\x21-\x40\x5b-\x7e]*[\u3400-\u9fff\d%\x5b-\x7e]$/;

/** Zero-width characters, the soft hyphen and the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Radicals, compatibility ideographs and small form variants: each has one ordinary character it stands for. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff\ufe50-\ufe6b]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SPACE_IN_CHINESE = /(?<=[\p{Script=Han}、。《》【】〔〕“”]) (?=[\p{Script=Han}、。《》【】〔〕“”])/gu;

const OPERATORS: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '\u2212': '-', // minus sign
  '\u2010': '-', // hyphen
  '\u2011': '-', // non-breaking hyphen
  '\u301c': '~', // wave dash
  '\u223c': '~', // tilde operator
};
const OPERATOR = new RegExp(`[${Object.keys(OPERATORS).join('')}]`, 'g');

/** Radicals of the supplement block that PDF fonts emit for the whole character and that Unicode gives no NFKC form. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};
