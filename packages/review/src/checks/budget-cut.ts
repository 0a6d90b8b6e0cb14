import { Rational } from '@plumbline/core';
import { amountOfMoney } from '../print/amount-of-money.ts';
import { percent } from '../print/percent.ts';
import { isPositive } from '../view/figures.ts';
import type { MoneyView } from '../view/money-view.ts';
import type { Check } from './check.ts';

/**
 * A budget that was cut to what was spent: exactly, or so far that an underspending of the original budget no longer shows. The score
 * that the original budget would give stands beside it.
 */
export const budgetCut: Check = {
  id: 'budget-cut',
  codes: ['review/budget-cut', 'review/budget-cut-to-spent'],
  find: ({ money, limits, form }) => {
    const { original, final, expenditure, rate, originalRate } = money;
    if (!original || !final || !expenditure || !rate || !originalRate || final.compare(original) >= 0) return [];
    const isExact = final.equals(expenditure);
    const line = Rational.one.minus(limits.unspent);
    const isHidden = originalRate.compare(line) < 0 && rate.compare(line) >= 0;
    if (!isExact && !isHidden) return [];
    const revision = final.over(original);
    return [
      {
        code: isExact ? 'review/budget-cut-to-spent' : 'review/budget-cut',
        severity: isHidden ? 'warning' : 'info',
        path: '/budget/total/final',
        related: ['/budget/total/original', '/budget/total/expenditure'],
        numbers: { original, final, expenditure, revision, rate, originalRate, originalScore: scoreOf(money) },
        words: {
          original: amountOfMoney(original, form),
          final: amountOfMoney(final, form),
          expenditure: amountOfMoney(expenditure, form),
          revision: percent(revision),
          rate: percent(rate),
          originalRate: percent(originalRate),
        },
      },
    ];
  },
};

/** Half up at two places, as execution scores mostly are. */
function scoreOf({ maxScore, originalRate }: MoneyView): Rational | null {
  if (!maxScore || !originalRate || !isPositive(maxScore)) return null;
  return maxScore.times(Rational.min(originalRate, Rational.one)).rounded({ places: 2, mode: 'half-up' });
}
