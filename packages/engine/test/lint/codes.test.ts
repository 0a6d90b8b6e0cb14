import { type Condition, pointerSegments, type RuleSet, type RuleSetCode } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { lintRuleSet, lintRuleSetText } from '../../src/index.ts';
import {
  adjustRule,
  always,
  direction,
  executionRules,
  findingRule,
  formRule,
  indicatorRules,
  known,
  met,
  ruleSetWith,
  scoreRule,
} from '../support/rule-set.ts';

/** A rule set with one fault; `alone` is false where the fault cannot help bringing others about. */
type Fault = {
  readonly faulty: RuleSet;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly severity?: 'warning' | 'info';
  readonly alone?: false;
};

const label = (zh: string) => ({ zh, en: zh });
const rules = [...executionRules, ...indicatorRules];
/** The clean rule set with one more rule, at `/rules/6`. */
const withRule = (rule: RuleSet['rules'][number], changes: Partial<RuleSet> = {}) =>
  ruleSetWith({ rules: [...rules, rule], ...changes });
/** With a finding that has this condition, at `/rules/6/conditions`. */
const withCondition = (conditions: Condition, changes: Partial<RuleSet> = {}) =>
  withRule(findingRule('finding', { code: 'odd', severity: 'info' }, { conditions }), changes);
const withMethod = (params: Parameters<typeof scoreRule>[1]) =>
  withRule(scoreRule('method', params, { priority: 40, conditions: { fact: 'name', operator: 'equal', value: '甲' } }));
const framework = (changes: Partial<RuleSet['framework']>): RuleSet['framework'] => ({
  ...ruleSetWith().framework,
  ...changes,
});
const grades = (...list: readonly (readonly [id: string, from: string])[]) =>
  ruleSetWith({ grades: list.map(([id, from]) => ({ id, label: label(id), from })) });

