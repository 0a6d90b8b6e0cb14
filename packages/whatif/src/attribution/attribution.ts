import type { RuleSet, SelfEvaluation } from '@plumbline/core';
import { apportion } from './apportion.ts';
import { type Change, MOST_CHANGES } from './changes.ts';
import { printExact } from './exact-text.ts';
import { scoreWith } from './scored.ts';
import { itemShares, roundingShare, totalShares } from './shares.ts';
import { type Steps, stepsBetween } from './steps.ts';

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
  const steps = stepsBetween(base, candidate, MOST_CHANGES);
  const places = Math.max(base.rounding.total.places, candidate.rounding.total.places);
  return { changes: steps.changes, attribute: (form) => attribute(form, steps, places) };
}

function attribute(form: SelfEvaluation, { changes, sets, versionOf }: Steps, places: number): Attribution | null {
  const all = sets - 1;
  const [before, after] = [scoreWith(form, versionOf(0)), scoreWith(form, versionOf(all))];
  const [from, to] = [before.scores.total, after.scores.total];
  if (from === null || to === null) return null;
  const scored = Array.from({ length: sets }, (_, set) =>
    set === 0 ? before : set === all ? after : scoreWith(form, versionOf(set)),
  );
  const parts = [
    ...itemShares(scored, changes),
    ...totalShares(scored, changes),
    roundingShare(scored, changes),
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
