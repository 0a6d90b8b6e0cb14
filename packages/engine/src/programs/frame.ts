import { type RoundingMode, roundedQuotient } from '@plumbline/core';

/**
 * Whole numbers below this are exact in a double, and a sum or product of such numbers that is below it too is exact. That is
 * all the arithmetic of the compiled evaluator rests on: see ADR 8.
 */
export const SAFE_LIMIT = 2 ** 53;

/**
 * The registers of a running program: fractions of whole numbers, numerator and denominator apart. A denominator is positive,
 * or 0 where the number is unknown. `overflow` is set, and stays, as soon as a number would not have been exact: then nothing
 * that was computed counts, and exact rationals decide.
 */
export type Frame = {
  n: Float64Array;
  d: Float64Array;
  overflow: boolean;
};

export const createFrame = (size: number): Frame => ({
  n: new Float64Array(size),
  d: new Float64Array(size),
  overflow: false,
});

/** Puts a fraction into a register, if it is exact; the sign goes to the numerator. */
export function store(frame: Frame, at: number, n: number, d: number): void {
  if (!(n < SAFE_LIMIT && n > -SAFE_LIMIT && d < SAFE_LIMIT && d > -SAFE_LIMIT)) frame.overflow = true;
  if (d < 0) {
    frame.n[at] = -n;
    frame.d[at] = -d;
  } else {
    frame.n[at] = n;
    frame.d[at] = d;
  }
}

/** The order of two known registers: negative, 0 or positive. */
export function orderOf(frame: Frame, a: number, b: number): number {
  const { n, d } = frame;
  const left = (n[a] as number) * (d[b] as number);
  const right = (n[b] as number) * (d[a] as number);
  if (!(left < SAFE_LIMIT && left > -SAFE_LIMIT && right < SAFE_LIMIT && right > -SAFE_LIMIT)) frame.overflow = true;
  return left - right;
}

/** A quotient rounded to a whole number; of a dividend that may be too long the frame is told. */
export function divideWhole(frame: Frame, dividend: number, divisor: number, mode: RoundingMode): number {
  if (!(dividend < SAFE_LIMIT && dividend > -SAFE_LIMIT)) frame.overflow = true;
  return roundedQuotient(dividend, divisor, mode);
}
