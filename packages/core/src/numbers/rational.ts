import type { Decimal, DecimalString } from './decimal.ts';
import { divideRounded, type Rounding } from './rounding.ts';

/**
 * An exact fraction of two whole numbers, in lowest terms, the denominator positive. Every score is computed in these and
 * rounded only where the rule set says so: a decimal quotient cut at any number of digits can land on the wrong side of a
 * rounding edge (3 x 1/3 truncated at two places is 1.00, not 0.99).
 *
 * @example Rational.of('45').over(Rational.of('60')).times(Rational.of('8')).round({ places: 2, mode: 'half-up' }) // '6.00'
 */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Reads a decimal string or takes a whole number. Throws on anything else: callers have validated their input. */
  static of(value: DecimalString | bigint | Decimal): Rational {
    if (typeof value === 'bigint') return new Rational(value, 1n);
    return fromPlain(typeof value === 'string' ? value : value.toFixed());
  }

  static ratio(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new Error('Rational: division by zero');
    if (numerator === 0n) return Rational.zero;
    const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    return new Rational(numerator / divisor, denominator / divisor);
  }

  plus(other: Rational): Rational {
    if (this.denominator === 1n && other.denominator === 1n) return new Rational(this.numerator + other.numerator, 1n);
    return Rational.ratio(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    if (this.denominator === 1n && other.denominator === 1n) return new Rational(this.numerator * other.numerator, 1n);
    return Rational.ratio(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws on a zero divisor: guard with {@link isZero}, a zero budget or target is an ordinary case. */
  over(other: Rational): Rational {
    return Rational.ratio(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  absolute(): Rational {
    return this.numerator < 0n ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Rational): -1 | 0 | 1 {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isNegative(): boolean {
    return this.numerator < 0n;
  }

  static min(a: Rational, b: Rational): Rational {
    return a.compare(b) <= 0 ? a : b;
  }

  static max(a: Rational, b: Rational): Rational {
    return a.compare(b) >= 0 ? a : b;
  }

  /** The next whole number up (`'ceiling'`), down, or by any other mode. */
  whole(mode: Rounding['mode']): Rational {
    return new Rational(divideRounded(this.numerator, this.denominator, mode), 1n);
  }

  /** Rounded to a fixed number of places, printed with exactly that many: `9.50`. */
  round({ places, mode }: Rounding): DecimalString {
    const scaled = divideRounded(this.numerator * 10n ** BigInt(places), this.denominator, mode);
    return printScaled(scaled, places);
  }

  /** {@link round} as a number to go on computing with. */
  rounded({ places, mode }: Rounding): Rational {
    if (this.denominator === 1n) return this;
    const scale = 10n ** BigInt(places);
    return Rational.ratio(divideRounded(this.numerator * scale, this.denominator, mode), scale);
  }

  /**
   * The shortest plain decimal: exact where the fraction ends within 24 places, else the half-up figure at 24 places
   * (so `8/3` prints `2.666666666666666666666667`). For reading; sums and comparisons use the fraction itself.
   */
  toPlain(): DecimalString {
    if (this.denominator === 1n) return this.numerator.toString();
    const exact = SHORT_SCALES.find(({ scale }) => scale % this.denominator === 0n);
    const text = exact
      ? printScaled(this.numerator * (exact.scale / this.denominator), exact.places)
      : this.round({ places: 24, mode: 'half-up' });
    const short = text.replace(/0+$/, '').replace(/\.$/, '');
    return short === '-0' ? '0' : short;
  }
}

/** Most figures end within four places; trying those first spares the long division. */
const SHORT_SCALES = [2, 4, 12].map((places) => ({ places, scale: 10n ** BigInt(places) }));

function fromPlain(text: string): Rational {
  // BigInt takes "", " 5 " and "0x10" too, and an unknown figure must never become 0.
  if (!PLAIN.test(text)) throw new Error(`Rational: not a plain decimal: ${JSON.stringify(text)}`);
  const point = text.indexOf('.');
  if (point < 0) return Rational.of(BigInt(text));
  const places = text.length - point - 1;
  return Rational.ratio(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(places));
}

const PLAIN = /^-?[0-9]+(?:\.[0-9]+)?$/;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function printScaled(scaled: bigint, places: number): DecimalString {
  if (places === 0) return scaled.toString();
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
