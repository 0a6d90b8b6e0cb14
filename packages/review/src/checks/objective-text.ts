import { percent } from '../print/percent.ts';
import { similarity } from '../unit/similarity.ts';
import type { Check } from './check.ts';

/** What was achieved, told in the words of what was planned. */
export const objectiveText: Check = {
  id: 'objective-text',
  codes: ['review/achieved-copies-planned'],
  find: ({ form: { objective }, limits }) => {
    const { planned, achieved } = objective;
    if (planned === null || achieved === null || planned.length < limits.shortestCopy) return [];
    const alike = similarity(planned, achieved);
    if (alike.compare(limits.copiedText) < 0) return [];
    return [
      {
        code: 'review/achieved-copies-planned',
        severity: 'info',
        path: '/objective/achieved',
        related: ['/objective/planned'],
        numbers: { similarity: alike },
        words: { similarity: percent(alike) },
      },
    ];
  },
};
