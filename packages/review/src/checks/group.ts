import type { Draft } from '../finding.ts';
import { misplaced } from '../lexicon/group-rules.ts';
import type { Check } from './check.ts';

/** Indicators whose name and unit belong in another group. */
export const group: Check = {
  id: 'group',
  codes: ['review/wrong-group'],
  find: ({ rows }) =>
    rows.flatMap(({ row, target, category, group: own, name, path }): Draft[] => {
      const wrong = misplaced({ name: row.name, category, group: own, target });
      if (!wrong) return [];
      const { better, severity } = wrong;
      return [
        {
          code: 'review/wrong-group',
          severity,
          path: `${path}/group`,
          numbers: {},
          words: { name, group: own, better },
        },
      ];
    }),
};
