import type { Change } from '../../attribution/changes.ts';

/** Shares of the change that were found form by form, as exact fractions: "-1/3". `change` is a position among the account's. */
export type TalliedShare = {
  readonly kind: 'item' | 'total' | 'interaction' | 'rounding';
  readonly change: number | null;
  readonly sum: string;
};

/**
 * What one share of the forms adds to an account of the step from a version to the candidate. Of forms whose total is the plain sum of
 * their items under every set of changes the sums are enough, for shares are linear; the others bring their shares. Points are exact decimals.
 */
export type AccountTally = {
  /** The hash of the version before. */
  readonly against: string;
  readonly changes: readonly Change[];
  readonly forms: number;
  readonly plain: {
    /** By set of changes, given as bits: the sum of the points of all items. */
    readonly items: readonly string[];
    /** The sums of the totals before and after. */
    readonly base: string;
    readonly candidate: string;
  };
  readonly shares: readonly TalliedShare[];
  /** By how much the totals before are more than the version gives: what people set on review. */
  readonly review: string;
};