/** Every code lint itself can raise. A code without a case does not compile. */
const FAULTS: Readonly<Record<Exclude<RuleSetCode, 'rule-set/path-mismatch'>, readonly Fault[]>> = {
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
  'rule-set/unknown-value': [
    {
      faulty: withCondition({ fact: 'direction', operator: 'equal', value: 'hihger' }),
      path: '/rules/6/conditions/value',
      params: { value: 'hihger', fact: 'direction', suggestion: 'higher' },
    },
    {
      faulty: withCondition(
        { fact: 'category', operator: 'in', value: ['output', 'benefits'] },
        {
          framework: framework({
            categories: [
              { id: 'output', label: label('产出') },
              { id: 'benefit', label: label('效益') },
            ],
          }),
        },
      ),
      path: '/rules/6/conditions/value',
      params: { value: 'benefits', fact: 'category', suggestion: 'benefit' },
    },
    {
      faulty: withCondition(
        { fact: 'inputs.band', operator: 'equal', value: '优秀' },
        { inputs: { ...ruleSetWith().inputs, band: { type: 'label', title: label('档次'), values: ['优', '良'] } } },
      ),
      path: '/rules/6/conditions/value',
      params: { value: '优秀', fact: 'inputs.band' },
    },
  ],
  'rule-set/value-type': [
    {
      faulty: withCondition({ fact: 'ratio', operator: 'lessThan', value: '十' }),
      path: '/rules/6/conditions/value',
      params: { value: '"十"', fact: 'ratio', type: 'number' },
    },
    {
      faulty: withCondition({ fact: 'ratio', operator: 'lessThan', value: true }),
      path: '/rules/6/conditions/value',
      params: { value: 'true', fact: 'ratio', type: 'number' },
    },
    {
      faulty: withCondition({ fact: 'ratio', operator: 'lessThan', value: null }),
      path: '/rules/6/conditions/value',
      params: { value: 'null', fact: 'ratio', type: 'number' },
    },
    {
      faulty: withCondition({ fact: 'ratio', operator: 'in', value: '1' }),
      path: '/rules/6/conditions/value',
      params: { value: '"1"', fact: 'ratio', type: 'number' },
    },
    {
      faulty: withCondition({ fact: 'met', operator: 'equal', value: 'true' }),
      path: '/rules/6/conditions/value',
      params: { value: '"true"', fact: 'met', type: 'flag' },
    },
    {
      faulty: withCondition({ fact: 'met', operator: 'present', value: 'yes' }),
      path: '/rules/6/conditions/value',
      params: { value: '"yes"', fact: 'met', type: 'flag' },
    },
    {
      faulty: withCondition(
        { fact: 'name', operator: 'equal', value: { parameter: 'line' } },
        { parameters: { line: '1' } },
      ),
      path: '/rules/6/conditions/value',
      params: { value: '{"parameter":"line"}', fact: 'name', type: 'text' },
    },
    {
      faulty: withCondition({ fact: 'ratio', operator: 'lessThan', value: { fact: 'name' } }),
      path: '/rules/6/conditions/value',
      params: { value: '{"fact":"name"}', fact: 'ratio', type: 'number' },
    },
  ],
  'rule-set/unit-clash': [
    {
      faulty: withCondition({ fact: 'ratio', operator: 'lessThan', value: '5元' }),
      path: '/rules/6/conditions/value',
      params: { fact: 'ratio', unit: 'ratio', value: '5元' },
    },
    {
      faulty: withCondition({ fact: 'finalBudget', operator: 'lessThan', value: '60%' }),
      path: '/rules/6/conditions/value',
      params: { fact: 'finalBudget', unit: 'money', value: '60%' },
    },
    {
      faulty: withCondition({ fact: 'daysLate', operator: 'greaterThan', value: '3个' }),
      path: '/rules/6/conditions/value',
      params: { fact: 'daysLate', unit: 'days', value: '3个' },
    },
    {
      faulty: withCondition({ fact: 'finalBudget', operator: 'lessThan', value: { fact: 'executionRate' } }),
      path: '/rules/6/conditions/value',
      params: { fact: 'finalBudget', unit: 'money', value: 'executionRate' },
    },
  ],
  'rule-set/event-phase': [
    {
      faulty: withRule({ ...findingRule('odd', { code: 'odd', severity: 'info' }), phase: 'adjust' }),
      path: '/rules/6/event/type',
      params: { event: 'flag', phase: 'adjust' },
    },
    {
      faulty: withRule({
        ...formRule('odd', { type: 'veto', params: { scope: 'item' } }),
        phase: 'adjust',
        item: 'indicator',
        conditions: always,
      }),
      path: '/rules/6/event/type',
      params: { event: 'veto', phase: 'adjust' },
    },
    {
      faulty: withRule({ ...scoreRule('odd', { method: 'full' }), item: 'form', conditions: known('fiscalYear') }),
      path: '/rules/6/item',
      params: { event: 'score', phase: 'score / form' },
    },
    {
      faulty: withRule(formRule('odd', { type: 'veto', params: { scope: 'category' } })),
      path: '/rules/6/item',
      params: { event: 'veto', phase: 'form / form' },
    },
  ],
  'rule-set/expression': [
    {
      faulty: withMethod({ method: 'expression', expression: 'maxScore *' }),
      path: '/rules/6/event/params/expression',
      params: {},
    },
    {
      faulty: withRule(
        adjustRule('odd', { type: 'deduct', params: { method: 'expression', expression: 'process.exit(1)' } }),
      ),
      path: '/rules/6/event/params/expression',
      params: {},
    },
  ],
  'rule-set/unknown-placeholder': [
    {
      faulty: withRule(
        findingRule(
          'odd',
          { code: 'odd', severity: 'info' },
          { sentence: { zh: '完成 {ratoi}', en: 'Done {ratio} of {actual}, {score} points' } },
        ),
      ),
      path: '/rules/6/sentence',
      params: { placeholder: 'ratoi', suggestion: 'ratio' },
    },
  ],
  'rule-set/missing-reference': [
    {
      faulty: withRule(findingRule('odd', { code: 'odd', severity: 'info' }, { references: [] })),
      path: '/rules/6',
      params: { rule: 'odd' },
    },
  ],
  'rule-set/effective-years': [
    {
      faulty: ruleSetWith({ effective: { fromYear: 2020, untilYear: 2019 } }),
      path: '/effective/untilYear',
      params: { from: 2020, until: 2019 },
    },
  ],
  'rule-set/bands-overlap': [
    {
      faulty: withMethod({
        method: 'judged',
        of: 'inputs.judged',
        bands: [
          { id: 'a', from: '0.5', to: '1' },
          { id: 'b', from: '0', to: '0.6' },
        ],
      }),
      path: '/rules/6/event/params/bands/0',
      params: { value: '0.5' },
    },
    {
      faulty: withMethod({
        method: 'steps',
        of: 'ratio',
        steps: [
          { from: '0.8', points: '1' },
          { from: '0.80', points: '2' },
        ],
        below: { points: '0' },
      }),
      path: '/rules/6/event/params/steps/1/from',
      params: { value: '0.8' },
    },
    {
      faulty: withMethod({
        method: 'lookup',
        of: 'kind',
        table: [
          { value: 'qualitative', points: '1' },
          { value: 'qualitative', points: '2' },
        ],
      }),
      path: '/rules/6/event/params/table/1/value',
      params: { value: 'qualitative' },
    },
    {
      faulty: grades(['good', '60'], ['fair', '60.0'], ['poor', '0']),
      path: '/grades/1/from',
      params: { value: '60.0' },
    },
  ],
  'rule-set/bands-gap': [
    {
      faulty: withMethod({
        method: 'judged',
        of: 'inputs.judged',
        bands: [
          { id: 'a', from: '0.8', to: '1' },
          { id: 'b', from: '0', to: '0.79' },
        ],
      }),
      path: '/rules/6/event/params/bands/0',
      params: { from: '0.79', to: '0.8' },
    },
  ],
  'rule-set/band-empty': [
    {
      faulty: withMethod({
        method: 'judged',
        of: 'inputs.judged',
        bands: [
          { id: 'a', from: '0', to: '1' },
          { id: 'b', from: '1', to: '1' },
        ],
      }),
      path: '/rules/6/event/params/bands/1',
      params: { from: '1', to: '1' },
    },
    {
      faulty: withMethod({ method: 'linear', of: 'ratio', zeroAt: '1', fullAt: '1.0' }),
      path: '/rules/6/event/params/fullAt',
      params: { from: '1', to: '1' },
    },
    { faulty: grades(['good', '101'], ['poor', '0']), path: '/grades/0/from', params: { from: '101', to: '100' } },
    { faulty: grades(['good', '60'], ['poor', '-1']), path: '/grades/1/from', params: { from: '-1', to: '100' } },
  ],
  'rule-set/grades-not-covering': [
    { faulty: grades(['good', '80'], ['fair', '60']), path: '/grades', params: { from: '0', to: '60' } },
  ],
  'rule-set/grade-order': [
    {
      faulty: grades(['poor', '0'], ['good', '60']),
      path: '/grades/1/from',
      params: { grade: 'good' },
      severity: 'warning',
    },
  ],
  'rule-set/curve-order': [
    {
      faulty: withMethod({
        method: 'curve',
        of: 'ratio',
        points: [
          { at: '0', share: '0' },
          { at: '1', share: '1' },
          { at: '0.9', share: '0.5' },
        ],
      }),
      path: '/rules/6/event/params/points/2/at',
      params: { x: '0.9' },
    },
    {
      faulty: withMethod({
        method: 'curve',
        of: 'ratio',
        points: [
          { at: '1', share: '0' },
          { at: '1', share: '1' },
        ],
      }),
      path: '/rules/6/event/params/points/1/at',
      params: { x: '1' },
    },
  ],
  'rule-set/steps-order': [
    {
      // The rule set's own values are in order; one indicator's are not.
      faulty: withRule(
        scoreRule(
          'method',
          {
            method: 'steps',
            of: 'ratio',
            steps: [
              { from: { parameter: 'high' }, points: '2' },
              { from: { parameter: 'low' }, points: '1' },
            ],
            below: { points: '0' },
          },
          { priority: 40, conditions: { fact: 'name', operator: 'equal', value: '甲' } },
        ),
        {
          parameters: { high: '0.8', low: '0.6' },
          framework: framework({
            indicators: [{ code: 'X', name: '甲', rule: 'method', parameters: { high: '0.5' } }],
          }),
        },
      ),
      path: '/framework/indicators/0/parameters',
      params: { from: '0.6' },
      severity: 'warning',
    },
    {
      faulty: withMethod({
        method: 'steps',
        of: 'ratio',
        steps: [
          { from: '0.6', points: '1' },
          { from: '0.8', points: '2' },
        ],
        below: { points: '0' },
      }),
      path: '/rules/6/event/params/steps/1/from',
      params: { from: '0.8' },
      severity: 'warning',
    },
  ],
  'rule-set/step-size': [
    {
      faulty: withMethod({ method: 'perUnit', of: 'shortfall', step: '0', points: '1', partial: 'started' }),
      path: '/rules/6/event/params/step',
      params: { value: '0' },
    },
    {
      faulty: withRule(
        adjustRule('late', {
          type: 'deduct',
          params: { method: 'perUnit', of: 'daysLate', step: '-1', points: '1', partial: 'whole' },
        }),
      ),
      path: '/rules/6/event/params/step',
      params: { value: '-1' },
    },
  ],
  'rule-set/cliff': [
    {
      faulty: withMethod({
        method: 'steps',
        of: 'ratio',
        steps: [
          { from: '0.9', share: '1' },
          { from: '0.6', share: '0.7' },
        ],
        below: { share: '0' },
      }),
      path: '/rules/6/event/params/steps/1/from',
      params: { rule: 'method', at: '0.6', points: '70%' },
      severity: 'info',
    },
  ],
  'rule-set/max-scores-sum': [
    {
      faulty: ruleSetWith({
        framework: framework({
          executionMaxScore: '10',
          categories: [
            { id: 'a', label: label('甲'), maxScore: '50' },
            { id: 'b', label: label('乙'), maxScore: '38' },
          ],
        }),
      }),
      path: '/framework/maxScore',
      params: { sum: '98', expected: '100', scope: 'framework' },
    },
    {
      faulty: ruleSetWith({
        framework: framework({
          categories: [
            {
              id: 'a',
              label: label('甲'),
              maxScore: '100',
              groups: [
                { id: 'b', label: label('乙'), maxScore: '60' },
                { id: 'c', label: label('丙'), maxScore: '39.5' },
              ],
            },
          ],
        }),
      }),
      path: '/framework/categories/0/maxScore',
      params: { sum: '99.5', expected: '100', scope: 'a' },
    },
    {
      faulty: ruleSetWith({
        framework: framework({
          categories: [{ id: 'a', label: label('甲'), maxScore: '100' }],
          indicators: [{ code: 'X', name: '子', category: 'a', maxScore: '90' }],
        }),
      }),
      path: '/framework/categories/0/maxScore',
      params: { sum: '90', expected: '100', scope: 'a' },
    },
  ],
  'rule-set/unreachable-rule': [
    {
      faulty: withRule(
        scoreRule('never', { method: 'zero' }, { priority: 40, conditions: { all: [met(true), met(false)] } }),
      ),
      path: '/rules/6/conditions',
      params: { rule: 'never', sample: null },
    },
    {
      faulty: withCondition({
        all: [
          { fact: 'ratio', operator: 'lessThan', value: '0.5' },
          { fact: 'ratio', operator: 'greaterThan', value: '0.6' },
        ],
      }),
      path: '/rules/6/conditions',
      params: { rule: 'finding', sample: null },
    },
  ],
  'rule-set/shadowed-rule': [
    {
      faulty: withRule(
        scoreRule('behind', { method: 'zero' }, { priority: 10, conditions: { all: [met(true), known('ratio')] } }),
      ),
      path: '/rules/6',
      params: { rule: 'behind', by: 'met' },
    },
  ],
  'rule-set/no-rule': [
    { faulty: ruleSetWith({ rules: [...executionRules] }), path: '/rules', params: { sample: '—' } },
    {
      faulty: ruleSetWith({
        rules: [...executionRules, scoreRule('met', { method: 'full' }, { conditions: met(true) })],
      }),
      path: '/rules',
      params: {},
    },
    {
      faulty: ruleSetWith({
        rules: [
          ...indicatorRules,
          scoreRule('rate', { method: 'zero' }, { item: 'execution', conditions: known('executionRate') }),
        ],
      }),
      path: '/rules',
      params: {},
    },
    {
      faulty: ruleSetWith({ rules: [...indicatorRules], framework: framework({ executionMaxScore: '10' }) }),
      path: '/rules',
      params: { sample: '—' },
    },
  ],
  'rule-set/ambiguous-priority': [
    {
      faulty: withRule(
        scoreRule(
          'twin',
          { method: 'zero' },
          { priority: 30, conditions: { fact: 'targetKind', operator: 'equal', value: 'text' } },
        ),
      ),
      path: '/rules/6/priority',
      params: { rule: 'met', other: 'twin', priority: 30 },
    },
  ],
  'rule-set/lint-sampled': [
    {
      faulty: ruleSetWith({
        inputs: {
          ...ruleSetWith().inputs,
          ...Object.fromEntries([...'abcdefgh'].map((name) => [name, { type: 'number' as const, title: label(name) }])),
        },
        rules: [
          ...rules,
          ...[...'abcdefgh'].map((name, index) =>
            scoreRule(
              `with-${name}`,
              { method: 'zero' },
              { priority: 50 + index, conditions: { fact: `inputs.${name}`, operator: 'greaterThan', value: '5' } },
            ),
          ),
        ],
      }),
      path: '/rules',
      params: {},
      severity: 'info',
    },
  ],
  'rule-set/display-differs': [
    {
      faulty: ruleSetWith({ gradeOn: 'exact' }),
      path: '/gradeOn',
      params: { printed: '90.00', deciding: '89.99999', rating: 'good', printedRating: 'excellent' },
      severity: 'warning',
    },
    {
      faulty: ruleSetWith({
        gradeOn: 'exact',
        framework: framework({ notApplicable: 'none' }),
        rounding: { ...ruleSetWith().rounding, item: { places: 4, mode: 'half-up' } },
      }),
      path: '/gradeOn',
      params: { printed: '90.00', rating: 'good', printedRating: 'excellent' },
      severity: 'warning',
    },
  ],
  'rule-set/cost-scored-as-positive': [
    {
      faulty: ruleSetWith({
        rules: rules.map((rule) =>
          rule.id === 'exceeded'
            ? scoreRule(
                'exceeded',
                { method: 'proportional', of: 'ratio' },
                { priority: 20, conditions: { all: [met(false), direction('lower'), known('ratio')] } },
              )
            : rule,
        ),
      }),
      path: '/rules/4/event/params',
      params: { rule: 'exceeded' },
      severity: 'warning',
    },
  ],
  'rule-set/negated-unknown': [
    {
      faulty: withCondition({ not: { fact: 'ratio', operator: 'greaterThanInclusive', value: '0.6' } }),
      path: '/rules/6/conditions/not/fact',
      params: { fact: 'ratio' },
      severity: 'warning',
    },
    {
      faulty: withCondition({ not: { any: [{ not: met(true) }, met(false)] } }),
      path: '/rules/6/conditions/not/any/1/fact',
      params: { fact: 'met' },
      severity: 'warning',
    },
  ],
  'rule-set/unknown-category': [
    {
      faulty: ruleSetWith({
        framework: framework({
          categories: [{ id: 'output', label: label('产出') }],
          indicators: [{ code: 'X', name: '甲', category: 'outputs' }],
        }),
      }),
      path: '/framework/indicators/0/category',
      params: { category: 'outputs', suggestion: 'output' },
    },
    {
      faulty: ruleSetWith({
        framework: framework({
          categories: [{ id: 'output', label: label('产出'), groups: [{ id: 'quality', label: label('质量') }] }],
          indicators: [{ code: 'X', name: '甲', category: 'output', group: 'quantity' }],
        }),
      }),
      path: '/framework/indicators/0/group',
      params: { category: 'quantity', suggestion: 'quality' },
    },
    {
      faulty: ruleSetWith({
        readings: { bare: 'atLeast', bareByGroup: { cots: 'atMost' }, zero: 'atMost', equal: 'equal' },
        framework: framework({
          categories: [{ id: 'output', label: label('产出'), groups: [{ id: 'cost', label: label('成本') }] }],
        }),
      }),
      path: '/readings/bareByGroup/cots',
      params: { category: 'cots', suggestion: 'cost' },
    },
  ],
  'rule-set/unknown-rule': [
    {
      faulty: ruleSetWith({ framework: framework({ indicators: [{ code: 'X', name: '甲', rule: 'mett' }] }) }),
      path: '/framework/indicators/0/rule',
      params: { rule: 'mett', suggestion: 'met' },
    },
    {
      faulty: ruleSetWith({
        framework: framework({ indicators: [{ code: 'X', name: '甲', rule: 'execution-rate' }] }),
      }),
      path: '/framework/indicators/0/rule',
      params: { rule: 'execution-rate' },
    },
  ],
};

