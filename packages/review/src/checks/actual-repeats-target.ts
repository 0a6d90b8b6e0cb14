import { Rational } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { shortText } from '../print/short-text.ts';
import type { Check } from './check.ts';

/** An actual with a sign of comparison, mostly the target copied: it does not say what was reached. */
export const actualRepeatsTarget: Check = {
  id: 'actual-repeats-target',
  codes: ['review/actual-repeats-target'],
  find: ({ rows }) =>
    rows.flatMap(({ actual, row, name, path }): Draft[] =>
      actual.kind === 'quantity' && actual.comparator !== null
        ? [
            {
              code: 'review/actual-repeats-target',
              severity: 'warning',
              required: true,
              path: `${path}/actual`,
              related: [`${path}/target`],
              numbers: { actual: Rational.of(actual.quantity.value) },
              words: { name, actual: shortText(row.actual) },
            },
          ]
        : [],
    ),
};
