import type { Decimal } from '../numbers/decimal.ts';
import type { Amount } from './amount.ts';

/**
 * Of the ways to count a bare number, the one whose ratio to the other amount is nearest to 1 (0.5 and 2 are equally near); the
 * first of equals. Compares by cross-multiplying, so that nothing is divided.
 *
 * @example nearestScale(bare('1.65'), amountOf('1.6万人'), [tenThousandPeople, people]) // tenThousandPeople
 */
export function nearestScale<T extends Pick<Amount, 'unit' | 'magnitude'>>(
  bare: Amount,
  other: Amount,
  choices: readonly [T, ...T[]],
): T {
  const target = baseValue(other);
  const [first, ...rest] = choices;
  let best = { choice: first, ...distance(baseValue({ ...bare, ...first }), target) };
  for (const choice of rest) {
    const next = { choice, ...distance(baseValue({ ...bare, ...choice }), target) };
    if (next.greater.times(best.less).lt(best.greater.times(next.less))) best = next;
  }
  return best.choice;
}

/** A ratio as its two terms, the greater over the less. */
function distance(value: Decimal, target: Decimal): { greater: Decimal; less: Decimal } {
  return value.gt(target) ? { greater: value, less: target } : { greater: target, less: value };
}

function baseValue({ written, magnitude, unit }: Pick<Amount, 'written' | 'magnitude' | 'unit'>): Decimal {
  return written
    .times(magnitude.factor)
    .times(unit?.factor ?? 1)
    .abs();
}
