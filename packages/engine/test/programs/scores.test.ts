import type { Rational, RuleSet, SelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileRuleSet,
  createScorer,
  prepareForm,
  scorecardOf,
  toExactScores,
  toPlainScores,
} from '../../src/index.ts';
import { anyForm, anyPrintedForm } from '../support/forms.ts';
import { related } from '../support/related-forms.ts';
import { formWith, ruleSetOf, scoreRule } from '../support/rule-set.ts';
import { anyRuleSet } from '../support/rule-sets.ts';

const plain = (value: Rational | null) => value?.toPlain() ?? null;

/** The scores of a form by the programs, in the words of a scorecard, and whether no rationals were needed. */
function quickly(ruleSet: RuleSet, forms: readonly SelfEvaluation[]) {
  const compiled = compileRuleSet(ruleSet);
  const scorer = createScorer(compiled);
  return forms.map((form) => {
    const prepared = prepareForm(compiled, form);
    const scores = scorer(prepared);
    const { items, total, rating, pending } = toExactScores(compiled, prepared, scores);
    const printed = items.map(({ rule, score, notApplicable }) => ({ rule, score: plain(score), notApplicable }));
    expect(toPlainScores(compiled, prepared, scores)).toEqual({ items: printed, total: plain(total), rating, pending });
    return { quick: scores.exact === null, scores: { items: printed, total: plain(total), rating, pending } };
  });
}

function expected(ruleSet: RuleSet, form: SelfEvaluation) {
  const { items, total, rating, pending } = scorecardOf(compileRuleSet(ruleSet), form);
  const printed = items.map(({ rule, score, notApplicable }) => ({ rule, score, notApplicable }));
  return { items: printed, total, rating, pending };
}

describe('the programs of the compiled evaluator', () => {
  it.each([
    ['any form', anyForm],
    ['a form with every maximum score', anyPrintedForm],
  ])('give %s the scores of its scorecard', (_, form) => {
    const seen = { quick: 0, exact: 0 };
    fc.assert(
      fc.property(anyRuleSet, fc.array(form, { minLength: 1, maxLength: 5 }), (ruleSet, forms) => {
        for (const [index, { quick, scores }] of quickly(ruleSet, forms).entries()) {
          seen[quick ? 'quick' : 'exact']++;
          expect(scores).toEqual(expected(ruleSet, forms[index] as SelfEvaluation));
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.quick, seen.exact)).toBeGreaterThan(150);
  });

  it('give rows that were prepared before the scores of new ones, wherever they stand', () => {
    fc.assert(
      fc.property(anyRuleSet, anyForm, (ruleSet, form) => {
        // Met, met again and kept, and then known.
        const forms = [0, 1, 2].flatMap(() => [...related(form)]);
        for (const [index, { scores }] of quickly(ruleSet, forms).entries())
          expect(scores).toEqual(expected(ruleSet, forms[index] as SelfEvaluation));
      }),
      { numRuns: 100 },
    );
  });

  it('do not read a row again that they know, but for one that rationals must score', () => {
    const compiled = compileRuleSet(ruleSetOf([scoreRule('share', { method: 'proportional', of: 'ratio' })]));
    const prepared = (actual: string) =>
      prepareForm(compiled, formWith({ indicators: [{ target: '>=3场', actual, maxScore: '7' }] }));
    expect([1, 2, 3].map(() => prepared('2场').read === null)).toEqual([false, false, true]);
    expect(prepared('1场').read).not.toBeNull();
  });

  it('take a number too fine for doubles for no share at all, not for full marks', () => {
    const ruleSet = ruleSetOf([scoreRule('share', { method: 'proportional', of: 'ratio' })], {
      rounding: {
        executionRate: { places: 4, mode: 'half-up' },
        item: { places: 0, mode: 'down' },
        total: { places: 2, mode: 'half-up' },
      },
    });
    const form = formWith({
      indicators: [{ target: '>9115.5万元', actual: '0.000000000001万元', maxScore: '7.25' }],
    });
    const [{ scores } = { scores: null }] = quickly(ruleSet, [form]);
    expect(scores).toEqual(expected(ruleSet, form));
    expect(scores?.items.find(({ rule }) => rule === 'share')?.score).toBe('0');
  });
});
