import type { Lane } from '@plumbline/engine';
import type { Indexes } from '../columns/segment.ts';
import type { Fill } from './sources.ts';

/** A number a member: fractions, a denominator of 0 where it is unknown, a numerator of NaN where doubles cannot hold it. */
export type NumberColumn = { readonly n: Float64Array; readonly d: Float64Array };

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

/** A lane filled from a number a member. */
export function fromNumbers({ n: numerators, d: denominators }: NumberColumn): Fill {
  return ({ n, d }, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      n[at] = numerators[member] as number;
      d[at] = denominators[member] as number;
    }
  };
}

/**
 * One column divided by another, in terms as small as the denominators make them: multiplied out they would leave what a double can
 * hold. Those of a dictionary are powers of ten, of which the greater is a multiple of the smaller. Unknown where a side is, or the
 * divisor is zero. All in one loop: a figure that is handed to another function becomes an object.
 */
export function quotientOf({ numerators, denominators }: Numbers, dividend: Indexes, divisor: Indexes): Fill {
  return ({ n, d }, members, from, size) => {
    for (let at = 0; at < size; at++) {
      const member = members[from + at] as number;
      const a = dividend[member] as number;
      const b = divisor[member] as number;
      const ad = denominators[a] as number;
      const bd = denominators[b] as number;
      let above = numerators[a] as number;
      let below = numerators[b] as number;
      if (ad !== bd) {
        const isMore = bd > ad;
        const times = Math.floor(isMore ? bd / ad : ad / bd);
        if (times * (isMore ? ad : bd) !== (isMore ? bd : ad)) {
          above *= bd;
          below *= ad;
        } else if (isMore) above *= times;
        else below *= times;
      }
      if (below < 0) {
        above = -above;
        below = -below;
      }
      const isKnown = ad !== 0 && bd !== 0 && below !== 0;
      const isExact = above <= MOST && above >= -MOST && below <= MOST;
      n[at] = isKnown ? (isExact ? above : Number.NaN) : 0;
      d[at] = isKnown ? below : 0;
    }
  };
}

const MOST = Number.MAX_SAFE_INTEGER;

/** What a shortfall is: the number itself, how far below or above the target, or how far off on either side. */
export type ShortfallMinds = 'ready' | 'higher' | 'lower' | 'either';

type ShortfallsByKind = {
  readonly kinds: readonly { readonly minds: ShortfallMinds }[];
  readonly keys: () => Indexes;
  /** Null where members are rows themselves. */
  readonly rowOf: Indexes | null;
};

type RowNumbers = Numbers & { readonly rows: { readonly first: Indexes; readonly second: Indexes } };

/** How far actuals stay behind their targets, never negative, as their kinds mind it. */
export function shortfallOf(
  { numerators, denominators, rows: { first, second } }: RowNumbers,
  { kinds, keys: keysOf, rowOf }: ShortfallsByKind,
): Fill {
  return (lane, members, from, size) => {
    const keys = keysOf();
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

/** NaN in place of a number that is not exact. */
export const exact = (value: number): number =>
  value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER ? value : Number.NaN;

/** Puts a quotient of whole numbers, the sign above; NaN where one of them is not exact. */
function put({ n, d }: Lane, at: number, numerator: number, denominator: number): void {
  const positive = Math.abs(denominator);
  n[at] = positive <= Number.MAX_SAFE_INTEGER ? exact(denominator < 0 ? -numerator : numerator) : Number.NaN;
  d[at] = positive;
}
