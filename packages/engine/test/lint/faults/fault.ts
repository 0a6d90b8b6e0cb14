import type { Condition, RuleSet } from '@plumbline/core';
import { executionRules, findingRule, indicatorRules, ruleSetWith, scoreRule } from '../../support/rule-set.ts';

/** A rule set with one fault; `alone` is false where the fault cannot help bringing others about. */
export type Fault = {
  readonly faulty: RuleSet;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly severity?: 'warning' | 'info';
  readonly alone?: false;
};

export const label = (zh: string) => ({ zh, en: zh });
export const rules = [...executionRules, ...indicatorRules];
/** The clean rule set with one more rule, at `/rules/6`. */
export const withRule = (rule: RuleSet['rules'][number], changes: Partial<RuleSet> = {}) =>
  ruleSetWith({ rules: [...rules, rule], ...changes });
/** With a finding that has this condition, at `/rules/6/conditions`. */
export const withCondition = (conditions: Condition, changes: Partial<RuleSet> = {}) =>
  withRule(findingRule('finding', { code: 'odd', severity: 'info' }, { conditions }), changes);
export const withMethod = (params: Parameters<typeof scoreRule>[1]) =>
  withRule(scoreRule('method', params, { priority: 40, conditions: { fact: 'name', operator: 'equal', value: '甲' } }));
export const framework = (changes: Partial<RuleSet['framework']>): RuleSet['framework'] => ({
  ...ruleSetWith().framework,
  ...changes,
});
export const grades = (...list: readonly (readonly [id: string, from: string])[]) =>
  ruleSetWith({ grades: list.map(([id, from]) => ({ id, label: label(id), from })) });
