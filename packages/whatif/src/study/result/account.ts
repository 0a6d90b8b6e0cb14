import { Rational, type StudyVersion, type WaterfallBar } from '@plumbline/core';
import type { Change } from '../../attribution/changes.ts';
import { readExact } from '../../attribution/exact-text.ts';
import { shapley } from '../../attribution/shapley.ts';
import { isRounding } from '../../attribution/shares.ts';
import type { AccountTally, TalliedShare } from '../account/account-tally.ts';

/** Tallies of one step between versions, added up. */
export type Account = {
  readonly changes: readonly Change[];
  readonly forms: number;
  readonly items: readonly Rational[];
  readonly base: Rational;
  readonly candidate: Rational;
  readonly review: Rational;
  readonly shares: ReadonlyMap<string, Rational>;
};

/** A bar before it is printed. */
export type ExactBar = Pick<WaterfallBar, 'kind' | 'against' | 'forms'> & {
  readonly change: Change | null;
  readonly share: Rational;
};

export const emptyAccount = ({ changes, plain }: AccountTally): Account => ({
  changes,
  forms: 0,
  items: plain.items.map(() => Rational.zero),
  base: Rational.zero,
  candidate: Rational.zero,
  review: Rational.zero,
  shares: new Map(),
});

export function addAccount(account: Account, { forms, plain, shares, review }: AccountTally): Account {
  const sums = new Map(account.shares);
  for (const { kind, change, sum } of shares) {
    const key = keyOf(kind, change);
    sums.set(key, (sums.get(key) ?? Rational.zero).plus(readExact(sum)));
  }
  return {
    ...account,
    forms: account.forms + forms,
    items: account.items.map((sum, set) => sum.plus(Rational.of(plain.items[set] ?? '0'))),
    base: account.base.plus(Rational.of(plain.base)),
    candidate: account.candidate.plus(Rational.of(plain.candidate)),
    review: account.review.plus(Rational.of(review)),
    shares: sums,
  };
}

const keyOf = (kind: TalliedShare['kind'], change: number | null) => `${kind} ${change}`;

/**
 * What each change did to all forms of an account. Points that people set on review are what the version before would have to give back
 * first, and so come before all changes.
 */
export function barsOf(account: Account, against: StudyVersion | null): ExactBar[] {
  const { changes, forms, shares, items } = account;
  const plain = shapley(changes.length, (set) => items[set] ?? Rational.zero);
  const shareOf = (kind: TalliedShare['kind'], change: number | null) =>
    shares.get(keyOf(kind, change)) ?? Rational.zero;
  const ofChanges = (kind: 'item' | 'total') =>
    changes.flatMap((change, at) => {
      const share = kind === 'item' ? (plain[at] ?? Rational.zero).plus(shareOf(kind, at)) : shareOf(kind, at);
      return isRounding(change) ? [] : [{ kind, change, against, forms, share }];
    });
  const rounding = roundingOf(account, plain).plus(shareOf('rounding', null));
  return [
    { kind: 'review' as const, change: null, against, forms, share: account.review.negated() },
    ...ofChanges('item'),
    ...ofChanges('total'),
    { kind: 'interaction' as const, change: null, against, forms, share: shareOf('interaction', null) },
    { kind: 'rounding' as const, change: null, against, forms, share: rounding },
  ].filter(({ share }) => !share.isZero());
}

/** What rounding did to totals that are the plain sum of their items: on either side, and by another rounding of the items. */
function roundingOf({ changes, items, base, candidate }: Account, plain: readonly Rational[]): Rational {
  const [before, after] = [items[0] ?? Rational.zero, items.at(-1) ?? Rational.zero];
  const ofTotals = candidate.minus(after).minus(base.minus(before));
  const at = changes.findIndex(isRounding);
  return at < 0 ? ofTotals : ofTotals.plus(plain[at] ?? Rational.zero);
}
