import { Rational } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import type { RowView } from '../view/row-view.ts';
import type { Check } from './check.ts';

/** Indicators with the name of an earlier one. */
export const duplicates: Check = {
  id: 'duplicates',
  codes: ['review/duplicate-indicator'],
  find: ({ rows }) => {
    const seen = new Map<string, RowView>();
    return rows.flatMap((row): Draft[] => {
      const first = seen.get(row.key);
      if (!first) {
        seen.set(row.key, row);
        return [];
      }
      return [
        {
          code: 'review/duplicate-indicator',
          severity: 'warning',
          path: `${row.path}/name`,
          related: [`${first.path}/name`],
          numbers: { row: Rational.of(BigInt(first.index + 1)) },
          words: { name: row.name },
        },
      ];
    });
  },
};
