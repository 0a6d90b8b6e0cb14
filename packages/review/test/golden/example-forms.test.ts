import { describe, expect, it } from 'vitest';
import { explainDifference, type ReviewFinding, reviewForm, reviewForms } from '../../src/index.ts';
import { exampleForms, scoreOf } from '../support/forms.ts';
import { EXAMPLE_FINDINGS } from './example-findings.ts';

const short = ({ code, severity, path, numbers, cause }: ReviewFinding) => ({
  code,
  severity,
  path,
  numbers,
  ...(cause ? { cause } : {}),
});

describe.each(exampleForms().map((form, index) => [form.project.name, form, EXAMPLE_FINDINGS[index]] as const))(
  'the form of %s',
  (_, form, expected) => {
    it('has these findings, in this order, and no others', () => {
      expect(reviewForm(form, scoreOf(form)).map(short)).toEqual(expected);
    });

    it('is said in both languages with every figure filled in', () => {
      for (const { sentence } of reviewForm(form, scoreOf(form))) {
        expect(sentence.zh).not.toMatch(/未知|[{}[\]]/);
        expect(sentence.en).not.toMatch(/unknown|[{}[\]]/);
      }
    });

    it('is reviewed without a scorecard to the same score findings, but for what needs a total', () => {
      const needsTotal = new Set(['review/total-differs', 'review/rating-moves']);
      expect(reviewForm(form, null).map(short)).toEqual(expected?.filter(({ code }) => !needsTotal.has(code)));
    });
  },
);

it('accounts for the two differences to the hundredth', () => {
  const [first, second] = exampleForms().map((form) => explainDifference(form, scoreOf(form)));
  expect(first).toMatchObject({ difference: '-4', byCause: [{ cause: 'taken-on-met', points: '-4' }] });
  expect(second).toMatchObject({
    difference: '15',
    byCause: [
      { cause: 'kept-on-missed', points: '19' },
      { cause: 'taken-on-met', points: '-4' },
    ],
  });
});

it('finds nothing copied between the two', () => {
  expect(reviewForms(exampleForms().map((form) => ({ form, scorecard: scoreOf(form) })))).toEqual([]);
});
