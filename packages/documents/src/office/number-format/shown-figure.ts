import { Decimal, plainDecimal } from '@plumbline/core';
import type { FormatToken } from './parse-format.ts';

/** A number in the digits of a format, its sign before everything else. */
export function shownFigure(value: Decimal, tokens: readonly FormatToken[]): string {
  if (tokens.some(({ kind }) => kind === 'general' || kind === 'text'))
    return signed(value, withGeneral(value, tokens));
  if (!tokens.some(({ kind }) => kind === 'digit')) return tokens.map(plainToken).join('');
  const layout = layoutOf(tokens);
  const scaled = value.abs().times(new Decimal(10).pow(layout.shift));
  const rounded = scaled.toDecimalPlaces(layout.places, Decimal.ROUND_HALF_UP);
  return signed(rounded.isZero() ? rounded : value, laid(rounded, tokens, layout));
}

const signed = (value: Decimal, shown: string) => (value.isNegative() && !value.isZero() ? `-${shown}` : shown);

const withGeneral = (value: Decimal, tokens: readonly FormatToken[]) =>
  tokens
    .map((token) => (token.kind === 'general' || token.kind === 'text' ? plainDecimal(value.abs()) : plainToken(token)))
    .join('');

/** What stands for itself wherever it stands. */
function plainToken(token: FormatToken): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'percent':
      return '%';
    case 'slash':
      return '/';
    default:
      return '';
  }
}

type Layout = {
  /** Where the point stands among the tokens; after all of them without one. */
  readonly point: number;
  readonly places: number;
  readonly wholeDigits: number;
  /** By how many tens the number is multiplied: percent, and commas that stand for thousands. */
  readonly shift: number;
  readonly isGrouped: boolean;
};

function layoutOf(tokens: readonly FormatToken[]): Layout {
  const found = tokens.findIndex(({ kind }) => kind === 'point');
  const point = found < 0 ? tokens.length : found;
  const count = (kind: FormatToken['kind'], from: number, to: number) =>
    tokens.slice(from, to).filter((token) => token.kind === kind).length;
  const lastWhole = tokens.slice(0, point).findLastIndex(({ kind }) => kind === 'digit');
  const firstWhole = tokens.slice(0, point).findIndex(({ kind }) => kind === 'digit');
  const thousands = count('comma', lastWhole + 1, tokens.length);
  return {
    point,
    places: count('digit', point, tokens.length),
    wholeDigits: count('digit', 0, point),
    shift: 2 * count('percent', 0, tokens.length) - 3 * thousands,
    isGrouped: firstWhole >= 0 && count('comma', firstWhole, lastWhole) > 0,
  };
}

function laid(rounded: Decimal, tokens: readonly FormatToken[], layout: Layout): string {
  const [whole = '', fraction = ''] = rounded.toFixed(layout.places).split('.');
  const wholePieces = layout.wholeDigits === 0 ? [] : wholeParts(whole === '0' ? '' : whole, tokens, layout);
  let [wholeAt, fractionAt, shown] = [0, 0, ''];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'point') {
      // A format without digits before the point hides no part of the number.
      if (layout.wholeDigits === 0 && whole !== '0') shown += whole;
      if (hasFraction(fraction, tokens.slice(index))) shown += '.';
    } else if (token.kind !== 'digit') shown += plainToken(token);
    else if (index < layout.point) shown += wholePieces[wholeAt++] ?? '';
    else shown += fractionDigit(fraction, fractionAt++, token.mark);
  }
  return shown;
}

/** What each place before the point shows: the first one all digits that have no place of their own. */
function wholeParts(
  digits: string,
  tokens: readonly FormatToken[],
  { point, wholeDigits, isGrouped }: Layout,
): string[] {
  const marks = tokens.slice(0, point).flatMap((token) => (token.kind === 'digit' ? [token.mark] : []));
  const least = marks.length - Math.max(marks.indexOf('0'), 0);
  const padded = marks.includes('0') ? digits.padStart(least, '0') : digits;
  if (isGrouped) return [padded.replace(/\B(?=(\d{3})+$)/g, ',')];
  const own = padded.padStart(wholeDigits, ' ');
  const extra = own.length - wholeDigits;
  return marks.map((mark, index) => {
    const digit = index === 0 ? own.slice(0, extra + 1) : (own[extra + index] ?? '');
    return mark === '?' ? digit : digit.trim();
  });
}

const hasFraction = (fraction: string, tokens: readonly FormatToken[]) =>
  tokens.some((token) => token.kind === 'digit' && token.mark === '0') || /[1-9]/.test(fraction);

function fractionDigit(fraction: string, index: number, mark: '0' | '#' | '?'): string {
  const counts = mark === '0' || /[1-9]/.test(fraction.slice(index));
  return counts ? (fraction[index] ?? '') : mark === '?' ? ' ' : '';
}
