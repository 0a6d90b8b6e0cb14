import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECIMAL_PATTERN, Decimal, isDecimalString, plainDecimal } from '../../src/numbers/decimal.ts';

describe('a decimal of a document', () => {
  it.each([
    '0',
    '-0',
    '8',
    '-8',
    '9.95',
    '0.000000000001',
    '999999999999999999',
    '-999999999999999999.999999999999',
    '1.500',
  ])('%s is one', (text) => {
    expect(isDecimalString(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '-',
    '.',
    '.5',
    '5.',
    '05',
    '00',
    '+5',
    '--5',
    '1e3',
    '1E-3',
    '0x1',
    '1,000',
    '1 000',
    '1_000',
    '５',
    '五',
    '5%',
    '5\n',
    ' 5',
    '5 ',
    'NaN',
    'Infinity',
    '0.0000000000001',
    '1000000000000000000',
    '1.2.3',
  ])('%j is none', (text) => {
    expect(isDecimalString(text)).toBe(false);
  });

  it.each([5, 0, null, undefined, true, ['5'], { value: '5' }, 5n])('%s is none, for it is no text', (value) => {
    expect(isDecimalString(value)).toBe(false);
  });

  it('is matched by the pattern of the schemas from end to end', () => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(DECIMAL_PATTERN)), (text) => {
        expect(isDecimalString(text)).toBe(/^-?\d{1,18}(\.\d{1,12})?$/.test(text));
      }),
    );
  });
});

describe('plainDecimal', () => {
  it.each([
    ['8.00', '8'],
    ['-0', '0'],
    ['0.000', '0'],
    ['-1.50', '-1.5'],
    ['1e-10', '0.0000000001'],
    ['1e20', '100000000000000000000'],
  ])('of %s is %s', (value, text) => {
    expect(plainDecimal(new Decimal(value))).toBe(text);
  });

  it('keeps the product of two decimals of a document exact', () => {
    const most = '999999999999999999.999999999999';
    expect(plainDecimal(new Decimal(most).times(most))).toBe(
      '999999999999999999999999999998000000.000000000000000000000001',
    );
  });
});
