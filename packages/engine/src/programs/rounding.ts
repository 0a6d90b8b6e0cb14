import type { RoundingMode } from '@plumbline/core';
import { type Frame, SAFE_LIMIT } from './frame.ts';

/** {@link roundQuotient} of a dividend that may be too long, which the frame is told. */
export function divideWhole(frame: Frame, dividend: number, divisor: number, mode: RoundingMode): number {
  if (!(dividend < SAFE_LIMIT && dividend > -SAFE_LIMIT)) frame.overflow = true;
  return roundQuotient(dividend, divisor, mode);
}

/**
 * A quotient of whole numbers rounded to a whole number, as `divideRounded` of core does it. The double quotient can be one too
 * high where it was rounded up to a whole number; the remainder, which is exact, sets that right.
 */
export function roundQuotient(dividend: number, divisor: number, mode: RoundingMode): number {
  const magnitude = Math.abs(dividend);
  let quotient = Math.floor(magnitude / divisor);
  let remainder = magnitude - quotient * divisor;
  if (remainder < 0) {
    quotient -= 1;
    remainder += divisor;
  }
  // Most rule sets round half up, and most figures are not negative.
  if (mode === 'half-up') {
    if (remainder >= divisor - remainder) quotient += 1;
  } else if (remainder !== 0 && roundsAway(mode, quotient, remainder, divisor, dividend < 0)) quotient += 1;
  return dividend < 0 && quotient !== 0 ? -quotient : quotient;
}

function roundsAway(
  mode: RoundingMode,
  quotient: number,
  remainder: number,
  divisor: number,
  negative: boolean,
): boolean {
  // Against the other part instead of twice the remainder, which might be too big to be exact.
  const left = divisor - remainder;
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
      return remainder >= left;
    case 'half-down':
      return remainder > left;
    case 'half-even':
      return remainder > left || (remainder === left && quotient % 2 !== 0);
  }
}
