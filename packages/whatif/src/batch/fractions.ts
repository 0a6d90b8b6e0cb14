import type { Lane } from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Fill } from './sources.ts';

/** The numbers of a segment, by their place in its dictionary. */
export type Numbers = { readonly numerators: Float64Array; readonly denominators: Float64Array };

/** A lane filled from a column of dictionary entries. */
export function fromColumn({ numerators, denominators }: Numbers, column: Indexes): Fill {
  return ({ n, d }, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const index = column[members[from + at] as number] as number;
      n[at] = numerators[index] as number;
      d[at] = denominators[index] as number;
    }
  };
}

/** One column divided by another. */
export function quotientOf({ numerators, denominators }: Numbers, dividend: Indexes, divisor: Indexes): Fill {
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

/** What a shortfall is: the number itself, how far below or above the target, or how far off on either side. */
export type ShortfallMinds = 'ready' | 'higher' | 'lower' | 'either';

type ShortfallsByKind = {
  readonly kinds: readonly { readonly minds: ShortfallMinds }[];
  readonly keys: Indexes;
  /** Null where members are rows themselves. */
  readonly rowOf: Indexes | null;
};

type RowNumbers = Numbers & { readonly rows: { readonly first: Indexes; readonly second: Indexes } };

/** How far actuals stay behind their targets, never negative, as their kinds mind it. */
export function shortfallOf(
  { numerators, denominators, rows: { first, second } }: RowNumbers,
  { kinds, keys, rowOf }: ShortfallsByKind,
): Fill {
  return (lane, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      const row = rowOf ? (rowOf[member] as number) : member;
      const minds = kinds[keys[member] as number]?.minds;
      const a = first[row] as number;
      const b = second[row] as number;
      const [an, ad] = [numerators[a] as number, denominators[a] as number];
      const [bn, bd] = [numerators[b] as number, denominators[b] as number];
      if (minds === 'ready') put(lane, at, an, ad);
      else {
        const gap = exact(an * bd) - exact(bn * ad);
        put(lane, at, minds === 'either' ? Math.abs(gap) : Math.max(minds === 'higher' ? gap : -gap, 0), ad * bd);
      }
    }
  };
}

/**
 * an/ad over bn/bd in terms as small as the denominators make them: multiplied out they would leave what a double can hold. Those of
 * a dictionary are powers of ten, of which the greater is a multiple of the smaller.
 */
export function putQuotient(lane: Lane, at: number, an: number, ad: number, bn: number, bd: number): void {
  if (ad === bd) {
    put(lane, at, an, bn);
    return;
  }
  const [more, less] = [Math.floor(bd / ad), Math.floor(ad / bd)];
  if (more * ad === bd) put(lane, at, an * more, bn);
  else if (less * bd === ad) put(lane, at, an, bn * less);
  else put(lane, at, an * bd, bn * ad);
}

/** NaN in place of a number that is not exact. */
export const exact = (value: number): number =>
  value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER ? value : Number.NaN;

/** Puts a quotient of whole numbers, the sign above; NaN where one of them is not exact. */
function put({ n, d }: Lane, at: number, numerator: number, denominator: number): void {
  const positive = Math.abs(denominator);
  n[at] = positive <= Number.MAX_SAFE_INTEGER ? exact(denominator < 0 ? -numerator : numerator) : Number.NaN;
  d[at] = positive;
}
