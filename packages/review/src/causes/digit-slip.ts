import { Rational } from '@plumbline/core';
import { placesOf } from '../view/figures.ts';

/**
 * What happened to the digits of a figure between working it out and writing it down; null where they do not tell.
 *
 * @example digitSlip(Rational.of('9.59'), Rational.of('9.95')) // 'digits-swapped'
 */
export function digitSlip(
  written: Rational,
  meant: Rational,
): 'digits-swapped' | 'digit-wrong' | 'point-shifted' | null {
  if (written.isZero() || meant.isZero()) return null;
  if ([written.times(TEN), written.times(HUNDRED)].some((shifted) => shifted.equals(meant))) return 'point-shifted';
  if ([meant.times(TEN), meant.times(HUNDRED)].some((shifted) => shifted.equals(written))) return 'point-shifted';
  const places = Math.max(placesOf(written), placesOf(meant));
  const [a, b] = [written, meant].map((value) => value.round({ places, mode: 'half-up' }));
  return a && b ? comparedDigits(a, b) : null;
}

const TEN = Rational.of('10');
const HUNDRED = Rational.of('100');

function comparedDigits(a: string, b: string): 'digits-swapped' | 'digit-wrong' | null {
  if (a.length !== b.length) return null;
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = -1] = differing;
  if (differing.length === 1) return a.length > 2 ? 'digit-wrong' : null;
  if (differing.length !== 2 || a[first] !== b[second] || a[second] !== b[first]) return null;
  const between = a.slice(first + 1, second);
  return between === '' || between === '.' ? 'digits-swapped' : null;
}
