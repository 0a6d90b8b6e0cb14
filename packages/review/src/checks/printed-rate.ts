import { Rational } from '@plumbline/core';
import { fits, roundingThatFits } from '../causes/rounding-fit.ts';
import type { Draft } from '../finding.ts';
import { percent } from '../print/percent.ts';
import type { FormView } from '../view/form-view.ts';
import type { PrintedRate } from '../view/printed-rate.ts';
import type { Check } from './check.ts';

/**
 * The printed execution rate against expenditure by final budget, under every mode and number of places. Half up passes; any other
 * that fits is named; then the rate of the original budget is tried.
 */
export const printedRate: Check = {
  id: 'printed-rate',
  codes: ['review/rate-rounding', 'review/rate-of-original-budget', 'review/rate-wrong'],
  find: (view) => {
    const { printed, rate } = view.money;
    if (!printed || !rate || isHalfUp(printed, rate)) return [];
    return [otherRounding(printed, rate) ?? ofOriginalBudget(view, printed, rate) ?? wrong(printed, rate)];
  },
};

const PATH = '/budget/total/declaredRate';
/** A whole percent, as a ratio. */
const FEWEST = 2;

const isHalfUp = ({ ratio, places }: PrintedRate, rate: Rational) =>
  rate.rounded({ places, mode: 'half-up' }).equals(ratio);

function otherRounding({ text, ratio, places }: PrintedRate, rate: Rational): Draft | null {
  const rounding = roundingThatFits(rate, ratio, { most: places, fewest: Math.min(FEWEST, places) });
  if (!rounding) return null;
  const halfUp = rate.rounded({ places, mode: 'half-up' });
  return {
    code: 'review/rate-rounding',
    severity: 'info',
    path: PATH,
    numbers: { printed: ratio, exact: rate, halfUp, places: Rational.of(BigInt(rounding.places - FEWEST)) },
    words: { printed: text, exact: percent(rate, 5), halfUp: percent(halfUp, 10), mode: rounding.mode },
    cause: 'rounding-mode',
  };
}

function ofOriginalBudget({ money }: FormView, { text, ratio, places }: PrintedRate, rate: Rational): Draft | null {
  const { originalRate } = money;
  if (!originalRate) return null;
  const fitting = roundingThatFits(originalRate, ratio, { most: places, fewest: places });
  if (!fitting && !fits(ratio.times(HUNDRED), originalRate.times(HUNDRED))) return null;
  return {
    code: 'review/rate-of-original-budget',
    severity: 'warning',
    path: PATH,
    related: ['/budget/total/original'],
    numbers: { printed: ratio, rate, originalRate },
    words: { printed: text, rate: percent(rate), originalRate: percent(originalRate) },
    cause: 'original-budget',
  };
}

function wrong({ text, ratio, places }: PrintedRate, rate: Rational): Draft {
  const expected = rate.rounded({ places: Math.max(places, FEWEST), mode: 'half-up' });
  return {
    code: 'review/rate-wrong',
    severity: 'warning',
    path: PATH,
    numbers: { printed: ratio, exact: rate, expected },
    words: { printed: text, exact: percent(rate, 5), expected: percent(expected, 10) },
    cause: 'arithmetic-slip',
  };
}

const HUNDRED = Rational.of('100');