const all = Object.entries(FAULTS).flatMap(([code, faults]) =>
  faults.map((fault) => [code, fault.path, fault] as const),
);

describe('lint', () => {
  it('has nothing to say about a rule set without a fault', () => {
    expect(lintRuleSet(ruleSetWith())).toEqual({ ruleSet: ruleSetWith(), diagnostics: [] });
  });

  it.each(all)('raises %s at %s', (code, path, { faulty, params, severity = 'error', alone = true }) => {
    const { diagnostics } = lintRuleSet(faulty);
    const found = diagnostics.filter((one) => one.code === code && one.path === path);
    expect(found, JSON.stringify(diagnostics)).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity, params });
    if (alone) expect(diagnostics.filter((one) => one !== found[0])).toEqual([]);
  });

  it.each(all)('says where in the text it found %s at %s', (code, path, { faulty }) => {
    const text = JSON.stringify(faulty, null, 2);
    const found = lintRuleSetText(text).diagnostics.find((one) => one.code === code && one.path === path);
    const { line = 0, column = 0 } = found?.position ?? {};
    const there = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    const value = pointerSegments(path).reduce<unknown>(
      (inside, segment) => (inside as Record<string, unknown>)[segment],
      faulty,
    );
    expect(there.startsWith(JSON.stringify(value, null, 2).split('\n')[0] ?? '?'), there).toBe(true);
  });
});
