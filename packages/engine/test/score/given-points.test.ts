import { Rational, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledRuleSet, compileRuleSet, type GivenTotal, score, totalWithGiven } from '../../src/index.ts';
import { anyForm } from '../support/forms.ts';
import { formRule, formWith, ruleSetOf, scoreRule } from '../support/rule-set.ts';
import { anyRuleSet } from '../support/rule-sets.ts';

const text = ({ total, exactTotal, rating, pending, adjustments }: GivenTotal) => ({
  total: total?.toPlain() ?? null,
  exactTotal: exactTotal?.toPlain() ?? null,
  rating: rating?.id ?? null,
  pending,
  adjustments,
});
const stated = ({ total, exactTotal, rating, pending, adjustments }: Scorecard) => ({
  total,
  exactTotal,
  rating,
  pending,
  adjustments,
});

const points = fc.constantFrom('0', '1', '2.5', '7', '10', '33.33');

/** Points of some of the items, by their place among all items. */
const anyChoice = fc.array(fc.tuple(fc.nat({ max: 7 }), points), { maxLength: 4 });

function givenOf({ items }: Scorecard, choice: readonly (readonly [number, string])[]): Map<number | null, Rational> {
  return new Map(
    choice.flatMap(([place, score]) => {
      const item = items[place];
      return item === undefined ? [] : [[item.index, Rational.of(score)] as const];
    }),
  );
}

describe('a total with points that were given', () => {
  it('is the computed one when none were, or just those that were computed', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, async (ruleSet, form) => {
        const compiled = compileRuleSet(ruleSet);
        const scorecard = await score(compiled, form);
        expect(text(totalWithGiven(compiled, form, new Map()))).toEqual(stated(scorecard));
        const same = scorecard.items.flatMap(({ index, score: own }) =>
          own === null ? [] : [[index, Rational.of(own)] as const],
        );
        expect(text(totalWithGiven(compiled, form, new Map(same)))).toEqual(stated(scorecard));
      }),
      { numRuns: 200 },
    );
  });

  it('adds up from item scores and lines, with the given points among them', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, anyForm, anyChoice, async (ruleSet, form, choice) => {
        const compiled = compileRuleSet(ruleSet);
        const given = givenOf(await score(compiled, form), choice);
        const result = totalWithGiven(compiled, form, given);
        for (const { index, score: own } of result.items)
          if (given.has(index)) expect(own?.toPlain()).toBe(given.get(index)?.toPlain());
        if (result.total !== null) expect(printed(result)).toBe(result.total.toPlain());
      }),
      { numRuns: 300 },
    );
  });

  const rows = ['100', '50', '80'].map((actual) => ({ name: actual, target: '>=100', actual, maxScore: '10' }));
  const form: SelfEvaluation = formWith({ indicators: rows });
  const share = scoreRule('share', { method: 'proportional', of: 'ratio' });
  const compiledOf = (...rules: Parameters<typeof ruleSetOf>[0]): CompiledRuleSet =>
    compileRuleSet(ruleSetOf([share, ...rules]));
  const totalOf = (compiled: CompiledRuleSet, index: number, score: string) =>
    totalWithGiven(compiled, form, new Map([[index, Rational.of(score)]])).total?.toPlain();

  it('is seen by a veto that hangs on the points', () => {
    const isLow = { fact: 'scoreShare', operator: 'lessThan', value: '0.6' } as const;
    const veto = formRule(
      'veto',
      { type: 'veto', params: { scope: 'total' } },
      { item: 'indicator', conditions: isLow },
    );
    expect(totalWithGiven(compiledOf(veto), form, new Map()).total?.toPlain()).toBe('0');
    expect(totalOf(compiledOf(veto), 1, '9')).toBe('27');
    expect(totalOf(compiledOf(veto), 0, '9')).toBe('0');
  });

  it('ends at a cap, which does not go down with the points', () => {
    const cap = formRule('cap', { type: 'cap', params: { points: '20' } });
    expect(totalWithGiven(compiledOf(cap), form, new Map()).total?.toPlain()).toBe('20');
    expect(totalOf(compiledOf(cap), 0, '8')).toBe('20');
    expect(totalOf(compiledOf(cap), 0, '6')).toBe('19');
  });

  it('is there where a rule could give no points', async () => {
    const open = formWith({ indicators: rows.map((row, index) => (index === 1 ? { ...row, actual: null } : row)) });
    const compiled = compiledOf();
    expect((await score(compiled, open)).total).toBeNull();
    const given = totalWithGiven(compiled, open, new Map([[1, Rational.of('4')]]));
    expect([given.total?.toPlain(), given.pending]).toEqual(['22', 0]);
  });
});

/** Fractions without an end are printed at 24 places, and their lines are the steps between printed sums. */
function printed({ items, adjustments }: GivenTotal): string {
  const scores = items.reduce((sum, { score: own }) => sum.plus(own ?? Rational.zero), Rational.zero);
  const lines = adjustments.map(({ amount }) => Rational.of(amount));
  return lines.reduce((sum, amount) => sum.plus(amount), Rational.of(scores.toPlain())).toPlain();
}
