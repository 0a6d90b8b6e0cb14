import type { Condition, Diagnostic, RuleSet, ScoringRule } from '@plumbline/core';
import { lintRuleSet } from '../../src/index.ts';
import { indicatorRules, ruleSetOf, scoreRule } from './rule-set.ts';

export const title = { zh: '题', en: 'title' };
export const inputs: NonNullable<RuleSet['inputs']> = {
  judged: { type: 'number', title },
  faults: { type: 'number', title },
  absent: { type: 'flag', title },
  band: { type: 'label', title, values: ['优', '良'] },
};
export const categories = [
  {
    id: 'output',
    label: { zh: '产出', en: 'output' },
    groups: [{ id: 'quantity', label: { zh: '数量', en: 'quantity' } }],
  },
  { id: 'benefit', label: { zh: '效益', en: 'benefit' } },
];
export const lint = (ruleSet: RuleSet) => lintRuleSet(ruleSet).diagnostics;
export const withCode = (diagnostics: readonly Diagnostic[], code: string) =>
  diagnostics.filter((one) => one.code === code);
export const zero = (id: string, priority: number, conditions: Condition, parts = {}) =>
  scoreRule(id, { method: 'zero' }, { priority, conditions, ...parts });
export const ruleSet = (rules: readonly ScoringRule[], changes: Partial<RuleSet> = {}) =>
  ruleSetOf([...rules, ...indicatorRules], {
    inputs,
    framework: { maxScore: '100', categories, notApplicable: 'none', indicators: [] },
    ...changes,
  });
