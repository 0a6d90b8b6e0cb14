import { pointer, type Rational } from '@plumbline/core';
import { EXECUTION_NAME } from '@plumbline/engine';
import type { Draft } from '../finding.ts';
import { shortText } from '../print/short-text.ts';
import { numberOf, sizeOf, sumOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import { EXECUTION_PATH } from '../view/scored-view.ts';
import type { Check } from './check.ts';

/** The review scores: none above the declared one, and together their total. */
export const reviewScores: Check = {
  id: 'review-scores',
  codes: ['review/review-above-declared', 'review/review-scores-do-not-add-up'],
  find: (view) => [...aboveDeclared(view), ...sumOfReview(view)],
};

type Both = {
  readonly name: string;
  readonly path: string;
  readonly review: Rational | null;
  readonly declared: Rational | null;
};

function bothScores({ form, money, rows, declaredTotal }: FormView): Both[] {
  const { reviewScore } = form.budget.total;
  return [
    { name: EXECUTION_NAME, path: EXECUTION_PATH, review: numberOf(reviewScore), declared: money.declared },
    ...rows.map(({ row, path, declared }) => ({
      name: shortText(row.name),
      path,
      review: numberOf(row.reviewScore),
      declared,
    })),
    { name: 'declaredTotal', path: '', review: numberOf(form.reviewTotal), declared: declaredTotal },
  ];
}

function aboveDeclared(view: FormView): Draft[] {
  return bothScores(view).flatMap(({ name, path, review, declared }): Draft[] => {
    if (!review || !declared || review.compare(declared) <= 0) return [];
    const cell = path === '' ? '/reviewTotal' : `${path}/reviewScore`;
    return [
      {
        code: 'review/review-above-declared',
        severity: 'warning',
        path: cell,
        numbers: { review, declared },
        words: { name },
      },
    ];
  });
}

/** Only where every row has one: a reviewer may leave out what stays as it is. */
function sumOfReview({ form }: FormView): Draft[] {
  const total = numberOf(form.reviewTotal);
  const { reviewScore, declaredScore } = form.budget.total;
  const scores = [
    ...(declaredScore === null && reviewScore == null ? [] : [numberOf(reviewScore)]),
    ...form.indicators.map((row) => numberOf(row.reviewScore)),
  ];
  if (total === null || scores.length === 0 || scores.includes(null)) return [];
  const sum = sumOf(scores);
  if (sum.equals(total)) return [];
  return [
    {
      code: 'review/review-scores-do-not-add-up',
      severity: 'error',
      path: pointer('reviewTotal'),
      numbers: { declared: total, sum, difference: total.minus(sum) },
      words: { difference: sizeOf(total.minus(sum)) },
      cause: 'arithmetic-slip',
    },
  ];
}
