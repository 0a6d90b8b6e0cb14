import { type Diagnostic, Rational, type SelfEvaluation } from '@plumbline/core';

/** Holds the rows against the printed totals: where they differ, a row may be missing, or the form itself is wrong. */
export function checkSums({ budget, indicators, declaredTotal, declaredMaxTotal }: SelfEvaluation): Diagnostic[] {
  const scores = sum([budget.total.declaredScore, ...indicators.map(({ declaredScore }) => declaredScore)]);
  const maxScores = sum([budget.total.maxScore, ...indicators.map(({ maxScore }) => maxScore)]);
  const filed = indicators.some(({ maxScore }) => maxScore !== null);
  return [
    ...differing('form/scores-do-not-add-up', '/declaredTotal', declaredTotal, scores),
    ...(filed ? differing('form/max-scores-do-not-add-up', '/declaredMaxTotal', declaredMaxTotal, maxScores) : []),
  ];
}

const sum = (figures: readonly (string | null)[]) =>
  figures.reduce((all, figure) => (figure === null ? all : all.plus(Rational.of(figure))), Rational.zero);

function differing(code: Diagnostic['code'], path: string, declared: string | null, found: Rational): Diagnostic[] {
  if (declared === null || found.equals(Rational.of(declared))) return [];
  return [{ code, severity: 'warning', path, params: { declared, sum: found.toPlain() } }];
}
