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
  const twice = 2n * (negative ? -remainder : remainder);
  const half = twice === divisor ? 0 : twice > divisor ? 1 : -1;
  const away = roundsAway(half, quotient % 2n !== 0n, negative, mode);
  return away ? quotient + (negative ? -1n : 1n) : quotient;
}

/**
 * Whether a quotient with a remainder goes away from zero. `half` compares the remainder with half the divisor: negative when it
 * is less, 0 when it is as much, positive when it is more. `odd` is of the quotient without its remainder.
 */
export function roundsAway(half: number, odd: boolean, negative: boolean, mode: RoundingMode): boolean {
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
      return half >= 0;
    case 'half-down':
      return half > 0;
    case 'half-even':
      return half > 0 || (half === 0 && odd);
  }
}
