import type { Decimal, DecimalString } from './decimal.ts';
import { divideRounded, type Rounding } from './rounding.ts';
import { commonDivisor, endlessDecimal, LARGEST_WHOLE, roundedQuotient } from './whole-doubles.ts';

/**
 * An exact fraction of two whole numbers, in lowest terms, the denominator positive. Every score is computed in these and
 * rounded only where the rule set says so: a decimal quotient cut at any number of digits can land on the wrong side of a
 * rounding edge (3 x 1/3 truncated at two places is 1.00, not 0.99).
 *
 * Where both terms are whole doubles they are kept as such, and an operation whose products stay among them needs no BigInt;
 * every result is checked against that limit, and beyond it the same is done in BigInts.
 *
 * @example Rational.of('45').over(Rational.of('60')).times(Rational.of('8')).round({ places: 2, mode: 'half-up' }) // '6.00'
 */
export class Rational {
  static readonly zero = new Rational(0, 1, null);
  static readonly one = new Rational(1, 1, null);

  /** The terms as doubles; of no meaning where `long` has them. */
  private readonly n: number;
  private readonly d: number;
  /** The terms where one of them is no whole double. */
  private readonly long: Terms | null;
  /** What {@link toPlain} has printed: most figures of a scorecard are printed more than once. */
  #plain: DecimalString | null = null;

  private constructor(n: number, d: number, long: Terms | null) {
    this.n = n;
    this.d = d;
    this.long = long;
  }

  get numerator(): bigint {
    return this.long === null ? BigInt(this.n) : this.long.numerator;
  }

  get denominator(): bigint {
    return this.long === null ? BigInt(this.d) : this.long.denominator;
  }

  /** Reads a decimal string or takes a whole number. Throws on anything else: callers have validated their input. */
  static of(value: DecimalString | bigint | Decimal): Rational {
    if (typeof value === 'bigint') return Rational.inLowestTerms(value, 1n);
    const text = typeof value === 'string' ? value : value.toFixed();
    return text.length > SHORT_TEXT ? Rational.read(text) : Rational.remembered(text);
  }

