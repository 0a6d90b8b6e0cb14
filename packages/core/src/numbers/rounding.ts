/**
 * How a figure is rounded. `up` and `down` go away from and towards zero, as accountants say it; `half-even` is banker's
 * rounding; the others are what their names say.
 */
export const ROUNDING_MODES = ['up', 'down', 'ceiling', 'floor', 'half-up', 'half-down', 'half-even'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

export type Rounding = { readonly places: number; readonly mode: RoundingMode };

/** A quotient between two whole numbers, rounded to a whole number. `divisor` must be positive. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  const negative = dividend < 0n;
  return roundsAway(quotient, remainder, divisor, negative, mode) ? quotient + (negative ? -1n : 1n) : quotient;
}

function roundsAway(
  quotient: bigint,
  remainder: bigint,
  divisor: bigint,
  negative: boolean,
  mode: RoundingMode,
): boolean {
  const twice = 2n * (negative ? -remainder : remainder);
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
    case 'half-up':
      return twice >= divisor;
    case 'half-down':
      return twice > divisor;
    case 'half-even':
      return twice > divisor || (twice === divisor && quotient % 2n !== 0n);
  }
}
