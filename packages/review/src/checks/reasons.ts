import type { Draft } from '../finding.ts';
import { shortText } from '../print/short-text.ts';
import type { ScoredView } from '../view/scored-view.ts';
import type { Check } from './check.ts';

/** Missed targets without a reason. Where points were kept besides, the finding about them asks for the reason too. */
export const reasons: Check = {
  id: 'reasons',
  codes: ['review/reason-empty'],
  find: ({ scores }) =>
    scores.flatMap((scored): Draft[] => {
      const { row } = scored;
      if (row?.met !== false || row.explained || keepsPoints(scored)) return [];
      return [
        {
          code: 'review/reason-empty',
          severity: 'warning',
          required: true,
          path: `${row.path}/deviationReason`,
          numbers: { ratio: row.ratio },
          words: { name: row.name, target: shortText(row.row.target), actual: shortText(row.row.actual) },
        },
      ];
    }),
};

const keepsPoints = ({ declared, computed }: ScoredView) =>
  declared !== null && computed !== null && declared.compare(computed) > 0;
