import { Rational } from '@plumbline/core';

/** A decimal where it is one within a few places, else a fraction in lowest terms: "1/3". */
export function printExact(value: Rational): string {
  const plain = value.toPlain();
  return Rational.of(plain).equals(value) ? plain : `${value.numerator}/${value.denominator}`;
}

/** {@link printExact} back. */
export function readExact(text: string): Rational {
  const [over = '0', under = '1'] = text.split('/');
  return Rational.of(over).over(Rational.of(under));
}
