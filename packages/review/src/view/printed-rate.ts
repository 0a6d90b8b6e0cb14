import { normalizeText, Rational } from '@plumbline/core';

/** An execution rate as printed: a ratio, and how many places it has as a ratio (`99.49%` is 0.9949 with 4). */
export type PrintedRate = { readonly text: string; readonly ratio: Rational; readonly places: number };

/**
 * Reads the printed rate. Without a percent sign it may be a ratio or a percentage: what lies nearer to the computed rate is meant.
 * Null where nothing is printed or no number can be read.
 *
 * @example readPrintedRate('99.49%', rate)?.ratio.toPlain() // '0.9949'
 */
export function readPrintedRate(text: string | null, rate: Rational | null): PrintedRate | null {
  const match = NUMBER.exec(normalizeText(text ?? '').replaceAll(' ', ''));
  if (!text || !match) return null;
  const [, whole = '', fraction = '', sign] = match;
  const digits = whole.replaceAll(',', '');
  const value = Rational.of(fraction === '' ? digits : `${digits}.${fraction}`);
  const asPercent = { text: text.trim(), ratio: value.over(HUNDRED), places: fraction.length + 2 };
  if (sign || rate === null) return asPercent;
  const asRatio = { ...asPercent, ratio: value, places: fraction.length };
  return distance(asRatio.ratio, rate).compare(distance(asPercent.ratio, rate)) < 0 ? asRatio : asPercent;
}

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,12}))?(%)?$/;
const HUNDRED = Rational.of('100');

const distance = (a: Rational, b: Rational) => a.minus(b).absolute();
