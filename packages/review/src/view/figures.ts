import { type DecimalString, Rational } from '@plumbline/core';

/** A filed number, or null where it is unknown. */
export const numberOf = (text: DecimalString | null | undefined): Rational | null =>
  text === null || text === undefined ? null : Rational.of(text);

/** The sum of what is known. */
export function sumOf(figures: Iterable<Rational | null>): Rational {
  let sum = Rational.zero;
  for (const figure of figures) if (figure) sum = sum.plus(figure);
  return sum;
}

/** A difference without its sign, for a sentence that does not say which way it goes. */
export const sizeOf = (difference: Rational): string => difference.absolute().toPlain();

export const isPositive = (value: Rational) => !value.isZero() && !value.isNegative();

/** How many places after the point a number has, without zeros at the end: 2 for `9.95`, 1 for `9.50`. */
export function placesOf(value: Rational): number {
  const plain = value.toPlain();
  const point = plain.indexOf('.');
  return point < 0 ? 0 : plain.length - point - 1;
}