  private static remembered(text: DecimalString): Rational {
    let value = remembered.get(text);
    if (!value) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      value = Rational.read(text);
      remembered.set(text, value);
    }
    return value;
  }

  private static read(text: DecimalString): Rational {
    const { digits, places } = readDigits(text);
    return digits >= 0
      ? Rational.reduced(text.startsWith('-') ? -digits : digits, TENS[places] as number)
      : Rational.ratio(BigInt(text.replace('.', '')), 10n ** BigInt(places));
  }

  static ratio(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new Error('Rational: division by zero');
    if (numerator === 0n) return Rational.zero;
    const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    return Rational.inLowestTerms(numerator / divisor, denominator / divisor);
  }

  /** So many units of the last of some places: 955 in two places is 9.55. */
  static inUnits(units: number, places: number): Rational {
    const scale = TENS[places];
    return scale !== undefined && Number.isSafeInteger(units)
      ? Rational.reduced(units, scale)
      : Rational.ratio(BigInt(units), 10n ** BigInt(places));
  }

  /** Numerator and denominator where doubles hold both, else null. */
  get doubles(): { readonly n: number; readonly d: number } | null {
    return this.long === null ? { n: this.n, d: this.d } : null;
  }

  private static inLowestTerms(numerator: bigint, denominator: bigint): Rational {
    return numerator <= LIMIT && numerator >= -LIMIT && denominator <= LIMIT
      ? new Rational(Number(numerator), Number(denominator), null)
      : new Rational(Number.NaN, Number.NaN, { numerator, denominator });
  }

  /** Of whole doubles, the denominator positive. */
  private static reduced(n: number, d: number): Rational {
    if (d === 1) return new Rational(n + 0, 1, null);
    const divisor = commonDivisor(d, Math.abs(n));
    return new Rational(n / divisor + 0, d / divisor, null);
  }

  plus(other: Rational): Rational {
    if (this.n === 0) return other;
    if (other.n === 0) return this;
    if (this.d === other.d) {
      const sum = this.n + other.n;
      if (isWhole(sum)) return Rational.reduced(sum, this.d);
    } else {
      const [left, right, d] = [this.n * other.d, other.n * this.d, this.d * other.d];
      if (isWhole(left) && isWhole(right) && isWhole(left + right) && isWhole(d))
        return Rational.reduced(left + right, d);
    }
    return Rational.ratio(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Rational): Rational {
    if (this.d === other.d) {
      const difference = this.n - other.n;
      if (isWhole(difference)) return Rational.reduced(difference, this.d);
    }
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    const [n, d] = [this.n * other.n, this.d * other.d];
    if (isWhole(n) && isWhole(d)) return Rational.reduced(n, d);
    return Rational.ratio(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws on a zero divisor: guard with {@link isZero}, a zero budget or target is an ordinary case. */
  over(other: Rational): Rational {
    const [n, d] = [this.n * other.d, this.d * other.n];
    if (isWhole(n) && isWhole(d) && d !== 0) return d < 0 ? Rational.reduced(-n, -d) : Rational.reduced(n, d);
    return Rational.ratio(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Rational {
    if (this.long === null) return new Rational(0 - this.n, this.d, null);
    return Rational.inLowestTerms(-this.long.numerator, this.long.denominator);
  }

  absolute(): Rational {
    return this.isNegative() ? this.negated() : this;
  }

  /** -1, 0 or 1. */
  compare(other: Rational): -1 | 0 | 1 {
    const [left, right] = [this.n * other.d, other.n * this.d];
    if (isWhole(left) && isWhole(right)) return left === right ? 0 : left < right ? -1 : 1;
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  equals(other: Rational): boolean {
    if (this.long === null || other.long === null) return this.n === other.n && this.d === other.d;
    return this.long.numerator === other.long.numerator && this.long.denominator === other.long.denominator;
  }

  isZero(): boolean {
    return this.n === 0;
  }

  isNegative(): boolean {
    return this.long === null ? this.n < 0 : this.long.numerator < 0n;
  }

  static min(a: Rational, b: Rational): Rational {
    return a.compare(b) <= 0 ? a : b;
  }

  static max(a: Rational, b: Rational): Rational {
    return a.compare(b) >= 0 ? a : b;
  }

  /** The next whole number up (`'ceiling'`), down, or by any other mode. */
  whole(mode: Rounding['mode']): Rational {
    if (this.long === null) return new Rational(roundedQuotient(this.n, this.d, mode), 1, null);
    return Rational.inLowestTerms(divideRounded(this.numerator, this.denominator, mode), 1n);
  }

  /** Rounded to a fixed number of places, printed with exactly that many: `9.50`. */
  round({ places, mode }: Rounding): DecimalString {
    const scaled = divideRounded(this.numerator * 10n ** BigInt(places), this.denominator, mode);
    return printScaled(scaled.toString(), places);
  }

  /** {@link round} as a number to go on computing with. */
  rounded({ places, mode }: Rounding): Rational {
    if (this.d === 1) return this;
    const scale = TENS[places];
    if (scale !== undefined) {
      // No more places than it may have.
      if (scale % this.d === 0) return this;
      const scaled = this.n * scale;
      if (isWhole(scaled)) return Rational.reduced(roundedQuotient(scaled, this.d, mode), scale);
    }
    const tens = 10n ** BigInt(places);
    return Rational.ratio(divideRounded(this.numerator * tens, this.denominator, mode), tens);
  }

  /**
   * The shortest plain decimal: exact where the fraction ends within 24 places, else the half-up figure at 24 places
   * (so `8/3` prints `2.666666666666666666666667`). For reading; sums and comparisons use the fraction itself.
   */
  toPlain(): DecimalString {
    this.#plain ??= this.d === 1 ? String(this.n) : (this.shortDecimal() ?? this.longDecimal());
    return this.#plain;
  }

  /** Null where doubles cannot tell. With the fewest places that hold the fraction there is no zero at the end to take off. */
  private shortDecimal(): DecimalString | null {
    if (this.long !== null) return null;
    if (LARGEST_TEN % this.d !== 0) return endlessDecimal(this.n, this.d);
    for (let places = 1; places < TENS.length; places++) {
      const scale = TENS[places] as number;
      if (scale % this.d !== 0) continue;
      const scaled = this.n * (scale / this.d);
      return isWhole(scaled) ? printScaled(String(scaled), places) : null;
    }
    return null;
  }

  private longDecimal(): DecimalString {
    if (this.denominator === 1n) return this.numerator.toString();
    const text = this.round({ places: MOST_PLACES, mode: 'half-up' });
    const short = text.replace(/0+$/, '').replace(/\.$/, '');
    return short === '-0' ? '0' : short;
  }
}

/** Points and percentages: the same few thousand short decimals stand in all forms. */
const remembered = new Map<DecimalString, Rational>();
const MOST_REMEMBERED = 10_000;
const SHORT_TEXT = 6;

type Terms = { readonly numerator: bigint; readonly denominator: bigint };

const TENS = Array.from({ length: 16 }, (_, places) => 10 ** places);
const LARGEST_TEN = 10 ** 15;
/** So many digits are a whole double whatever they are. */
const SAFE_DIGITS = 15;
const MOST_PLACES = 24;
const LIMIT = BigInt(LARGEST_WHOLE);

/** Whether a sum or product of whole numbers is exact; false for NaN, which terms beyond doubles are. */
const isWhole = (value: number) => value <= LARGEST_WHOLE && value >= -LARGEST_WHOLE;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

type Digits = { readonly digits: number; readonly places: number };

const [ZERO, NINE, POINT, MINUS] = ['0', '9', '.', '-'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** The digits of a plain decimal as a whole number without its sign, -1 where they are too many for a double. */
function readDigits(text: string): Digits {
  let digits = 0;
  let point = -1;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && point < 0 && at > first && at < text.length - 1) point = at;
    else throw notPlain(text);
  }
  const count = text.length - first - (point < 0 ? 0 : 1);
  if (count === 0) throw notPlain(text);
  return { digits: count <= SAFE_DIGITS ? digits : -1, places: point < 0 ? 0 : text.length - point - 1 };
}

/** BigInt takes "", " 5 " and "0x10" too, and an unknown figure must never become 0. */
const notPlain = (text: string) => new Error(`Rational: not a plain decimal: ${JSON.stringify(text)}`);

/** Digits of a whole number of 10^-places as a decimal. */
function printScaled(digits: string, places: number): DecimalString {
  if (places === 0) return digits;
  const negative = digits.startsWith('-');
  const padded = (negative ? digits.slice(1) : digits).padStart(places + 1, '0');
  return `${negative ? '-' : ''}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
