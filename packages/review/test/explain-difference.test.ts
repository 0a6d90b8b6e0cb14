import { Rational, type Scorecard, type SelfEvaluation } from '@plumbline/core';
import { archiveForms } from '@plumbline/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm } from '../../engine/test/support/forms.ts';
import { anyRuleSet } from '../../engine/test/support/rule-sets.ts';
import { explainDifference } from '../src/index.ts';
import { at, both, CLEAN, head, money, published, scoreOf, scoreUnder } from './support/forms.ts';

const sum = (figures: readonly { readonly points: string }[]) =>
  figures.reduce((all, { points }) => all.plus(Rational.of(points)), Rational.zero).toPlain();

function expectToAddUp(form: SelfEvaluation, scorecard: Scorecard): readonly string[] {
  const account = explainDifference(form, scorecard);
  if (scorecard.total === null || form.declaredTotal === null) {
    expect(account).toBeNull();
    return [];
  }
  const difference = Rational.of(form.declaredTotal).minus(Rational.of(scorecard.total)).toPlain();
  expect(account?.difference).toBe(difference);
  expect(sum(account?.lines ?? [])).toBe(difference);
  expect(sum(account?.byCause ?? [])).toBe(difference);
  return account?.byCause.map(({ cause }) => cause) ?? [];
}

describe('the account of a difference', () => {
  it('adds up to it exactly, for any form under any rules', () => {
    const causes = new Set<string>();
    fc.assert(
      fc.property(anyForm, anyRuleSet, (form, ruleSet) => {
        for (const cause of expectToAddUp(form, scoreUnder(form, ruleSet))) causes.add(cause);
      }),
      { numRuns: 300 },
    );
    expect([...causes]).toEqual(
      expect.arrayContaining(['arithmetic-slip', 'kept-on-missed', 'not-declared', 'rule-of-total', 'unexplained']),
    );
  });

  it.each(['shanghai-2020', 'cn-mof-2020-10', 'hubei-2020', 'unit-discretion'])(
    'adds up for an archive under %s',
    (id) => {
      const rules = published(id);
      for (const form of archiveForms({ seed: 3, forms: 200 })) expectToAddUp(form, scoreOf(form, rules));
    },
  );

  it('calls what the total owes to nothing else its own slip', () => {
    const form = both(at(2, { declaredScore: '17' }), head({ declaredTotal: '79' }))(CLEAN);
    expect(explainDifference(form, scoreOf(form))?.lines).toEqual([
      { cause: 'taken-on-met', path: '/indicators/2', points: '-3' },
      { cause: 'arithmetic-slip', path: '/declaredTotal', points: '-18' },
    ]);
  });

  it('counts a score that is not declared as nothing, and points for what does not count as too many', () => {
    const form = both(
      at(2, { declaredScore: null }),
      money({ final: '0', expenditure: '0' }),
      head({ declaredTotal: '80' }),
    )(CLEAN);
    const lines = explainDifference(form, scoreOf(form))?.lines;
    expect(lines).toContainEqual({ cause: 'not-counted', path: '/budget/total', points: '10' });
    expect(lines).toContainEqual({ cause: 'not-declared', path: '/indicators/2', points: '-20' });
    expect(lines).toContainEqual({ cause: 'rule-of-total', path: '/declaredTotal', points: '-10' });
  });

  it('has no lines where nothing differs', () => {
    expect(explainDifference(CLEAN, scoreOf(CLEAN))).toMatchObject({ difference: '0', lines: [], byCause: [] });
  });
});
