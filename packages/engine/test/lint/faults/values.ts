import { adjustRule, always, findingRule, formRule, known, ruleSetWith, scoreRule } from '../../support/rule-set.ts';
import { type Fault, framework, label, withCondition, withMethod, withRule } from './fault.ts';

/** Faults in what a rule holds facts against, in what it says and where it belongs. */
export const valuesFaults = {
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
} as const satisfies Readonly<Record<string, readonly Fault[]>>;
