import { normalizeText, type Rational } from '@plumbline/core';
import type { Draft } from '../finding.ts';
import { shortText } from '../print/short-text.ts';
import { numberOf } from '../view/figures.ts';
import type { FormView } from '../view/form-view.ts';
import type { Check } from './check.ts';

/** The declared rating against the declared total, and what the computed total does to it. */
export const rating: Check = {
  id: 'rating',
  codes: ['review/rating-differs', 'review/rating-moves'],
  find: (view) => [...againstDeclared(view), ...againstComputed(view)],
};

function againstDeclared(view: FormView): Draft[] {
  const { declaredTotal: declared, form } = view;
  const rated = ratingNamed(form.declaredRating);
  const expected = declared && gradeOf(declared, view);
  if (!declared || rated === null || expected === null || rated === expected) return [];
  return [
    {
      code: 'review/rating-differs',
      severity: 'error',
      path: '/declaredRating',
      related: ['/declaredTotal'],
      numbers: { declared },
      words: { rating: shortText(form.declaredRating), expected },
    },
  ];
}

function againstComputed(view: FormView): Draft[] {
  const { declaredTotal: declared, scorecard } = view;
  const computed = numberOf(scorecard?.total);
  const before = declared && gradeOf(declared, view);
  const after = scorecard?.rating ?? null;
  if (!declared || !computed || before === null || after === null || before === after) return [];
  if (!view.grades.some(({ id }) => id === after)) return [];
  return [
    {
      code: 'review/rating-moves',
      severity: 'warning',
      path: '/declaredTotal',
      numbers: { declared, computed },
      words: { rating: before, expected: after },
    },
  ];
}

/** The highest grade that begins at or below the total. */
const gradeOf = (total: Rational, { grades }: FormView): string | null =>
  grades.find(({ from }) => total.compare(from) >= 0)?.id ?? null;

/** Null for a word that names none of the usual four. */
function ratingNamed(text: string | null): string | null {
  const plain = normalizeText(text ?? '').replace(/^(?:评价)?(?:等级|等次|结论|结果)[:：]?/, '');
  return RATING_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

const RATING_WORDS: readonly (readonly [id: string, words: RegExp])[] = [
  ['excellent', /^优秀?$/],
  ['good', /^良好?$/],
  ['fair', /^(?:中|中等|一般|合格|及格)$/],
  ['poor', /^(?:差|较差|不合格|不及格)$/],
];
