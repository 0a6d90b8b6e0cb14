import type { Lane } from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Load } from './sources.ts';

/** The numbers of a segment, by their place in its dictionary. */
export type Numbers = { readonly numerators: Float64Array; readonly denominators: Float64Array };

/** A lane filled from a column of dictionary entries. */
export function fromColumn({ numerators, denominators }: Numbers, column: Indexes): Load {
  return ({ n, d }, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const index = column[members[from + at] as number] as number;
      n[at] = numerators[index] as number;
      d[at] = denominators[index] as number;
    }
  };
}

/** One column divided by another. */
export function quotientOf({ numerators, denominators }: Numbers, dividend: Indexes, divisor: Indexes): Load {
  return (lane, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      const a = dividend[member] as number;
      const b = divisor[member] as number;
      const [an, ad] = [numerators[a] as number, denominators[a] as number];
      putQuotient(lane, at, an, ad, numerators[b] as number, denominators[b] as number);
    }
  };
}

/** How far the actual stays behind the target, never negative: in either direction, or in that which the comparator minds. */
export function shortfallOf(
  { numerators, denominators }: Numbers,
  target: Indexes,
  actual: Indexes,
  minds: 'higher' | 'lower' | null,
): Load {
  return (lane, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      const a = target[member] as number;
      const b = actual[member] as number;
      const ad = denominators[a] as number;
      const bd = denominators[b] as number;
      const left = (numerators[a] as number) * bd;
      const right = (numerators[b] as number) * ad;
      const gap = exact(left) - exact(right);
      put(lane, at, minds === null ? Math.abs(gap) : Math.max(minds === 'higher' ? gap : -gap, 0), ad * bd);
    }
  };
}

/** an/ad over bn/bd with terms as small as a look at the denominators makes them: those of decimals mostly divide each other. */
export function putQuotient(lane: Lane, at: number, an: number, ad: number, bn: number, bd: number): void {
  // Amounts of one unit mostly have as many places: no common denominator is needed.
  if (ad === bd) put(lane, at, an, bn);
  else if (bd % ad === 0) put(lane, at, an * (bd / ad), bn);
  else if (ad % bd === 0) put(lane, at, an, exact(bn) * (ad / bd));
  else put(lane, at, an * bd, ad * bn);
}

/** NaN in place of a number that is not exact. */
export const exact = (value: number): number =>
  value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER ? value : Number.NaN;

function put({ n, d }: Lane, at: number, numerator: number, denominator: number): void {
  const negative = denominator < 0;
  n[at] = exact(negative ? -numerator : numerator);
  d[at] = negative ? -denominator : denominator;
  if (!(Math.abs(denominator) <= Number.MAX_SAFE_INTEGER)) n[at] = Number.NaN;
}
