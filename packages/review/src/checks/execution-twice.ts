import type { Draft } from '../finding.ts';
import { isExecutionName } from '../lexicon/execution-name.ts';
import { isPositive } from '../view/figures.ts';
import type { Check } from './check.ts';

/** The execution of the budget among the indicators, although the money row has points for it already. */
export const executionTwice: Check = {
  id: 'execution-twice',
  codes: ['review/execution-scored-twice'],
  find: ({ rows, money, scores }) => {
    const executionMaxScore = money.maxScore ?? scores.find(({ row }) => row === null)?.maxScore ?? null;
    if (!executionMaxScore || !isPositive(executionMaxScore)) return [];
    return rows.flatMap(({ row, name, path, maxScore }): Draft[] =>
      isExecutionName(row.name) && (maxScore === null || isPositive(maxScore))
        ? [
            {
              code: 'review/execution-scored-twice',
              severity: 'warning',
              path: `${path}/name`,
              related: ['/budget/total'],
              numbers: { maxScore, executionMaxScore },
              words: { name },
            },
          ]
        : [],
    );
  },
};
