import type { ReviewCode, Scorecard } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm } from '../../engine/test/support/forms.ts';
import { anyRuleSet } from '../../engine/test/support/rule-sets.ts';
import { type ReviewFinding, reviewForm, reviewForms } from '../src/index.ts';
import { scoreOf, scoreUnder } from './support/forms.ts';

const forms = [...archiveForms({ seed: 11, forms: 1500 })];
const scorecards: readonly Scorecard[] = forms.map((form) => scoreOf(form));
const findings = forms.map((form, index) => reviewForm(form, scorecards[index] ?? null));

const percentWith = (code: ReviewCode) =>
  (100 * findings.filter((ofForm) => ofForm.some((finding) => finding.code === code)).length) / forms.length;

/** Shares of the forms of a made-up archive; the archive's own tests say how often it errs. */
describe('of 1,500 made-up forms', () => {
  it.each<[ReviewCode, number, number]>([
    ['review/scores-do-not-add-up', 1, 4],
    ['review/max-scores-do-not-add-up', 0.3, 3],
    ['review/rate-wrong', 0.5, 3],
    ['review/rate-rounding', 3, 12],
    ['review/overspent', 1, 4],
    ['review/zero-budget', 0.2, 1.5],
    ['review/budget-cut', 8, 20],
    ['review/budget-cut-to-spent', 2, 7],
    ['review/underspent', 5, 14],
    ['review/duplicate-indicator', 3, 12],
    ['review/overshoot-unexplained', 7, 20],
    ['review/points-kept-explained', 12, 35],
    ['review/points-taken-unexplained', 4, 14],
    ['review/uneven-leniency', 3, 14],
    ['review/total-differs', 35, 65],
    ['review/wrong-direction', 0, 1],
    ['review/wrong-group', 0, 8],
    ['review/hint-text', 0, 0.5],
    ['review/sources-do-not-add-up', 0, 0.2],
    ['review/score-unexplained', 0, 1],
  ])('%s is raised in %d%% to %d%%', (code, least, most) => {
    const share = percentWith(code);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  it('each declared score that differs has one finding with a cause, and so has the total', () => {
    for (const [index, scorecard] of scorecards.entries()) {
      const differing = scorecard.items
        .filter(({ discrepancy }) => discrepancy !== null && discrepancy !== '0')
        .map((item) => `${item.index === null ? '/budget/total' : `/indicators/${item.index}`}/declaredScore`);
      const found = (findings[index] ?? []).filter(({ check }) => check === 'declared-scores');
      const counted = found.filter(({ code }) => code !== 'review/score-not-counted');
      expect(counted.map(({ path }) => path)).toEqual(differing);
      for (const { cause } of found) expect(cause).toBeDefined();
      const isOff = scorecard.discrepancy !== null && scorecard.discrepancy !== '0';
      expect((findings[index] ?? []).filter(({ code }) => code === 'review/total-differs').length).toBe(isOff ? 1 : 0);
    }
  });

  it('no sentence leaves anything open', () => {
    for (const { sentence, code } of findings.flat())
      expect(`${code} ${sentence.zh} ${sentence.en}`).not.toMatch(/未知|unknown|\[\[|\]\]|[{}]|undefined|null|NaN/);
  });

  it('the forms of a unit give findings about forms that are there', () => {
    const found = reviewForms(forms.map((form, index) => ({ form, scorecard: scorecards[index] ?? null })));
    expect(found.length).toBeGreaterThan(0);
    for (const { form, others } of found)
      for (const index of others) expect(forms[index]?.implementingUnit).toBe(forms[form]?.implementingUnit);
  });
});

const isInOrder = (found: readonly ReviewFinding[]) => {
  const rows = found.flatMap(({ path }) => (path.startsWith('/indicators/') ? [Number(path.split('/')[2])] : []));
  return rows.every((row, at) => at === 0 || row >= (rows[at - 1] ?? 0));
};

it('any form under any rules is reviewed: in order, the same every time, as plain JSON', () => {
  fc.assert(
    fc.property(anyForm, anyRuleSet, fc.boolean(), (form, ruleSet, isScored) => {
      const scorecard = isScored ? scoreUnder(form, ruleSet) : null;
      const found = reviewForm(form, scorecard);
      expect(isInOrder(found)).toBe(true);
      expect(reviewForm(form, scorecard)).toEqual(found);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      for (const { numbers } of found)
        for (const figure of Object.values(numbers)) expect(figure).toMatch(/^-?\d+(\.\d{1,24})?$/);
    }),
    { numRuns: 200 },
  );
});
