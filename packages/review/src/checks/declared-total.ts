import { Rational } from '@plumbline/core';
import { explainView } from '../explain-difference.ts';
import type { Check } from './check.ts';

/** The declared total against the computed one, with how much of the difference has which cause. The largest names the finding's. */
export const declaredTotal: Check = {
  id: 'declared-total',
  codes: ['review/total-differs'],
  find: (view) => {
    const explained = explainView(view);
    const [main] = explained?.byCause ?? [];
    if (!explained || !main || explained.difference === '0') return [];
    const { declared, computed, difference, byCause, lines } = explained;
    const parts = Object.fromEntries(byCause.map(({ cause, points }) => [cause, Rational.of(points)]));
    return [
      {
        code: 'review/total-differs',
        severity: 'warning',
        path: '/declaredTotal',
        related: lines.flatMap(({ path }) => (path === '/declaredTotal' ? [] : [`${path}/declaredScore`])),
        numbers: {
          declared: Rational.of(declared),
          computed: Rational.of(computed),
          difference: Rational.of(difference),
          ...parts,
        },
        words: { parts: byCause.map(({ cause, points }) => `${cause} ${points}`).join(', ') },
        cause: main.cause,
      },
    ];
  },
};
