import { readFiled } from './read-filed.ts';
import { type ParsedValue, settle } from './settle.ts';

/**
 * Reads an actual value (实际完成值) as filed. A date is read as the days it names, so that 9月 runs from the first to the last of
 * September. A comparator is kept and remarked on: `>=90%` does not say what was reached.
 *
 * @example parseActual('74家', { fiscalYear: 2020 }).value // 74 家
 */
export function parseActual(text: string | null, { fiscalYear }: { readonly fiscalYear: number }): ParsedValue {
  return settle(readFiled(text, { fiscalYear, role: 'actual' }), text);
}
