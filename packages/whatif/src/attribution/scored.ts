import { Rational, type SelfEvaluation } from '@plumbline/core';
import { type CompiledRuleSet, type ExactScores, exactScores, readForm } from '@plumbline/engine';
import type { AttributedPart } from './attribution.ts';

/** A form under one of the versions between two. `items` says of which item each of the points are. */
export type Scored = {
  readonly scores: Pick<ExactScores, 'exactTotal' | 'total'>;
  readonly points: readonly Rational[];
  readonly items: readonly AttributedPart['item'][];
};

/** A form's points under one version, the execution of the budget first where it counts anywhere. */
export function scoreWith(form: SelfEvaluation, version: CompiledRuleSet): Scored {
  const read = readForm(form, version);
  return scoredOf(
    exactScores(version, read),
    read.items.map(({ item, index, name }) => ({ item, index, name })),
  );
}

export const scoredOf = (scores: ExactScores, items: Scored['items']): Scored => ({
  scores,
  items,
  // An item that no rule scores has no points to count.
  points: scores.items.map(({ score }) => score ?? Rational.zero),
});

/** What the points of all items add up to. */
export const sumOf = ({ points }: Scored): Rational => points.reduce((sum, one) => sum.plus(one), Rational.zero);
