/**
 * Reads a cell that says yes or no in one word or one mark; null for any other text.
 *
 * @example readYesNo('未达标') // false
 */
export function readYesNo(text: string): boolean | null {
  return YES.has(text) ? true : NO.has(text) ? false : null;
}

/**
 * True for a cell that says nothing: empty, dashes, dots and slashes, or "no data". 无 alone is an answer.
 *
 * @example isAbsent('——') // true
 */
export function isAbsent(text: string): boolean {
  return NO_DATA.has(text.toLowerCase()) || (/^[\p{P}~]*$/u.test(text) && !/[%‰]/.test(text));
}

const YES: ReadonlySet<string> = new Set('是 √ ✓ ✔ 完成 已完成 达标 已达标 合格 有'.split(' '));
const NO: ReadonlySet<string> = new Set('否 × ✗ ✘ 未完成 未达标 不达标 不合格 无'.split(' '));
const NO_DATA: ReadonlySet<string> = new Set(['无数据', '暂无数据', 'n/a']);
