import { Rational } from '@plumbline/core';
import { isPositive } from '../view/figures.ts';
import type { RowView } from '../view/row-view.ts';

/** A row that reached less than others and got a larger share of its points. `worst` is the one of them treated most harshly. */
export type UnevenRow = { readonly row: RowView; readonly worst: RowView; readonly count: number };

/**
 * Finds rows out of order: the order of what was reached against the order of declared by maximum score. Shares count as different
 * only where rounding both scores to whole points could not explain it.
 */
export function unevenRows(rows: readonly RowView[]): UnevenRow[] {
  const placed = rows.flatMap(placedRow);
  return placed.flatMap((one) => {
    if (one.reached.equals(Rational.one)) return [];
    const harsher = placed.filter((other) => isTreatedWorse(other, one));
    const [first, ...rest] = harsher;
    if (!first) return [];
    const worst = rest.reduce((low, other) => (other.share.compare(low.share) < 0 ? other : low), first);
    return [{ row: one.row, worst: worst.row, count: harsher.length }];
  });
}

/** The row that reached less than this one and still got a larger share; null where there is none. */
export function favouredOver(row: RowView, rows: readonly RowView[]): RowView | null {
  const [own] = placedRow(row);
  if (!own) return null;
  return rows.find((other) => placedRow(other).some((one) => isTreatedWorse(own, one))) ?? null;
}

/** Declared by maximum score; null where that says nothing. */
export const declaredShare = ({ declared, maxScore }: Pick<RowView, 'declared' | 'maxScore'>): Rational | null =>
  declared && maxScore && isPositive(maxScore) ? declared.over(maxScore) : null;

type Placed = {
  readonly row: RowView;
  readonly reached: Rational;
  readonly share: Rational;
  /** Half a point as a share. */
  readonly slack: Rational;
};

function placedRow(row: RowView): Placed[] {
  const share = declaredShare(row);
  if (!share || !row.maxScore || !row.reached) return [];
  return [{ row, reached: row.reached, share, slack: HALF.over(row.maxScore) }];
}

const HALF = Rational.of('0.5');

const isTreatedWorse = (one: Placed, other: Placed) =>
  one.reached.compare(other.reached) > 0 && other.share.minus(one.share).compare(one.slack.plus(other.slack)) > 0;
