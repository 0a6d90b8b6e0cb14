import { canonicalJson, documentHash, InvalidRuleSetError } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, ENGINE_VERSION, score, scorecardOf } from '../src/index.ts';
import {
  adjustRule,
  executionRules,
  findingRule,
  formWith,
  indicatorRules,
  ruleSetWith,
  scoreRule,
} from './support/rule-set.ts';

describe('compileRuleSet', () => {
  it('throws with every fault that lint would call an error, and with no other', () => {
    const rules = [
      ...executionRules,
      ...indicatorRules,
      findingRule(
        'odd',
        { code: 'odd', severity: 'info' },
        { conditions: { fact: 'mett', operator: 'present', value: true }, references: [] },
      ),
      scoreRule('sum', { method: 'expression', expression: '1 +' }, { priority: 40 }),
    ];
    let thrown: unknown;
    try {
      compileRuleSet(ruleSetWith({ rules, parameters: { unused: '1' } }));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(InvalidRuleSetError);
    const { diagnostics, message, code, name } = thrown as InvalidRuleSetError;
    expect(diagnostics.map(({ code: fault, path, severity }) => [fault, path, severity])).toEqual([
      ['rule-set/unknown-fact', '/rules/6/conditions/fact', 'error'],
      ['rule-set/expression', '/rules/7/event/params/expression', 'error'],
    ]);
    expect([code, name]).toEqual(['rule-set/invalid', 'InvalidRuleSetError']);
    expect(message).toContain('sample@1.0.0');
    expect(message).toContain('/rules/6/conditions/fact');
  });

  it('takes what should not be published but can be applied', () => {
    expect(() =>
      compileRuleSet(
        ruleSetWith({
          parameters: { unused: '1' },
          rules: ruleSetWith().rules.map((rule) => ({ ...rule, references: [] })),
        }),
      ),
    ).not.toThrow();
  });

  it('hashes itself and the forms of both evaluators with what it is handed', async () => {
    const compiled = compileRuleSet(ruleSetWith(), { sha256: (bytes) => `${bytes.length}` });
    const bytesOf = (value: unknown) => `${new TextEncoder().encode(canonicalJson(value)).length}`;
    const form = formWith({ indicators: [{ target: '>=5', actual: '4' }] });
    expect(compiled.hash).toBe(bytesOf(ruleSetWith()));
    for (const card of [await score(compiled, form), scorecardOf(compiled, form)])
      expect([card.ruleSet.hash, card.inputHash]).toEqual([compiled.hash, bytesOf(form)]);
  });

  it('names the content it was made from, whatever the order of its keys', async () => {
    const ruleSet = ruleSetWith();
    const shuffled = { ...Object.fromEntries(Object.entries(ruleSet).reverse()), id: ruleSet.id } as typeof ruleSet;
    const form = formWith({ indicators: [{ target: '>=5', actual: '4' }] });
    const cards = [await score(compileRuleSet(ruleSet), form), await score(compileRuleSet(shuffled), form)];
    expect(cards.map((card) => card.ruleSet)).toEqual(
      Array(2).fill({ id: 'sample', version: '1.0.0', hash: documentHash(ruleSet) }),
    );
    expect(cards[0]?.inputHash).toBe(documentHash(form));
    expect(cards[0]?.engineVersion).toBe(ENGINE_VERSION);
    expect(compileRuleSet(ruleSetWith({ version: '1.0.1' })).hash).not.toBe(compileRuleSet(ruleSet).hash);
  });

  it('leaves the rule set as it was, and holds nothing of one form for the next', async () => {
    const rules = [
      ...executionRules,
      ...indicatorRules,
      adjustRule('cut', { type: 'deduct', params: { method: 'fixed', points: '1' } }),
    ];
    const ruleSet = ruleSetWith({ rules });
    const before = structuredClone(ruleSet);
    const compiled = compileRuleSet(ruleSet);
    const [low, high] = ['4', '5'].map((actual) => formWith({ indicators: [{ target: '>=5', actual }] }));
    if (!low || !high) throw new Error('Two forms are needed');
    const first = await score(compiled, low);
    await score(compiled, high);
    expect(await score(compiled, low)).toEqual(first);
    expect(ruleSet).toEqual(before);
    expect(first.total).toBe('7');
  });
});
