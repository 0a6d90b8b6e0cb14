import { Rational, type Rounding } from '@plumbline/core';

/** The modes to be told apart, the usual one first. Towards infinity and away from zero are one for what is not negative. */
const MODES = ['half-up', 'up', 'down', 'half-even', 'half-down'] as const;

/**
 * The rounding that makes one figure of the other, the usual mode and the most places first; null where none does.
 *
 * @example roundingThatFits(Rational.of('0.9948024'), Rational.of('0.9949'), { most: 4, fewest: 2 }) // up at 4 places
 */
export function roundingThatFits(
  exact: Rational,
  printed: Rational,
  { most, fewest }: { readonly most: number; readonly fewest: number },
): Rounding | null {
  if (exact.isNegative()) return null;
  for (const mode of MODES)
    for (let places = most; places >= fewest; places--)
      if (exact.rounded({ places, mode }).equals(printed)) return { places, mode };
  return null;
}

/** Whether a declared score is this figure at one or two places; whole points would fit too much to tell anything. */
export const fits = (declared: Rational, exact: Rational | null) =>
  exact !== null && !exact.isNegative() && roundingThatFits(exact, declared, { most: 2, fewest: 1 }) !== null;

/** A rate rounded before it is multiplied, as forms do that print it first; null where that does not give the declared score. */
export function rateRoundingThatFits(ratio: Rational, maxScore: Rational, declared: Rational): Rounding | null {
  if (ratio.isNegative()) return null;
  for (let places = 4; places >= 2; places--) {
    for (const mode of MODES) {
      const points = maxScore.times(Rational.min(ratio.rounded({ places, mode }), Rational.one));
      if (points.rounded({ places: 2, mode: 'half-up' }).equals(declared)) return { places, mode };
    }
  }
  return null;
}
