import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/numbers/decimal.ts';
import { Rational } from '../../src/numbers/rational.ts';
import { ROUNDING_MODES, type RoundingMode } from '../../src/numbers/rounding.ts';

/** Any decimal a document may hold, the awkward ones more often: zeros, halves, many digits, both signs. */
const anyDecimal = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
      fc.integer({ min: 0, max: 12 }),
      fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }),
    )
    .map(
      ([sign, whole, places, fraction]) =>
        `${sign}${whole}${places === 0 ? '' : `.${String(fraction).padStart(12, '0').slice(0, places)}`}`,
    ),
  fc
    .tuple(
      fc.integer({ min: -2000, max: 2000 }),
      fc.constantFrom('', '.5', '.25', '.005', '.995', '.50', '.000000000001'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('0', '-0', '0.0', '1', '-1', '0.5', '-0.5', '999999999999999999.999999999999'),
);
const notZero = anyDecimal.filter((text) => !new Decimal(text).isZero());

const DECIMAL_MODES: Readonly<Record<RoundingMode, 0 | 1 | 2 | 3 | 4 | 5 | 6>> = {
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
  'half-up': Decimal.ROUND_HALF_UP,
  'half-down': Decimal.ROUND_HALF_DOWN,
  'half-even': Decimal.ROUND_HALF_EVEN,
};
/** decimal.js writes a rounded negative fraction as -0.00; a figure on a form has no such sign. */
const unsigned = (text: string) => (/^-[0.]+$/.test(text) ? text.slice(1) : text);

/** Wide enough for the exact product of two decimals of a document. */
const Wide = Decimal.clone({ precision: 200 });

describe('exact fractions against decimal.js', () => {
  it('add, subtract and multiply alike', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const [left, right] = [Rational.of(a), Rational.of(b)];
        expect(left.plus(right).toPlain()).toBe(unsigned(new Wide(a).plus(b).toFixed()));
        expect(left.minus(right).toPlain()).toBe(unsigned(new Wide(a).minus(b).toFixed()));
        expect(left.times(right).toPlain()).toBe(unsigned(new Wide(a).times(b).toFixed()));
      }),
      { numRuns: 1000 },
    );
  });

  it('compare alike', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const [left, right] = [Rational.of(a), Rational.of(b)];
        const order = new Wide(a).cmp(b);
        expect(left.compare(right)).toBe(order);
        expect(left.equals(right)).toBe(order === 0);
        expect(Rational.max(left, right)).toBe(order >= 0 ? left : right);
        expect(Rational.min(left, right)).toBe(order <= 0 ? left : right);
        expect(left.isZero()).toBe(new Wide(a).isZero());
        expect(left.isNegative()).toBe(new Wide(a).lt(0));
        expect(left.absolute().toPlain()).toBe(new Wide(a).abs().toFixed());
        expect(left.negated().toPlain()).toBe(unsigned(new Wide(a).neg().toFixed()));
      }),
      { numRuns: 1000 },
    );
  });

  it('round alike in every mode, at every number of places', () => {
    fc.assert(
      fc.property(anyDecimal, fc.integer({ min: 0, max: 12 }), (text, places) => {
        for (const mode of ROUNDING_MODES) {
          const expected = unsigned(new Wide(text).toFixed(places, DECIMAL_MODES[mode]));
          expect([mode, Rational.of(text).round({ places, mode })]).toEqual([mode, expected]);
          expect(Rational.of(text).rounded({ places, mode }).equals(Rational.of(expected))).toBe(true);
          if (places === 0) expect(Rational.of(text).whole(mode).toPlain()).toBe(expected);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('divide alike, as far as decimal.js goes', () => {
    fc.assert(
      fc.property(anyDecimal, notZero, (a, b) => {
        const quotient = Rational.of(a).over(Rational.of(b));
        const near = new Wide(a).div(b);
        expect(quotient.round({ places: 24, mode: 'half-up' })).toBe(unsigned(near.toFixed(24, Decimal.ROUND_HALF_UP)));
        expect(quotient.times(Rational.of(b)).equals(Rational.of(a))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('exact fractions', () => {
  const anyFraction = fc.tuple(anyDecimal, notZero).map(([a, b]) => Rational.of(a).over(Rational.of(b)));

  it('keep the laws of arithmetic, which rounded quotients do not', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(
          a
            .plus(b)
            .plus(c)
            .equals(a.plus(b.plus(c))),
        ).toBe(true);
        expect(a.times(b.plus(c)).equals(a.times(b).plus(a.times(c)))).toBe(true);
        if (!b.isZero()) expect(a.over(b).times(b).equals(a)).toBe(true);
        expect(a.compare(b)).toBe(-b.compare(a) + 0);
      }),
      { numRuns: 300 },
    );
    const third = Rational.one.over(Rational.of('3'));
    expect(third.plus(third).plus(third).equals(Rational.one)).toBe(true);
    expect(third.plus(third).plus(third).round({ places: 2, mode: 'down' })).toBe('1.00');
  });

  it('are in lowest terms, with the sign above the line', () => {
    fc.assert(
      fc.property(anyFraction, ({ numerator, denominator }) => {
        expect(denominator > 0n).toBe(true);
        const again = Rational.ratio(numerator * -6n, denominator * -6n);
        expect([again.numerator, again.denominator]).toEqual([numerator, denominator]);
      }),
      { numRuns: 300 },
    );
    expect(Rational.ratio(0n, -5n)).toBe(Rational.zero);
    expect(Rational.ratio(6n, -4n)).toMatchObject({ numerator: -3n, denominator: 2n });
  });

  it('cannot be divided by nothing', () => {
    expect(() => Rational.one.over(Rational.zero)).toThrow('division by zero');
    expect(() => Rational.ratio(1n, 0n)).toThrow('division by zero');
  });

  it('take whole numbers and decimals as they are', () => {
    expect(Rational.of(12n).toPlain()).toBe('12');
    expect(Rational.of(new Decimal('-1e-7')).toPlain()).toBe('-0.0000001');
    expect(Rational.of('123456789012345678901234567890.5').toPlain()).toBe('123456789012345678901234567890.5');
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    '5.',
    '.5',
    '-.5',
    '+5',
    ' 5',
    '5 ',
    '1. 5',
    '1.-5',
    '1.2.3',
    '1e3',
    '0x10',
    '0b1',
    '1_000',
    '1,000',
    '五',
    '５',
    'NaN',
    'Infinity',
    '5%',
    '--5',
  ])('refuse %j, which is no decimal', (text) => {
    expect(() => Rational.of(text)).toThrow();
  });
});

describe('toPlain', () => {
  it.each([
    ['8', '1', '8'],
    ['8', '4', '2'],
    ['1', '8', '0.125'],
    ['-1', '8', '-0.125'],
    ['8', '3', '2.666666666666666666666667'],
    ['-8', '3', '-2.666666666666666666666667'],
    ['1', '3', '0.333333333333333333333333'],
    ['100', '1', '100'],
    ['0', '7', '0'],
    ['1', '10000000000000000000000000', '0'],
    ['-1', '10000000000000000000000000', '0'],
    ['-5', '10000000000000000000000000', '-0.000000000000000000000001'],
    ['1200', '100', '12'],
  ])('%s over %s is %s', (numerator, denominator, text) => {
    expect(Rational.ratio(BigInt(numerator), BigInt(denominator)).toPlain()).toBe(text);
  });

  it('is the shortest form of what was read', () => {
    fc.assert(
      fc.property(anyDecimal, (text) => {
        expect(Rational.of(text).toPlain()).toBe(unsigned(new Wide(text).toFixed()));
        expect(Rational.of(Rational.of(text).toPlain()).equals(Rational.of(text))).toBe(true);
      }),
    );
  });
});

describe('round', () => {
  it.each<[string, number, RoundingMode, string]>([
    ['9.5', 2, 'half-up', '9.50'],
    ['0', 2, 'up', '0.00'],
    ['-0.004', 2, 'half-up', '0.00'],
    ['-0.005', 2, 'half-up', '-0.01'],
    ['-0.005', 2, 'half-down', '0.00'],
    ['2.5', 0, 'half-even', '2'],
    ['3.5', 0, 'half-even', '4'],
    ['-2.5', 0, 'half-even', '-2'],
    ['-2.1', 0, 'ceiling', '-2'],
    ['-2.1', 0, 'floor', '-3'],
    ['-2.1', 0, 'up', '-3'],
    ['-2.9', 0, 'down', '-2'],
    ['89.995', 2, 'half-up', '90.00'],
    ['1.005', 2, 'half-up', '1.01'],
    ['8.575', 2, 'half-up', '8.58'],
    ['10.075', 2, 'half-up', '10.08'],
  ])('%s to %i places, %s, is %s', (text, places, mode, expected) => {
    expect(Rational.of(text).round({ places, mode })).toBe(expected);
  });

  it('prints the execution rates of the best-known forms as they were printed', () => {
    const rate = (spent: string, budget: string) => Rational.of(spent).over(Rational.of(budget));
    expect(rate('4153300', '4175000').round({ places: 4, mode: 'up' })).toBe('0.9949');
    expect(rate('4153300', '4175000').round({ places: 4, mode: 'half-up' })).toBe('0.9948');
    expect(rate('4842753', '4850000').round({ places: 4, mode: 'up' })).toBe('0.9986');
    expect(rate('4842753', '4850000').times(Rational.of('10')).round({ places: 2, mode: 'half-up' })).toBe('9.99');
  });
});
