import { Rational } from '@plumbline/core';
import { completionClaim } from '../lexicon/completion-claim.ts';
import { shortText } from '../print/short-text.ts';
import type { Check } from './check.ts';

/** The text says that everything was done, the rows say that it was not. */
export const completionClaimed: Check = {
  id: 'completion-claimed',
  codes: ['review/completion-claimed'],
  find: ({ form: { objective }, rows }) => {
    const claim = completionClaim(objective.achieved ?? '');
    const missed = rows.filter(({ met }) => met === false);
    const [first] = missed;
    if (claim === null || !first) return [];
    return [
      {
        code: 'review/completion-claimed',
        severity: 'warning',
        path: '/objective/achieved',
        related: missed.map(({ path }) => `${path}/actual`),
        numbers: { count: Rational.of(BigInt(missed.length)) },
        words: { text: shortText(claim), name: first.name },
      },
    ];
  },
};
