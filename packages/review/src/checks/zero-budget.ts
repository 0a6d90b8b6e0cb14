import { amountOfMoney } from '../print/amount-of-money.ts';
import { isPositive } from '../view/figures.ts';
import type { Check } from './check.ts';

/** A final budget of zero or less: nothing to divide by. Money spent without one is an error. */
export const zeroBudget: Check = {
  id: 'zero-budget',
  codes: ['review/zero-budget'],
  find: ({ money: { final, expenditure }, form }) => {
    if (!final || isPositive(final)) return [];
    const isSpent = expenditure !== null && isPositive(expenditure);
    return [
      {
        code: 'review/zero-budget',
        severity: isSpent ? 'error' : 'warning',
        path: '/budget/total/final',
        numbers: { final, expenditure },
        words: { expenditure: amountOfMoney(expenditure, form) },
      },
    ];
  },
};
