import { compactText, normalizeText } from './normalize-text.ts';
import { isAbsent, readYesNo } from './plain-word.ts';
import { readDate } from './read-date.ts';
import { readMeasured } from './read-measured.ts';
import { type NotedReading, noted, type Role } from './reading.ts';
import { LONGEST_EXPRESSION, whyUnreadable } from './unreadable.ts';

/**
 * Reads one cell, in this order: nothing, yes or no, a date, a number or range, a judged text. What is left over failed, with
 * the reason. Dates go before numbers because 9月 is a month before it is nine of something.
 *
 * @example readFiled('>=10万次', { fiscalYear: 2020, role: 'target' })
 */
export function readFiled(text: string | null, options: { fiscalYear: number; role: Role }): NotedReading {
  const compact = compactText(text ?? '');
  if (isAbsent(compact)) return noted({ kind: 'settled', value: { kind: 'absent' } });
  const answer = readYesNo(compact);
  if (answer !== null) return noted({ kind: 'settled', value: { kind: 'yesNo', value: answer, text: compact } });
  const read =
    compact.length > LONGEST_EXPRESSION ? null : (readDate(compact, options) ?? readMeasured(compact, options.role));
  if (read) return read;
  const code = whyUnreadable(compact);
  if (code) return noted({ kind: 'failed', code });
  return noted({ kind: 'settled', value: { kind: 'text', text: normalizeText(text ?? '') } });
}
