import { Rational, type SelfEvaluation } from '@plumbline/core';
import type { Notes } from './notes.ts';
import type { TextLine } from './text-lines.ts';

/** Holds the rows against the printed totals: where they differ, a row may be missing, or the form itself is wrong. */
export function checkSums(
  { budget, indicators, declaredTotal, declaredMaxTotal }: SelfEvaluation,
  foot: TextLine | null,
  notes: Notes,
): void {
  const sum = (figures: readonly (string | null)[]) =>
    figures.reduce((all, figure) => (figure === null ? all : all.plus(Rational.of(figure))), Rational.zero);
  const scores = sum([budget.total.declaredScore, ...indicators.map(({ declaredScore }) => declaredScore)]);
  if (declaredTotal !== null && !scores.equals(Rational.of(declaredTotal))) {
    notes.add(
      'warning',
      'form/scores-do-not-add-up',
      { declared: declaredTotal, sum: scores.toPlain() },
      foot,
      '/declaredTotal',
    );
  }
  const maxScores = sum([budget.total.maxScore, ...indicators.map(({ maxScore }) => maxScore)]);
  const filed = indicators.some(({ maxScore }) => maxScore !== null);
  if (declaredMaxTotal !== null && filed && !maxScores.equals(Rational.of(declaredMaxTotal))) {
    notes.add(
      'warning',
      'form/max-scores-do-not-add-up',
      { declared: declaredMaxTotal, sum: maxScores.toPlain() },
      foot,
      '/declaredMaxTotal',
    );
  }
}
