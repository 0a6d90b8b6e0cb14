import type { Scorecard } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, score } from '../../src/index.ts';
import { anyForm } from '../support/forms.ts';
import { formWith, indicatorRules, ruleSetOf } from '../support/rule-set.ts';
import { anyRuleSet } from '../support/rule-sets.ts';

const withoutConsidered = (card: Scorecard): Scorecard => ({
  ...card,
  items: card.items.map(({ considered: _, ...item }) => item),
});

describe('every rule that was tried, on request', () => {
  it('changes nothing else on the scorecard, under any rule set: rules that are not asked could not have matched', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, async (ruleSet, form) => {
        const compiled = compileRuleSet(ruleSet);
        const asked = await score(compiled, form);
        expect(withoutConsidered(await score(compiled, form, { considered: true }))).toEqual(asked);
      }),
      { numRuns: 200 },
    );
  });

  it('lists each rule of the item once, with its truth', async () => {
    const ruleSet = ruleSetOf(indicatorRules);
    const form = formWith({ indicators: [{ target: '>=10场', actual: '8场', maxScore: '10' }] });
    const { items } = await score(compileRuleSet(ruleSet), form, { considered: true });
    const considered = items.find(({ item }) => item === 'indicator')?.considered ?? [];
    expect(considered.map(({ rule }) => rule).sort()).toEqual(indicatorRules.map(({ id }) => id).sort());
    expect(considered.filter(({ matched }) => matched).length).toBeGreaterThan(0);
    for (const { matched, conditions } of considered) expect(conditions.truth).toBe(matched);
  });
});
