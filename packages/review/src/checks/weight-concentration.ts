import type { Draft } from '../finding.ts';
import type { Check } from './check.ts';

/** One indicator that carries most of the form. */
export const weightConcentration: Check = {
  id: 'weight-concentration',
  codes: ['review/weight-concentrated'],
  find: ({ rows, limits }) =>
    rows.flatMap(({ maxScore, name, path }): Draft[] =>
      maxScore && maxScore.compare(limits.concentration) > 0
        ? [
            {
              code: 'review/weight-concentrated',
              severity: 'warning',
              path: `${path}/maxScore`,
              numbers: { maxScore, limit: limits.concentration },
              words: { name },
            },
          ]
        : [],
    ),
};
