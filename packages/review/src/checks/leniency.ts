import { Rational } from '@plumbline/core';
import { declaredShare, unevenRows } from '../causes/uneven-rows.ts';
import type { Draft } from '../finding.ts';
import { percent } from '../print/percent.ts';
import type { Check } from './check.ts';

/** Rows that reached less than others and got a larger share of their points: one finding for each, against the worst treated. */
export const leniency: Check = {
  id: 'leniency',
  codes: ['review/uneven-leniency'],
  find: ({ rows }) =>
    unevenRows(rows).flatMap(({ row, worst, count }): Draft[] => {
      const [share, otherShare] = [declaredShare(row), declaredShare(worst)];
      if (!share || !otherShare || !row.reached || !worst.reached) return [];
      return [
        {
          code: 'review/uneven-leniency',
          severity: 'warning',
          path: `${row.path}/declaredScore`,
          related: [`${worst.path}/declaredScore`],
          numbers: {
            reached: row.reached,
            share,
            otherReached: worst.reached,
            otherShare,
            count: Rational.of(BigInt(count)),
          },
          words: {
            name: row.name,
            other: worst.name,
            reached: percent(row.reached),
            share: percent(share),
            otherReached: percent(worst.reached),
            otherShare: percent(otherShare),
          },
          cause: 'uneven-leniency',
        },
      ];
    }),
};
