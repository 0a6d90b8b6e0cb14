import { readFiled } from './read-filed.ts';
import { type ParsedValue, settle } from './settle.ts';

/**
 * Reads a target value (年度指标值) as filed. A date is read as the window in which the actual is in time; the fiscal year stands
 * in where none is written, with a note. What cannot be read is `unparsed`, never 0 and never false.
 *
 * @example parseTarget('>=10万次', { fiscalYear: 2020 }).value // at least 100000 次
 * @example parseTarget('9月底前', { fiscalYear: 2020 }).value // { kind: 'date', earliest: null, latest: '2020-09-30' }
 */
export function parseTarget(text: string | null, { fiscalYear }: { readonly fiscalYear: number }): ParsedValue {
  return settle(readFiled(text, { fiscalYear, role: 'target' }), text);
}
