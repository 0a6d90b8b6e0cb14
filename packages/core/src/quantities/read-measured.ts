import { readAmount } from './amount.ts';
import { type Bounded, HELD_WITHIN, splitComparator } from './comparator.ts';
import { readNumber } from './number-literal.ts';
import { readRange } from './read-range.ts';
import { isMeasured, leadingAmount, type NotedReading, noted, type Role } from './reading.ts';
import { readKnownUnit } from './unit.ts';
import { valueNote } from './value-note.ts';

/**
 * Reads a compacted text that is one number or one range, with the comparators and the harmless verbs a form puts around it
 * (`累计完成5万人次`, `控制在5%以内`). Null when it is none of these.
 *
 * @example readMeasured('>=10万次', 'target') // atLeast 10, 万, 次
 */
export function readMeasured(text: string, role: Role): NotedReading | null {
  const read = amountOrRange(text, role);
  if (!read || !isMeasured(read.reading)) return read;
  const { unit } = leadingAmount(read.reading);
  if (!unit || unit.known) return read;
  return noted(read.reading, ...read.notes, valueNote('value/unknown-unit', 'info', { text, unit: unit.written }));
}

function amountOrRange(text: string, role: Role): NotedReading | null {
  const bounded = splitComparator(text.replace(VERBS, '').replace(/(?<=[\d%\p{L}])完成$/u, ''));
  if (bounded === null) return null;
  const { body, prefix, suffix } = bounded;
  const range = bounded.comparator === null ? readRange(body, text) : null;
  if (range) return range;
  if (prefix === HELD_WITHIN && suffix === '') return null;
  const comparator = role === 'actual' && REACHED.has(prefix) && suffix === '' ? null : bounded.comparator;
  const amount = readAmount(body, { bound: bounded.comparator !== null });
  if (!amount) return isUnreadNumeral(bounded) ? noted({ kind: 'failed', code: 'value/unparsed' }) : null;
  const notes = role === 'actual' && comparator ? [valueNote('value/actual-has-comparator', 'warning', { text })] : [];
  return noted({ kind: 'amount', comparator, amount }, ...notes);
}

/** Words that may stand before a number without changing it: "held 3 sessions", "12 km built", "in total". */
const VERBS = /^(?:实际|已|共计|累计|合计|共){0,2}(?:完成|建成|新增|举办|开展|发放)?(?:共计|累计|合计|共)?(?!$)/;

/** As a target 达到90% is a line to reach; as an actual it says what was reached. */
const REACHED: ReadonlySet<string> = new Set(['达到', '达']);

/**
 * A Chinese numeral that a comparator makes a number, but whose unit cannot be read (二级以上, 不少于一半): no amount, and no
 * judged word either. After 达到 and 超 it mostly begins a word (达到一流水平).
 */
function isUnreadNumeral({ body, prefix, suffix }: Bounded): boolean {
  const number = prefix || suffix ? readNumber(body) : null;
  if (number?.script !== 'chinese') return false;
  return (prefix !== '' && !WORDY.has(prefix)) || readKnownUnit(number.rest) !== null;
}

const WORDY: ReadonlySet<string> = new Set([...REACHED, '超', '超出', '高于', '低于']);
