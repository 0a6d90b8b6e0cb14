import { Recent } from '../recent.ts';
import { compactText, normalizeText } from './normalize-text.ts';
import { isAbsent, readYesNo } from './plain-word.ts';
import { readDate } from './read-date.ts';
import { readMeasured } from './read-measured.ts';
import { readSimple } from './read-simple.ts';
import { type NotedReading, noted, type Role } from './reading.ts';
import { readsFiscalYear } from './reads-fiscal-year.ts';
import { type ParsedValue, settle } from './settle.ts';
import { LONGEST_EXPRESSION, whyUnreadable } from './unreadable.ts';

/**
 * Reads one cell, in this order: nothing, yes or no, a date, a number or range, a judged text. What is left over failed, with
 * the reason. Dates go before numbers because 9月 is a month before it is nine of something.
 *
 * @example readFiled('>=10万次', { fiscalYear: 2020, role: 'target' })
 */
export function readFiled(text: string | null, options: ReadFiledOptions): NotedReading {
  return readCell(text, options).read;
}

export type ReadFiledOptions = { readonly fiscalYear: number; readonly role: Role };

/** A cell as read, and the value it has where no other cell fills it in. */
export type Cell = { readonly read: NotedReading; readonly settled: ParsedValue };

/** {@link readFiled} with the value of the cell by itself. */
export function readCell(text: string | null, { fiscalYear, role }: ReadFiledOptions): Cell {
  const filed = text ?? '';
  const key = readsFiscalYear(filed) ? `${fiscalYear} ${filed}` : filed;
  let cell = cells[role].get(key);
  if (!cell) {
    const simple = readSimple(filed, role);
    const read = simple ?? readAnew(filed, { fiscalYear, role });
    cell = { read, settled: settle(read, filed) };
    if (filed.length <= (simple ? LONGEST_FIGURE : LONGEST_EXPRESSION * 2)) cells[role].set(key, cell);
  }
  return cell;
}

/**
 * `100%`, `>=95%`, `及时`: the same few thousand cells fill a hundred thousand forms, and reading one is a matter of its text alone, but
 * for dates that leave their year unsaid.
 */
const cells: Readonly<Record<Role, Recent<string, Cell>>> = { target: new Recent(10_000), actual: new Recent(10_000) };
/** A longer figure, such as 1234.56万元, rarely comes again, and is sooner read anew than kept. */
const LONGEST_FIGURE = 6;

/** `定性：良好` in forms with a column for the nature of a target: the word says that the rest is judged. */
const JUDGED = /^\s*定性\s*[:：]\s*(?=\S)/;

/** {@link readFiled} without what was read before. */
export function readAnew(filed: string, options: ReadFiledOptions): NotedReading {
  const text = options.role === 'target' ? filed.replace(JUDGED, '') : filed;
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
