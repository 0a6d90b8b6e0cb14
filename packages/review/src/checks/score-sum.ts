import { Rational } from '@plumbline/core';
import { sumSlip } from '../causes/sum-slip.ts';
import { sizeOf, sumOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { Check } from './check.ts';

/** The declared scores against the declared total. A difference that an empty score cell can hold is left to that cell. */
export const scoreSum: Check = {
  id: 'score-sum',
  codes: ['review/scores-do-not-add-up'],
  find: (view) => {
    const { declaredTotal: declared, declaredSum: sum } = view;
    if (declared === null || declared.equals(sum) || fitsEmptyCells(view, declared.minus(sum))) return [];
    return [
      {
        code: 'review/scores-do-not-add-up',
        severity: 'error',
        path: '/declaredTotal',
        numbers: { declared, sum, difference: declared.minus(sum) },
        words: { slip: sumSlip(view), difference: sizeOf(declared.minus(sum)) },
        cause: 'arithmetic-slip',
      },
    ];
  },
};

function fitsEmptyCells({ rows, money }: FormView, missing: Rational): boolean {
  const empty = [...rows, money].filter(({ declared, maxScore }) => declared === null && maxScore !== null);
  const most = sumOf(empty.map(({ maxScore }) => maxScore));
  return missing.compare(Rational.zero) > 0 && missing.compare(most) <= 0;
}
