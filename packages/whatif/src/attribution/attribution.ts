import { Rational, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, compileUnchecked, type ExactScores, exactScores, readForm } from '@plumbline/engine';
import { apportion } from './apportion.ts';
import { bundle, type Change, changesBetween, nameOf } from './changes.ts';
import { mixtureOf } from './mixture.ts';
import { shapley } from './shapley.ts';

/**
 * A part of the change of one form's total. `item`: what a change of the rules did to one item's points. `total`: what a change
 * of a rule about the total did to it. `interaction`: what items' changes did by way of caps, vetoes, bounds and items that do
 * not apply. `rounding`: what rounding did, of items under another rounding and of the total.
 */
export type AttributedPart = {
  readonly kind: 'item' | 'total' | 'interaction' | 'rounding';
  /** Null but for `item`; the row's index, or null for the execution of the budget. */
  readonly item: {
    readonly item: 'execution' | 'indicator';
    readonly index: number | null;
    readonly name: string;
  } | null;
  /** Null for interaction and rounding. */
  readonly change: Change | null;
  /** With the places of the totals; these add up to the change. */
  readonly points: string;
  /** The exact share, a fraction in lowest terms where it is no decimal: "1/3". */
  readonly exact: string;
};

export type Attribution = {
  readonly base: string;
  readonly candidate: string;
  /** candidate - base */
  readonly change: string;
  readonly parts: readonly AttributedPart[];
};

/** Accounts for what happens to a form between two versions; null for a form without a total under one of them. */
export type Attributor = {
  readonly changes: readonly Change[];
  readonly attribute: (form: SelfEvaluation) => Attribution | null;
};

/**
 * Makes ready to account for the step from one version to another. Every set of changes is scored, so that the account hangs on
 * no order; the versions between are compiled when a form first needs them and kept.
 */
export function createAttributor(base: RuleSet, candidate: RuleSet): Attributor {
  const bundles = bundle(changesBetween(base, candidate));
  const changes = bundles.map(nameOf);
  const versions: CompiledRuleSet[] = [];
  const versionOf = (set: number): CompiledRuleSet => {
    versions[set] ??= compileUnchecked(versionWith(set));
    return versions[set];
  };
  const versionWith = (set: number): RuleSet => {
    if (set === 0) return base;
    if (set === (1 << bundles.length) - 1) return candidate;
    const on = new Set(bundles.flatMap((own, index) => (set & (1 << index) ? own.map(({ id }) => id) : [])));
    return mixtureOf(base, candidate, (id) => on.has(id));
  };
  const places = Math.max(base.rounding.total.places, candidate.rounding.total.places);
  return { changes, attribute: (form) => attribute(form, changes, versionOf, places) };
}

type Scored = {
  readonly scores: ExactScores;
  readonly points: readonly Rational[];
  readonly items: AttributedPart['item'][];
};

function attribute(
  form: SelfEvaluation,
  changes: readonly Change[],
  versionOf: (set: number) => CompiledRuleSet,
  places: number,
): Attribution | null {
  const all = (1 << changes.length) - 1;
  const [before, after] = [scoreWith(form, versionOf(0)), scoreWith(form, versionOf(all))];
  const [from, to] = [before.scores.total, after.scores.total];
  if (from === null || to === null) return null;
  const scored = Array.from({ length: all + 1 }, (_, set) =>
    set === 0 ? before : set === all ? after : scoreWith(form, versionOf(set)),
  );
  const parts = [
    ...itemParts(scored, changes),
    ...totalParts(scored, changes),
    roundingOf(scored, changes, before, after),
  ].filter(({ share }) => !share.isZero());
  const printed = apportion(
    parts.map(({ share }) => share),
    places,
  );
  return {
    base: from.toPlain(),
    candidate: to.toPlain(),
    change: to.minus(from).toPlain(),
    parts: parts.map(({ share, ...part }, index) => ({
      ...part,
      points: printed[index] ?? '0',
      exact: printExact(share),
    })),
  };
}

/** A form's points under one version, the execution of the budget first where it counts anywhere. */
function scoreWith(form: SelfEvaluation, version: CompiledRuleSet): Scored {
  const read = readForm(form, version);
  const scores = exactScores(version, read);
  return {
    scores,
    items: read.items.map(({ item, index, name }) => ({ item, index, name })),
    // An item that no rule scores has no points to count.
    points: scores.items.map(({ score }) => score ?? Rational.zero),
  };
}

type Share = Pick<AttributedPart, 'kind' | 'item' | 'change'> & { readonly share: Rational };

const isRounding = ({ kind }: Change) => kind === 'rounding';

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

function itemParts(scored: readonly Scored[], changes: readonly Change[]): Share[] {
  return itemsOf(scored).flatMap((item) => {
    const shares = shapley(changes.length, (set) => pointsOf(scored[set] as Scored, item));
    return changes.flatMap((change, index): Share[] =>
      isRounding(change) ? [] : [{ kind: 'item', item, change, share: shares[index] ?? Rational.zero }],
    );
  });
}

/** What is done to the sum of the items: nothing, where a version between gives no total. */
const doneToTotal = ({ scores, points }: Scored): Rational =>
  scores.exactTotal?.minus(points.reduce((sum, one) => sum.plus(one), Rational.zero)) ?? Rational.zero;

/** A change of a rule about the total has its own line; what other changes do to the total is interaction. */
function totalParts(scored: readonly Scored[], changes: readonly Change[]): Share[] {
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
function roundingOf(scored: readonly Scored[], changes: readonly Change[], before: Scored, after: Scored): Share {
  const ofTotal = ({ scores }: Scored) => (scores.total ?? Rational.zero).minus(scores.exactTotal ?? Rational.zero);
  const index = changes.findIndex(isRounding);
  let share = ofTotal(after).minus(ofTotal(before));
  if (index >= 0) {
    const whole = (set: number) => {
      const one = scored[set] as Scored;
      return one.points.reduce((sum, points) => sum.plus(points), doneToTotal(one));
    };
    share = share.plus(shapley(changes.length, whole)[index] ?? Rational.zero);
  }
  return { kind: 'rounding', item: null, change: null, share };
}

/** A decimal where it is one within a few places, else a fraction. */
function printExact(value: Rational): string {
  const plain = value.toPlain();
  return Rational.of(plain).equals(value) ? plain : `${value.numerator}/${value.denominator}`;
}
