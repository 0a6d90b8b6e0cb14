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
export function readFiled(text: string | null, { fiscalYear, role }: ReadFiledOptions): NotedReading {
  const key = `${role} ${fiscalYear} ${text ?? ''}`;
  let read = readings.get(key);
  if (!read) {
    if (readings.size >= MAX_READINGS) readings.clear();
    read = readAnew(text ?? '', { fiscalYear, role });
    if (key.length <= LONGEST_EXPRESSION * 2) readings.set(key, read);
  }
  return read;
}

type ReadFiledOptions = { readonly fiscalYear: number; readonly role: Role };

/** `100%`, `>=95%`, `及时`: the same few thousand cells fill a hundred thousand forms, and reading one is a matter of its text alone. */
const readings = new Map<string, NotedReading>();
const MAX_READINGS = 20_000;

function readAnew(text: string, options: ReadFiledOptions): NotedReading {
  const compact = compactText(text);
  if (isAbsent(compact)) return noted({ kind: 'settled', value: { kind: 'absent' } });
  const answer = readYesNo(compact);
  if (answer !== null) return noted({ kind: 'settled', value: { kind: 'yesNo', value: answer, text: compact } });
  const read =
    compact.length > LONGEST_EXPRESSION ? null : (readDate(compact, options) ?? readMeasured(compact, options.role));
  if (read) return read;
  const code = whyUnreadable(compact);
  if (code) return noted({ kind: 'failed', code });
  return noted({ kind: 'settled', value: { kind: 'text', text: normalizeText(text) } });
}
