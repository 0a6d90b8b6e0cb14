import { Rational } from '@plumbline/core';
import type { AttributedPart } from './attribution.ts';
import type { Change } from './changes.ts';
import { type Scored, sumOf } from './scored.ts';
import { shapley } from './shapley.ts';

/** A part of the change, exact. */
export type Share = Pick<AttributedPart, 'kind' | 'item' | 'change'> & { readonly share: Rational };

export const isRounding = ({ kind }: Change) => kind === 'rounding';

/** The points of an item under a version; an execution row that a version does not score has none. */
function pointsOf({ items, points }: Scored, wanted: AttributedPart['item']): Rational {
  const at = items.findIndex((one) => one?.item === wanted?.item && one?.index === wanted?.index);
  return points[at] ?? Rational.zero;
}

function itemsOf(scored: readonly Scored[]): AttributedPart['item'][] {
  const known = new Map(
    scored.flatMap(({ items }) => items.map((item) => [`${item?.item} ${item?.index}`, item] as const)),
  );
  return [...known.values()];
}

/** What each change did to the points of each item. */
export function itemShares(scored: readonly Scored[], changes: readonly Change[]): Share[] {
  return itemsOf(scored).flatMap((item) => {
    const shares = shapley(changes.length, (set) => pointsOf(scored[set] as Scored, item));
    return changes.flatMap((change, index): Share[] =>
      isRounding(change) ? [] : [{ kind: 'item', item, change, share: shares[index] ?? Rational.zero }],
    );
  });
}

/** {@link itemShares} of all items together: shares of a sum are sums of shares. */
export function summedItemShares(scored: readonly Scored[], changes: readonly Change[]): Share[] {
  const sums = scored.map(sumOf);
  const shares = shapley(changes.length, (set) => sums[set] as Rational);
  return changes.flatMap((change, index): Share[] =>
    isRounding(change) ? [] : [{ kind: 'item', item: null, change, share: shares[index] ?? Rational.zero }],
  );
}

/** What is done to the sum of the items: nothing, where a version between gives no total. */
const doneToTotal = (one: Scored): Rational => one.scores.exactTotal?.minus(sumOf(one)) ?? Rational.zero;

/** A change of a rule about the total has its own line; what other changes do to the total is interaction. */
export function totalShares(scored: readonly Scored[], changes: readonly Change[]): Share[] {
  const shares = shapley(changes.length, (set) => doneToTotal(scored[set] as Scored));
  let interaction = Rational.zero;
  const own: Share[] = [];
  const touchesItems = changes.map((_, index) => changesItems(scored, index));
  for (const [index, change] of changes.entries()) {
    const share = shares[index] ?? Rational.zero;
    if (isRounding(change)) continue;
    if (touchesItems[index]) interaction = interaction.plus(share);
    else own.push({ kind: 'total', item: null, change, share });
  }
  return [...own, { kind: 'interaction', item: null, change: null, share: interaction }];
}

/** Whether switching a change ever moves an item's points: then what it does to the total is by way of items. */
function changesItems(scored: readonly Scored[], change: number): boolean {
  const bit = 1 << change;
  return scored.some((one, set) => {
    if (set & bit) return false;
    const other = scored[set | bit] as Scored;
    return itemsOf([one, other]).some((item) => !pointsOf(one, item).equals(pointsOf(other, item)));
  });
}

/** What another rounding does to items and the total, and what rounding the total does on either side. */
export function roundingShare(scored: readonly Scored[], changes: readonly Change[]): Share {
  const ofTotal = ({ scores }: Scored) => (scores.total ?? Rational.zero).minus(scores.exactTotal ?? Rational.zero);
  const index = changes.findIndex(isRounding);
  let share = ofTotal(scored.at(-1) as Scored).minus(ofTotal(scored[0] as Scored));
  if (index >= 0) {
    const whole = (set: number) => {
      const one = scored[set] as Scored;
      return sumOf(one).plus(doneToTotal(one));
    };
    share = share.plus(shapley(changes.length, whole)[index] ?? Rational.zero);
  }
  return { kind: 'rounding', item: null, change: null, share };
}
