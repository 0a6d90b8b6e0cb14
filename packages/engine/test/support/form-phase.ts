import type { RuleSet, Scorecard, ShortForm } from '@plumbline/core';
import { ruleSetOf, scoreRule, scoreShort } from './rule-set.ts';

export type Rules = Parameters<typeof ruleSetOf>[0];

/** Scores in proportion; a faulty row is one with faults. */
const scoring: Rules = [scoreRule('share', { method: 'proportional', of: 'ratio' })];
export const faulty = { fact: 'inputs.faults', operator: 'greaterThan', value: '0' } as const;
const faults = { type: 'number', title: { zh: '差错', en: 'faults' } } as const;
export const framework: RuleSet['framework'] = {
  maxScore: '100',
  categories: [
    { id: 'output', label: { zh: '产出', en: 'output' } },
    { id: 'benefit', label: { zh: '效益', en: 'benefit' } },
  ],
  notApplicable: 'none',
  indicators: [],
};

export const scoreWith = (rules: Rules, form: ShortForm, changes: Partial<RuleSet> = {}) =>
  scoreShort(ruleSetOf([...scoring, ...rules], { inputs: { faults }, framework, ...changes }), form);

export const row = (actual: string, rest: NonNullable<ShortForm['indicators']>[number] = {}) => ({
  target: '>=100',
  actual,
  maxScore: '20',
  ...rest,
});

export const lines = ({ adjustments }: Scorecard) =>
  adjustments.map(({ kind, scope, of, rule, amount }) => [kind, scope, of, rule, amount]);
