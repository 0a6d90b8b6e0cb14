import { Rational } from '@plumbline/core';

const HUNDRED = Rational.of('100');
/** Enough to show on which side of a whole percent a ratio lies; below that it may as well be there. */
const MOST_PLACES = 6;

/**
 * A ratio as a person reads it, half up without zeros at the end. It has more places than asked for where these would hide that it is
 * not quite a whole percent, for lines mostly are. For sentences only: numbers keep the exact value.
 *
 * @example percent(Rational.of('1.48')) // '148%'
 * @example percent(Rational.of('0.799999')) // '79.9999%'
 */
export function percent(ratio: Rational, places = 2): string {
  const exact = ratio.times(HUNDRED);
  let kept = places;
  while (kept < MOST_PLACES && isWhole(rounded(exact, kept)) && !isWhole(exact)) kept++;
  return `${rounded(exact, kept).toPlain()}%`;
}

/** A number at no more than so many places, half up, without zeros at the end. */
export const shortened = (value: Rational, places = 2): string => rounded(value, places).toPlain();

const rounded = (value: Rational, places: number) => value.rounded({ places, mode: 'half-up' });

const isWhole = (value: Rational) => value.denominator === 1n;
