import { Decimal, plainDecimal } from '@plumbline/core';
import { formatSections, numberSection } from './format-sections.ts';
import type { FormatToken } from './parse-format.ts';
import { isDateFormat, shownDate } from './shown-date.ts';
import { shownFigure } from './shown-figure.ts';

/** Excel keeps this many digits of a number and shows no more, so that 0.30000000000000004 is 0.3. */
const SIGNIFICANT_DIGITS = 15;

/**
 * A number of a workbook as its cell shows it, `stored` as in the file. Digits are rounded half up in decimal, as Excel does. Where a format
 * would not show a figure one can calculate with, an exponent, a fraction or a dash for zero, the number is written out in full instead;
 * so it is where there is no format. The width of the column plays no part. What is no number comes back as it is.
 *
 * @example shownNumber('9771000', '#,##0.00', false) // '9,771,000.00'
 */
export function shownNumber(stored: string, format: string, from1904: boolean): string {
  const value = readStored(stored.trim());
  if (value === null) return stored;
  const { tokens, isUnsigned } = numberSection(value, formatSections(format));
  if (isDateFormat(tokens)) return shownDate(value, tokens, from1904) ?? plainDecimal(value);
  if (isIncalculable(tokens)) return plainDecimal(value);
  const shown = shownFigure(isUnsigned ? value.abs() : value, tokens).trim();
  return value.isZero() && ONLY_A_DASH.test(shown) ? '0' : shown;
}

const ONLY_A_DASH = /^[^\d\p{L}]*[-—–－][^\d\p{L}]*$/u;

/** Doubles end near 1.8e308; a longer exponent is no number of a workbook, and would be written out with as many zeros. */
function readStored(stored: string): Decimal | null {
  const [, exponent] = /^[-+]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e([-+]?\d{1,3}))?$/i.exec(stored) ?? [
    null,
    null,
  ];
  if (exponent === null || Math.abs(Number(exponent ?? 0)) > 400) return null;
  return new Decimal(stored).toSignificantDigits(SIGNIFICANT_DIGITS);
}

/** `0.00E+00`, `# ?/?`. */
function isIncalculable(tokens: readonly FormatToken[]): boolean {
  const isDigit = (token: FormatToken | undefined) => token?.kind === 'digit';
  return tokens.some(
    ({ kind }, index) =>
      kind === 'exponent' || (kind === 'slash' && isDigit(tokens[index - 1]) && tokens.slice(index).some(isDigit)),
  );
}
