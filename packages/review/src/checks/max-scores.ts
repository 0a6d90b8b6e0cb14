import { Rational } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { numberOf, sizeOf, sumOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { Check } from './check.ts';

/** The maximum scores against their printed total, and against what a form is out of. Some forms print no maximum scores at all. */
export const maxScores: Check = {
  id: 'max-scores',
  codes: ['review/max-scores-do-not-add-up', 'review/max-scores-not-full'],
  find: (view) => {
    const sum = printedSum(view);
    if (sum === null) return [];
    const declared = numberOf(view.form.declaredMaxTotal);
    const expected = numberOf(view.scorecard?.maxScore) ?? HUNDRED;
    const found: Draft[] = [];
    if (declared && !declared.equals(sum))
      found.push({
        code: 'review/max-scores-do-not-add-up',
        severity: 'error',
        path: '/declaredMaxTotal',
        numbers: { declared, sum, difference: declared.minus(sum) },
        words: { difference: sizeOf(declared.minus(sum)) },
        cause: 'arithmetic-slip',
      });
    // Where the printed total is as it should be, the finding above says it all.
    if (!sum.equals(expected) && !(declared?.equals(expected) ?? false))
      found.push({
        code: 'review/max-scores-not-full',
        severity: 'error',
        path: '/declaredMaxTotal',
        numbers: { sum, expected, difference: sum.minus(expected) },
        words: { difference: sizeOf(sum.minus(expected)) },
      });
    return found;
  },
};

const HUNDRED = Rational.of('100');

/** Null where a row has none: that is said of the row, and the sum would mislead. */
function printedSum({ form: { indicators, budget } }: FormView): Rational | null {
  if (indicators.length === 0 || indicators.some(({ maxScore }) => maxScore === null)) return null;
  return sumOf([...indicators.map(({ maxScore }) => numberOf(maxScore)), numberOf(budget.total.maxScore)]);
}
