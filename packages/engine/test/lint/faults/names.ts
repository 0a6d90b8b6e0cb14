import type { Condition } from '@plumbline/core';
import { adjustRule, findingRule, formRule, known, ruleSetWith, scoreRule } from '../../support/rule-set.ts';
import { type Fault, framework, grades, label, rules, withCondition, withMethod, withRule } from './fault.ts';

/** Faults in what rules call things: ids, facts, operators, parameters, named conditions. */
export const namesFaults = {
  'rule-set/duplicate-id': [
    {
      faulty: withRule({ ...findingRule('met', { code: 'odd', severity: 'info' }) }),
      path: '/rules/6/id',
      params: { id: 'met', first: '/rules/2' },
    },
    {
      faulty: grades(['good', '60'], ['good', '0']),
      path: '/grades/1/id',
      params: { id: 'good', first: '/grades/0' },
    },
    {
      faulty: ruleSetWith({
        framework: framework({
          categories: [
            { id: 'a', label: label('甲') },
            { id: 'a', label: label('乙') },
          ],
        }),
      }),
      path: '/framework/categories/1/id',
      params: { id: 'a', first: '/framework/categories/0' },
    },
    {
      faulty: ruleSetWith({
        framework: framework({
          categories: [
            {
              id: 'a',
              label: label('甲'),
              groups: [
                { id: 'b', label: label('丙') },
                { id: 'b', label: label('丁') },
              ],
            },
          ],
        }),
      }),
      path: '/framework/categories/0/groups/1/id',
      params: { id: 'b', first: '/framework/categories/0/groups/0' },
    },
    {
      faulty: ruleSetWith({
        framework: framework({
          indicators: [
            { code: 'X', name: '甲' },
            { code: 'X', name: '乙' },
          ],
        }),
      }),
      path: '/framework/indicators/1/code',
      params: { id: 'X', first: '/framework/indicators/0' },
    },
  ],
  'rule-set/unknown-fact': [
    {
      faulty: withCondition({ fact: 'ratoi', operator: 'present', value: true }),
      path: '/rules/6/conditions/fact',
      params: { fact: 'ratoi', suggestion: 'ratio' },
    },
    {
      faulty: withCondition({
        not: { all: [known('met'), { fact: 'inputs.judgde', operator: 'equal', value: null }] },
      }),
      path: '/rules/6/conditions/not/all/1/fact',
      params: { fact: 'inputs.judgde', suggestion: 'inputs.judged' },
    },
    {
      faulty: withCondition({ fact: 'actual', operator: 'lessThan', value: { fact: 'xyzzyxyzzy' } }),
      path: '/rules/6/conditions/value/fact',
      params: { fact: 'xyzzyxyzzy', suggestion: null },
    },
    {
      faulty: withMethod({ method: 'proportional', of: 'Ratio' }),
      path: '/rules/6/event/params/of',
      params: { fact: 'Ratio', suggestion: 'ratio' },
    },
    {
      faulty: withMethod({ method: 'expression', expression: 'maxScore * raito' }),
      path: '/rules/6/event/params/expression',
      params: { fact: 'raito', suggestion: 'ratio' },
    },
    {
      faulty: withMethod({ method: 'checklist', parts: [{ input: 'inputs.plan', points: '1' }] }),
      path: '/rules/6/event/params/parts/0/input',
      params: { fact: 'inputs.plan', suggestion: null },
    },
    {
      faulty: withMethod({
        method: 'judged',
        of: 'inputs.judged',
        band: 'inputs.band',
        bands: [{ id: 'a', from: '0', to: '1' }],
      }),
      path: '/rules/6/event/params/band',
      params: { fact: 'inputs.band' },
    },
    {
      faulty: ruleSetWith({
        conditions: { odd: { fact: 'mett', operator: 'present', value: true } },
        rules: [...rules, findingRule('f', { code: 'odd', severity: 'info' }, { conditions: { condition: 'odd' } })],
      }),
      path: '/conditions/odd/fact',
      params: { fact: 'mett', suggestion: 'met' },
    },
  ],
  'rule-set/fact-not-available': [
    {
      faulty: withRule(
        scoreRule(
          'early',
          { method: 'zero' },
          { priority: 40, conditions: { fact: 'score', operator: 'present', value: true } },
        ),
      ),
      path: '/rules/6/conditions/fact',
      params: { fact: 'score', phase: 'score' },
    },
    {
      faulty: withRule(
        scoreRule(
          'early',
          { method: 'zero' },
          { priority: 40, conditions: { fact: 'actual', operator: 'lessThan', value: { fact: 'score' } } },
        ),
      ),
      path: '/rules/6/conditions/value/fact',
      params: { fact: 'score', phase: 'score' },
    },
    {
      faulty: withRule(
        adjustRule('early', { type: 'deduct', params: { method: 'expression', expression: 'score / 10' } }),
      ),
      path: '/rules/6/event/params/expression',
      params: { fact: 'score', phase: 'adjust' },
    },
    {
      faulty: withRule(
        formRule('whole', {
          type: 'deduct',
          params: { method: 'perUnit', of: 'shortfall', step: '1', points: '1', partial: 'whole' },
        }),
      ),
      path: '/rules/6/event/params/of',
      params: { fact: 'shortfall', phase: 'form' },
    },
    {
      faulty: ruleSetWith({
        conditions: { scored: { any: [known('met'), { condition: 'deeper' }] }, deeper: known('score') },
        rules: [
          ...rules,
          scoreRule('early', { method: 'zero' }, { priority: 40, conditions: { not: { condition: 'scored' } } }),
        ],
      }),
      path: '/rules/6/conditions/not/condition',
      params: { fact: 'score', phase: 'score' },
      alone: false,
    },
  ],
  'rule-set/unknown-operator': [
    {
      faulty: withCondition({ fact: 'ratio', operator: 'lesThan', value: '1' } as unknown as Condition),
      path: '/rules/6/conditions/operator',
      params: { operator: 'lesThan', suggestion: 'lessThan' },
    },
    {
      faulty: withCondition({ fact: 'ratio', operator: 'not:lessThan', value: '1' } as unknown as Condition),
      path: '/rules/6/conditions/operator',
      params: { operator: 'not:lessThan' },
    },
  ],
  'rule-set/operator-type': [
    {
      faulty: withCondition({ fact: 'name', operator: 'lessThan', value: '5' }),
      path: '/rules/6/conditions/operator',
      params: { operator: 'lessThan', fact: 'name', type: 'text' },
    },
    {
      faulty: withCondition({ fact: 'ratio', operator: 'contains', value: '5' }),
      path: '/rules/6/conditions/operator',
      params: { operator: 'contains', fact: 'ratio', type: 'number' },
    },
    {
      faulty: withMethod({ method: 'proportional', of: 'met' }),
      path: '/rules/6/event/params/of',
      params: { operator: 'proportional', fact: 'met', type: 'flag' },
    },
    {
      faulty: withMethod({ method: 'expression', expression: 'name + 1' }),
      path: '/rules/6/event/params/expression',
      params: { operator: 'expression', fact: 'name', type: 'text' },
    },
  ],
  'rule-set/unknown-parameter': [
    {
      faulty: withCondition(
        { fact: 'ratio', operator: 'lessThan', value: { parameter: 'passmark' } },
        { parameters: { passMark: '0.6' } },
      ),
      path: '/rules/6/conditions/value/parameter',
      params: { parameter: 'passmark', suggestion: 'passMark' },
      alone: false,
    },
    {
      faulty: withMethod({
        method: 'steps',
        of: 'ratio',
        steps: [{ from: { parameter: 'line' }, points: '1' }],
        below: { points: '0' },
      }),
      path: '/rules/6/event/params/steps/0/from/parameter',
      params: { parameter: 'line', suggestion: null },
    },
    {
      faulty: ruleSetWith({
        framework: framework({ indicators: [{ code: 'X', name: '甲', parameters: { line: '1' } }] }),
      }),
      path: '/framework/indicators/0/parameters/line',
      params: { parameter: 'line', suggestion: null },
    },
  ],
  'rule-set/unused-parameter': [
    {
      faulty: ruleSetWith({ parameters: { line: '0.6' } }),
      path: '/parameters/line',
      params: { parameter: 'line' },
      severity: 'warning',
    },
  ],
  'rule-set/unknown-condition': [
    {
      faulty: withCondition({ all: [{ condition: 'judgde' }] }, { conditions: { judged: known('met') } }),
      path: '/rules/6/conditions/all/0/condition',
      params: { condition: 'judgde', suggestion: 'judged' },
      alone: false,
    },
  ],
  'rule-set/unused-condition': [
    {
      faulty: ruleSetWith({ conditions: { judged: known('met') } }),
      path: '/conditions/judged',
      params: { condition: 'judged' },
      severity: 'warning',
    },
  ],
  'rule-set/condition-cycle': [
    {
      faulty: withCondition({ condition: 'a' }, { conditions: { a: { not: { condition: 'a' } } } }),
      path: '/conditions/a',
      params: { condition: 'a' },
    },
    {
      faulty: withCondition(
        { condition: 'a' },
        { conditions: { a: { any: [known('met'), { condition: 'b' }] }, b: { condition: 'a' } } },
      ),
      path: '/conditions/b',
      params: { condition: 'b' },
      alone: false,
    },
  ],
} as const satisfies Readonly<Record<string, readonly Fault[]>>;
