import type { Draft } from '../finding.ts';
import { isAssessable } from '../lexicon/assessable.ts';
import { shortText } from '../print/short-text.ts';
import type { RowView } from '../view/row-view.ts';
import type { Check } from './check.ts';

/** Judged targets that nothing could meet or miss, and words where a quantity is asked for. */
export const assessable: Check = {
  id: 'assessable',
  codes: ['review/not-assessable'],
  find: ({ rows }) =>
    rows.flatMap((row): Draft[] =>
      isVague(row)
        ? [
            {
              code: 'review/not-assessable',
              severity: 'info',
              path: `${row.path}/target`,
              numbers: {},
              words: { name: row.name, target: shortText(row.row.target) },
            },
          ]
        : [],
    ),
};

const isVague = ({ target, group }: RowView) =>
  target.kind === 'text' && (!isAssessable(target.text) || (group === 'quantity' && !/\d/.test(target.text)));
