import { Rational } from '@plumbline/core';
import { isPositive, numberOf, sumOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import { digitSlip } from './digit-slip.ts';
import { roundingThatFits } from './rounding-fit.ts';

/**
 * How the declared total came to differ from the sum of the declared scores, as far as the figures tell: rows that are not in the form,
 * a sum that was rounded, digits swapped, a row left out or counted twice, a digit wrong. Null where nothing fits.
 */
export function sumSlip(view: FormView): string | null {
  const { declaredTotal, declaredSum, scores } = view;
  if (declaredTotal === null) return null;
  if (areRowsMissing(view)) return 'rows-missing';
  if (roundingThatFits(declaredSum, declaredTotal, { most: 1, fewest: 0 })) return 'rounded';
  const slip = digitSlip(declaredTotal, declaredSum);
  if (slip === 'digits-swapped') return slip;
  const missing = declaredSum.minus(declaredTotal);
  const isOfARow = scores.some(
    ({ declared }) => declared && isPositive(declared) && declared.equals(missing.absolute()),
  );
  if (isOfARow) return missing.isNegative() ? 'row-counted-twice' : 'row-left-out';
  return slip;
}

/** The maximum scores fall short of their printed total by at least as much: a page or a row of the form is not there. */
function areRowsMissing({ form, declaredTotal, declaredSum, rows, money }: FormView): boolean {
  const most = numberOf(form.declaredMaxTotal) ?? HUNDRED;
  if (!declaredTotal || rows.length === 0 || rows.some(({ maxScore }) => maxScore === null)) return false;
  const missing = most.minus(sumOf([money.maxScore, ...rows.map(({ maxScore }) => maxScore)]));
  const lacking = declaredTotal.minus(declaredSum);
  return isPositive(lacking) && lacking.compare(missing) <= 0;
}

const HUNDRED = Rational.of('100');
