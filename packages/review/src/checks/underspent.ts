import { Rational } from '@plumbline/core';
import { percent } from '../print/percent.ts';
import type { Check } from './check.ts';

/** Too much of the final budget unspent: the yellow alert. */
export const underspent: Check = {
  id: 'underspent',
  codes: ['review/underspent'],
  find: ({ money: { rate }, limits }) => {
    if (!rate) return [];
    const unspent = Rational.one.minus(rate);
    if (unspent.compare(limits.unspent) <= 0) return [];
    return [
      {
        code: 'review/underspent',
        severity: 'warning',
        path: '/budget/total/expenditure',
        numbers: { rate, unspent, limit: limits.unspent },
        words: { rate: percent(rate), unspent: percent(unspent), limit: percent(limits.unspent) },
      },
    ];
  },
};
