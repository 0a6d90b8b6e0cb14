import { Rational, type RuleSet, type SelfEvaluation } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPrintedForm } from '../../engine/test/support/forms.ts';
import { formRule, formWith, met, ruleSetOf, scoreRule } from '../../engine/test/support/rule-set.ts';
import { anyRuleSet } from '../../engine/test/support/rule-sets.ts';
import { apportion } from '../src/attribution/apportion.ts';
import { shapley } from '../src/attribution/shapley.ts';
import { createAttributor } from '../src/index.ts';

const exact = (text: string) => {
  const [over = '0', under = '1'] = text.split('/');
  return Rational.of(over).over(Rational.of(under));
};
const sum = (values: readonly Rational[]) => values.reduce((all, one) => all.plus(one), Rational.zero);
const totalOf = (ruleSet: RuleSet, form: SelfEvaluation) => scorecardOf(compileRuleSet(ruleSet), form).total;

/** Two versions that have rules, parameters and roundings in common. */
const versions = fc
  .tuple(anyRuleSet, anyRuleSet, fc.integer({ min: 0, max: 5 }))
  .map(([base, other, kept]): [RuleSet, RuleSet] => {
    const own = other.rules.filter(({ id }) => !base.rules.slice(0, kept).some((rule) => rule.id === id));
    return [base, { ...other, rules: [...base.rules.slice(0, kept), ...own] }];
  });

describe('the account of a change', () => {
  it('adds up to the change, exactly and as printed, for any form between any versions', () => {
    const seen = { item: 0, total: 0, interaction: 0, rounding: 0 };
    fc.assert(
      fc.property(versions, fc.array(anyPrintedForm, { minLength: 1, maxLength: 3 }), ([base, candidate], forms) => {
        const { attribute } = createAttributor(base, candidate);
        for (const form of forms) {
          const [from, to] = [totalOf(base, form), totalOf(candidate, form)];
          const account = attribute(form);
          if (from === null || to === null) {
            expect(account).toBeNull();
            continue;
          }
          if (!account) throw new Error('No account of a form with both totals');
          expect([account.base, account.candidate]).toEqual([from, to]);
          const change = Rational.of(to).minus(Rational.of(from));
          expect(account.change).toBe(change.toPlain());
          expect(sum(account.parts.map((part) => exact(part.exact))).toPlain()).toBe(change.toPlain());
          expect(sum(account.parts.map(({ points }) => Rational.of(points))).toPlain()).toBe(change.toPlain());
          for (const { kind } of account.parts) seen[kind]++;
        }
      }),
      { numRuns: 40 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('is the other way round when the step is taken back, part by part', () => {
    fc.assert(
      fc.property(versions, anyPrintedForm, ([base, candidate], form) => {
        const [there, back] = [createAttributor(base, candidate), createAttributor(candidate, base)].map(
          ({ attribute }) => attribute(form),
        );
        const shares = (sign: string, parts: typeof there) =>
          (parts?.parts ?? [])
            .filter(({ kind }) => kind === 'item')
            .map(({ item, exact: share }) => `${item?.name} ${exact(share).times(Rational.of(sign)).toPlain()}`)
            .sort();
        expect(shares('-1', back ?? null)).toEqual(shares('1', there ?? null));
      }),
      { numRuns: 12 },
    );
  });

  it('is empty between a version and itself', () => {
    fc.assert(
      fc.property(anyRuleSet, anyPrintedForm, (ruleSet, form) => {
        const { changes, attribute } = createAttributor(ruleSet, structuredClone(ruleSet));
        expect(changes).toEqual([]);
        expect(attribute(form)?.parts ?? []).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('names what was changed, and shares out what two changes do only together', () => {
    const passMark = (at: string) => ({ method: 'linear' as const, of: 'ratio', zeroAt: at, fullAt: '1' });
    const base = ruleSetOf([
      scoreRule('met', { method: 'full' }, { priority: 9, conditions: met(true) }),
      scoreRule('missed', passMark('0')),
    ]);
    const candidate = ruleSetOf([
      scoreRule('met', { method: 'fixed', share: '0.9' }, { priority: 9, conditions: met(true) }),
      scoreRule('missed', passMark('0.5')),
      formRule('too-low', { type: 'cap', params: { points: '12' } }),
    ]);
    const form = formWith({
      indicators: [
        { name: '甲', target: '>=10家', actual: '10家' },
        { name: '乙', target: '>=10家', actual: '8家' },
      ],
    });
    const { changes, attribute } = createAttributor(base, candidate);
    expect(changes.map(({ id }) => id)).toEqual(['method met', 'method missed', 'rule-added too-low']);
    const account = attribute(form);
    expect([account?.base, account?.candidate]).toEqual(['18', '12']);
    // 18 -> 15 by the items; the cap takes 3 more, less where the items have lost already.
    expect(
      account?.parts.map(({ kind, item, change, points }) => [kind, item?.name ?? null, change?.id ?? null, points]),
    ).toEqual([
      ['item', '甲', 'method met', '-1'],
      ['item', '乙', 'method missed', '-2'],
      ['total', null, 'rule-added too-low', '-4.5'],
      ['interaction', null, null, '1.5'],
    ]);
  });

  it('puts another rounding into a line of its own', () => {
    const rules = [scoreRule('share', { method: 'proportional', of: 'ratio' })];
    const places = (count: number) => ({ places: count, mode: 'half-up' as const });
    const rounding = { executionRate: places(4), item: places(2), total: places(2) };
    const [base, candidate] = [
      ruleSetOf(rules, { rounding }),
      ruleSetOf(rules, { rounding: { ...rounding, item: places(0) } }),
    ];
    const account = createAttributor(base, candidate).attribute(
      formWith({ indicators: [{ target: '>=3家', actual: '2家' }] }),
    );
    expect(account?.parts.map(({ kind, points }) => [kind, points])).toEqual([['rounding', '0.33']]);
  });
});

describe('shares among players', () => {
  it('give each what it adds alone where nobody minds the others, and halves where two must come together', () => {
    const alone = shapley(3, (set) => Rational.of(BigInt((set & 1 ? 5 : 0) + (set & 2 ? -2 : 0))));
    expect(alone.map((share) => share.toPlain())).toEqual(['5', '-2', '0']);
    const together = shapley(2, (set) => (set === 3 ? Rational.one : Rational.zero));
    expect(together.map((share) => share.toPlain())).toEqual(['0.5', '0.5']);
  });

  it('add up to the whole, for any value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 32, maxLength: 32 }), (values) => {
        const shares = shapley(5, (set) => Rational.of(BigInt(values[set] ?? 0)));
        expect(sum(shares).toPlain()).toBe(String((values[31] ?? 0) - (values[0] ?? 0)));
      }),
    );
  });
});

describe('printed parts', () => {
  it('add up to the printed whole, and none is a unit off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 }),
        (pairs) => {
          const parts = pairs.map(([n, d]) => Rational.ratio(BigInt(n), BigInt(d)));
          const rest = sum(parts).rounded({ places: 2, mode: 'half-up' }).minus(sum(parts));
          const all = [...parts, rest];
          const printed = apportion(all, 2).map((text) => Rational.of(text));
          expect(sum(printed).equals(sum(all))).toBe(true);
          for (const [index, part] of all.entries())
            expect((printed[index] ?? part).minus(part).absolute().compare(Rational.of('0.01'))).toBe(-1);
        },
      ),
    );
  });

  it('are refused where no printing can add up', () => {
    expect(() => apportion([Rational.ratio(1n, 3n)], 2)).toThrow(RangeError);
  });
});
