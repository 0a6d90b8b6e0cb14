import { type RoundingMode, roundsAway } from './rounding.ts';

/** Up to here every whole number is a double of its own, so that sums and products that stay below are exact. */
export const LARGEST_WHOLE = Number.MAX_SAFE_INTEGER;

const LARGEST_INT32 = 0x7fffffff;

/** Of two whole numbers that are not negative, not both zero. */
export function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > LARGEST_INT32 || x > LARGEST_INT32) {
    if (y === 0) return x;
    const rest = x % y;
    x = y;
    y = rest;
  }
  // The same on machine integers, whose remainders take a tenth of the time.
  let [m, n] = [x | 0, y | 0];
  while (n !== 0) {
    const rest = (m % n) | 0;
    m = n;
    n = rest;
  }
  return m;
}

/** A quotient of two whole numbers, the divisor positive, rounded to a whole number. */
export function roundedQuotient(dividend: number, divisor: number, mode: RoundingMode): number {
  const size = Math.abs(dividend);
  let quotient = Math.floor(size / divisor);
  let rest = size - quotient * divisor;
  // The division may have rounded up to a whole number; the remainder is exact and tells.
  if (rest < 0) {
    quotient -= 1;
    rest += divisor;
  }
  const negative = dividend < 0;
  // Half of an odd divisor is no whole number, and 2 x rest could be beyond the limit: its other part is what it is held against.
  const half = rest - (divisor - rest);
  // Most rule sets round half up.
  if (mode === 'half-up') {
    if (half >= 0) quotient += 1;
  } else if (rest !== 0 && roundsAway(half, quotient % 2 !== 0, negative, mode)) quotient += 1;
  return negative ? 0 - quotient : quotient;
}

/**
 * A fraction without end at 24 places, half-up, without zeros at the end; null where its divisor is too long to go on with the
 * remainder in doubles.
 */
export function endlessDecimal(n: number, d: number): string | null {
  const step = LONG_STEPS.find(({ scale }) => d <= LARGEST_WHOLE / scale);
  if (!step) return null;
  const size = Math.abs(n);
  const parts: number[] = [];
  let rest = size % d;
  let whole = (size - rest) / d;
  for (let place = 0; place < 24; place += step.places) {
    const scaled = rest * step.scale;
    rest = scaled % d;
    parts.push((scaled - rest) / d);
  }
  if (rest >= d - rest && increment(parts, step.scale)) whole += 1;
  const digits = parts.map((part) => String(part).padStart(step.places, '0')).join('');
  const sign = n < 0 ? '-' : '';
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return end === 0 ? (whole === 0 ? '0' : sign + whole) : `${sign}${whole}.${digits.slice(0, end)}`;
}

/** How many digits are divided off at once: as many as keep a remainder times ten to that power a whole double. */
const LONG_STEPS = [
  { places: 8, scale: 1e8 },
  { places: 4, scale: 1e4 },
];

/** Adds one to the last part; true when that carries beyond the first. */
function increment(parts: number[], scale: number): boolean {
  for (let at = parts.length - 1; at >= 0; at--) {
    const next = (parts[at] as number) + 1;
    if (next < scale) {
      parts[at] = next;
      return false;
    }
    parts[at] = 0;
  }
  return true;
}
