import { Rational } from '@plumbline/core';
import type { AssessmentState, YearGroup } from '@plumbline/storage';
import { groupedBy } from './grouped-by.ts';

export type UnitFigures = {
  readonly states: Readonly<Record<AssessmentState, number>>;
  readonly forms: number;
  /** By grade, in no order; forms that have none are not among them. */
  readonly ratings: readonly { readonly id: string; readonly forms: number }[];
  /** How many have a declared and a computed total; the means are of these, rounded half up to a hundredth. */
  readonly compared: number;
  readonly declaredMean: string | null;
  readonly computedMean: string | null;
  readonly differing: number;
  readonly withFindings: number;
  /** Forms whose figures are still being worked out. */
  readonly unknown: number;
};

/** The figures of each unit, from those of the organisations it stands for. */
export function addUp(groups: readonly YearGroup[], ownerOf: ReadonlyMap<string, string>) {
  const byOwner = groupedBy(groups, ({ organisationId }) => ownerOf.get(organisationId));
  return (unit: string): UnitFigures => figuresOf(byOwner.get(unit) ?? []);
}

function figuresOf(groups: readonly YearGroup[]): UnitFigures {
  const sum = (of: (group: YearGroup) => number) => groups.reduce((total, group) => total + of(group), 0);
  const compared = sum((group) => group.compared);
  const mean = (cents: number) => (compared === 0 ? null : meanOf(cents, compared));
  const inState = (state: AssessmentState) => sum((group) => (group.state === state ? group.count : 0));
  return {
    states: {
      draft: inState('draft'),
      submitted: inState('submitted'),
      returned: inState('returned'),
      accepted: inState('accepted'),
      rechecked: inState('rechecked'),
    },
    forms: sum(({ count }) => count),
    ratings: ratingsOf(groups),
    compared,
    declaredMean: mean(sum(({ declaredCents }) => declaredCents)),
    computedMean: mean(sum(({ totalCents }) => totalCents)),
    differing: sum(({ differing }) => differing),
    withFindings: sum(({ withFindings }) => withFindings),
    unknown: sum(({ unknown }) => unknown),
  };
}

const meanOf = (cents: number, count: number) =>
  Rational.ratio(BigInt(cents), BigInt(count) * 100n).round({ places: 2, mode: 'half-up' });

function ratingsOf(groups: readonly YearGroup[]): UnitFigures['ratings'] {
  const forms = new Map<string, number>();
  for (const { rating, count } of groups) if (rating !== null) forms.set(rating, (forms.get(rating) ?? 0) + count);
  return [...forms].map(([id, count]) => ({ id, forms: count }));
}
