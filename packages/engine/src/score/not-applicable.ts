import { type NotApplicablePolicy, Rational } from '@plumbline/core';
import type { ScoredItem } from './scored-item.ts';

/** The points each item counts for in the total, and the lines by which that differs from the item scores. */
export type CountedPoints = {
  readonly counted: (item: ScoredItem) => Rational;
  /** One line a category (its key), or one for the whole form (null). */
  readonly lines: readonly { readonly key: string | null; readonly amount: Rational }[];
};

/**
 * What becomes of the points of items that do not apply (R27): `rescaleTotal` spreads them over all that apply,
 * `rescaleCategory` over those of the same category (over all, where none of it applies), `full` grants them, `none` loses them.
 */
export function reapplyNotApplicable(items: readonly ScoredItem[], policy: NotApplicablePolicy): CountedPoints {
  if (policy === 'none' || !items.some(({ result }) => result.notApplicable)) return AS_SCORED;
  if (policy === 'full') {
    const granted = sumOf(items, (item) => grantedPoints(item).minus(scoredPoints(item)));
    return { counted: grantedPoints, lines: [{ key: null, amount: granted }] };
  }
  return rescale(items, policy === 'rescaleCategory');
}

const scoredPoints = ({ result }: ScoredItem) => result.score ?? Rational.zero;

const grantedPoints = (item: ScoredItem) =>
  item.result.notApplicable ? (item.item.maxScore ?? Rational.zero) : scoredPoints(item);

const AS_SCORED: CountedPoints = { counted: scoredPoints, lines: [] };

/**
 * The sum of the points that count. Null where nothing applies and the policy would spread the points over what does: a form
 * without one item to score has no total, and above all not 0.
 */
export function countedSum(items: readonly ScoredItem[], policy: NotApplicablePolicy): Rational | null {
  const spreads = policy === 'rescaleTotal' || policy === 'rescaleCategory';
  if (items.every(({ result }) => result.notApplicable) && (spreads || items.length === 0)) return null;
  return sumOf(items, reapplyNotApplicable(items, policy).counted);
}

function sumOf(items: readonly ScoredItem[], pointsOf: (item: ScoredItem) => Rational): Rational {
  let sum = Rational.zero;
  for (const item of items) sum = sum.plus(pointsOf(item));
  return sum;
}

function rescale(items: readonly ScoredItem[], byCategory: boolean): CountedPoints {
  let counted = new Map(items.map((item) => [item, scoredPoints(item)]));
  const lines: { key: string | null; amount: Rational }[] = [];
  // The points still without a home once every category has looked after its own.
  let homeless = byCategory ? Rational.zero : maxOf(items.filter(({ result }) => result.notApplicable));
  if (byCategory) {
    for (const category of new Set(items.map(categoryOf))) {
      const members = items.filter((item) => categoryOf(item) === category);
      const dropped = maxOf(members.filter(({ result }) => result.notApplicable));
      if (dropped.isZero()) continue;
      const next = spread(counted, members, dropped);
      if (next === null) homeless = homeless.plus(dropped);
      else {
        lines.push({ key: category, amount: difference(next, counted) });
        counted = next;
      }
    }
  }
  const last = homeless.isZero() ? null : spread(counted, items, homeless);
  if (last !== null) lines.push({ key: null, amount: difference(last, counted) });
  const points = last ?? counted;
  return { counted: (item) => points.get(item) ?? Rational.zero, lines };
}

const categoryOf = ({ item }: ScoredItem) =>
  item.item === 'execution' ? 'execution' : (item.placement.category ?? '');

const maxOf = (items: readonly ScoredItem[]) => sumOf(items, ({ item }) => item.maxScore ?? Rational.zero);

/** The members' points scaled up so that the dropped points are theirs to earn; null when no member applies. */
function spread(
  counted: ReadonlyMap<ScoredItem, Rational>,
  members: readonly ScoredItem[],
  dropped: Rational,
): Map<ScoredItem, Rational> | null {
  const applicable = members.filter(({ result }) => !result.notApplicable);
  const base = maxOf(applicable);
  if (base.isZero()) return null;
  const factor = base.plus(dropped).over(base);
  const next = new Map(counted);
  for (const item of applicable) next.set(item, (counted.get(item) ?? Rational.zero).times(factor));
  return next;
}

function difference(after: ReadonlyMap<ScoredItem, Rational>, before: ReadonlyMap<ScoredItem, Rational>): Rational {
  return [...after].reduce(
    (sum, [item, points]) => sum.plus(points).minus(before.get(item) ?? Rational.zero),
    Rational.zero,
  );
}
