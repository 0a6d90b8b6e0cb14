import { Decimal as Base } from 'decimal.js';

/**
 * decimal.js with the settings of this project: 60 significant digits, so that sums, products and unit conversions of the
 * bounded decimals a document may hold (see {@link DECIMAL_PATTERN}) are exact. Anything that divides uses `Rational`.
 */
export const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });
export type Decimal = InstanceType<typeof Decimal>;

/** A number in a document: a plain decimal in a string, at most 18 digits before and 12 after the point, no exponent. */
export type DecimalString = string;

export const DECIMAL_PATTERN = '^-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?$';
const decimalPattern = new RegExp(DECIMAL_PATTERN);

/** True when the text is a {@link DecimalString}. */
export function isDecimalString(text: unknown): text is DecimalString {
  return typeof text === 'string' && decimalPattern.test(text);
}

/** The shortest plain form: `8.00` becomes `8`, `-0` becomes `0`. */
export function plainDecimal(value: Decimal): DecimalString {
  return value.isZero() ? '0' : value.toFixed();
}
