import { Rational } from '@plumbline/core';

/**
 * A figure in whole hundredths of a point, in which lists order and add up: one with more places is rounded half up. Null for none, and for one that
 * no form can mean and no column of whole numbers holds.
 *
 * @example centsOf('86.99') // 8699
 */
export function centsOf(figure: string | null): number | null {
  if (figure === null) return null;
  const cents = Number(Rational.of(figure).times(HUNDRED).round({ places: 0, mode: 'half-up' }));
  return Math.abs(cents) > MOST ? null : cents;
}

const HUNDRED = Rational.of('100');
const MOST = 2_000_000_000;
