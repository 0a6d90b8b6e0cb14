import { Rational } from '@plumbline/core';
import type { Choice, DenseDraft } from './dense-draft.ts';

/**
 * Chooses among the ways to read each row. One is taken where signs and units part its values and it is the only one, or the only one that
 * explains the points while all others are odd. Then, where the form prints a total: what can be cut in several ways is taken as the one
 * that adds up to it; and where the rows do not add up, those with another way to read them are left open. Null is a row that nobody can
 * tell.
 *
 * @param expected what the rows must add up to; null where that is not known
 */
export function settleRows(drafts: readonly DenseDraft[], expected: Rational | null): (Choice | null)[] {
  const settled = drafts.map(({ looseStart, choices }) => (looseStart ? null : settle(choices)));
  if (expected === null || drafts.some(({ looseStart }) => looseStart)) return settled;
  const scores = drafts.map(({ choices }, index) => distinctScores(settled[index] ? [settled[index]] : choices));
  const sums = waysToAddUp(scores, expected);
  if (sums === null) return settled;
  const [sum] = sums;
  if (!sum) return settled.map((choice, index) => (drafts[index]?.choices.length === 1 ? choice : null));
  if (sums.length > 1) return settled;
  return drafts.map(({ choices }, index) => settled[index] ?? onlyWith(choices, sum[index] ?? ''));
}

function settle(choices: readonly Choice[]): Choice | null {
  const [first, second] = choices;
  if (!first?.isMarked) return null;
  if (!second) return first.plausibility === 'explained' || first.plausibility === 'usual' ? first : null;
  return first.plausibility === 'explained' && second.plausibility === 'odd' ? first : null;
}

/**
 * The one way to read a row with this score. A total says nothing about values that were misread, nor about digits that are no values at all:
 * what is odd is not taken, and bare digits only where the points follow from them.
 */
function onlyWith(choices: readonly Choice[], score: string): Choice | null {
  const [only, ...others] = choices.filter(({ declaredScore }) => declaredScore === score);
  if (!only || others.length > 0) return null;
  return only.plausibility === 'explained' || (only.isMarked && only.plausibility !== 'odd') ? only : null;
}

const distinctScores = (choices: readonly Choice[]) => [...new Set(choices.map(({ declaredScore }) => declaredScore))];

/** All ways to take one score a row with the sum wanted; null where a row has none, or there are too many to try. */
function waysToAddUp(scores: readonly (readonly string[])[], expected: Rational): string[][] | null {
  const count = scores.reduce((product, { length }) => product * length, 1);
  if (count === 0 || count > MOST) return null;
  let found: { readonly taken: string[]; readonly sum: Rational }[] = [{ taken: [], sum: Rational.zero }];
  for (const one of scores) {
    found = found.flatMap(({ taken, sum }) =>
      one
        .map((score) => ({ taken: [...taken, score], sum: sum.plus(Rational.of(score)) }))
        .filter((next) => next.sum.compare(expected) <= 0),
    );
  }
  return found.filter(({ sum }) => sum.equals(expected)).map(({ taken }) => taken);
}

const MOST = 2000;
