import { Decimal } from '../numbers/decimal.ts';
import { type Amount, quantityOf, readAmount, UNIT_SCALE } from './amount.ts';
import { type NotedReading, noted } from './reading.ts';
import { valueNote } from './value-note.ts';

/**
 * Reads two amounts with a range sign between them, or one after ±. The first takes the unit of the second (`5-8%`), and its
 * scale too when it has none: `1-2万人` is one to two 万, with a note, for it could be one person. `text` is what was filed.
 *
 * @example readRange('5-8%', '5-8%') // 0.05 to 0.08
 */
export function readRange(body: string, text: string): NotedReading | null {
  if (body.startsWith('±')) return aroundZero(body.slice(1));
  const bare = body.replace(/^(?:介于|在)(?=.*(?:之间|间)$)/, '').replace(/(?:之间|间)$/, '');
  for (const { index, 0: separator } of bare.matchAll(/至|到|~+|[—–]+|-/g)) {
    const first = readAmount(bare.slice(0, index), { bound: true });
    const second = first && readAmount(bare.slice(index + separator.length), { bound: false });
    if (first && second) return between(first, second, text);
  }
  return null;
}

function aroundZero(text: string): NotedReading | null {
  const amount = /^\d/.test(text) ? readAmount(text, { bound: false }) : null;
  return amount && noted({ kind: 'range', lower: { ...amount, written: amount.written.negated() }, upper: amount });
}

function between(first: Amount, upper: Amount, text: string): NotedReading | null {
  if (first.unit && first.unit.dimension !== upper.unit?.dimension) return null;
  if (upper.unit?.written === '日' || (!upper.unit && looksLikeYear(first))) return null;
  const lower = first.unit ? first : { ...first, unit: upper.unit };
  if (first.unit || first.magnitude !== UNIT_SCALE || upper.magnitude === UNIT_SCALE)
    return noted({ kind: 'range', lower, upper });
  const scaled = { ...lower, magnitude: upper.magnitude };
  const unit = upper.magnitude.written + (upper.unit?.written ?? '');
  const assumed = valueNote('value/scale-assumed', 'warning', { text, unit });
  return noted({ kind: 'range', lower: isOrdered(scaled, upper) ? scaled : lower, upper }, assumed);
}

/**
 * False when the lower end is above the upper one. An end with too many digits is left to the caller to refuse.
 *
 * @example isOrdered(amountOf('8%'), amountOf('5%')) // false
 */
export function isOrdered(lower: Amount, upper: Amount): boolean {
  const [low, high] = [quantityOf(lower), quantityOf(upper)];
  return !low || !high || new Decimal(low.value).lte(high.value);
}

/** `2020-2022` and `2022-12` are years and months before they are amounts. */
function looksLikeYear({ written }: Amount): boolean {
  return written.isInteger() && written.gte(1900) && written.lte(2199);
}
