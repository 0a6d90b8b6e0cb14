import type { Rational } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { numberOf, sumOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { RowView } from '../view/row-view.ts';
import type { Check } from './check.ts';

/** Declared scores below nothing or above their maximum, in the rows and in total. */
export const scoreBounds: Check = {
  id: 'score-bounds',
  codes: ['review/score-over-max', 'review/score-negative'],
  find: (view) => [
    ...view.scores.flatMap(({ row, name, path, declared, maxScore }) =>
      outside({ name, path: `${path}/declaredScore`, declared, max: maxScore, isPrinted: printsMaxScore(row) }),
    ),
    ...outside({
      name: 'declaredTotal',
      path: '/declaredTotal',
      declared: view.declaredTotal,
      max: mostInTotal(view),
      isPrinted: true,
    }),
  ],
};

type Bounded = {
  readonly name: string;
  readonly path: string;
  readonly declared: Rational | null;
  readonly max: Rational | null;
  /** False for a maximum that the rules shared out, which the filler has not seen. */
  readonly isPrinted: boolean;
};

const printsMaxScore = (row: RowView | null) => row === null || row.row.maxScore !== null;

function outside({ name, path, declared, max, isPrinted }: Bounded): Draft[] {
  if (!declared) return [];
  if (declared.isNegative())
    return [{ code: 'review/score-negative', severity: 'error', path, numbers: { declared }, words: { name } }];
  if (!max || declared.compare(max) <= 0) return [];
  const severity = isPrinted ? 'error' : 'warning';
  return [{ code: 'review/score-over-max', severity, path, numbers: { declared, max }, words: { name } }];
}

/** What the rules are out of, else what the maximum scores add up to where every row has one. */
function mostInTotal({ scorecard, form, scores, rows }: FormView): Rational | null {
  const most = numberOf(scorecard?.maxScore) ?? numberOf(form.declaredMaxTotal);
  if (most || rows.some(({ maxScore }) => maxScore === null)) return most;
  return rows.length === 0 ? null : sumOf(scores.map(({ maxScore }) => maxScore));
}
