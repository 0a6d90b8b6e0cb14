import type { RuleSet } from '@plumbline/core';

const REFERENCES = [{ document: '示例镇绩效办法', clause: '第三条', note: { zh: '仅供测试', en: 'For tests only' } }];

/** A rule set with a little of everything, small enough to read its book from the first line to the last. */
export const smallRuleSet: RuleSet = {
  schemaVersion: 1,
  id: 'small-town',
  version: '2.1.0',
  title: { zh: '示例镇自评规则', en: 'Rules of a small town' },
  references: REFERENCES,
  effective: { fromYear: 2022, untilYear: 2024 },
  rounding: {
    executionRate: { places: 4, mode: 'up' },
    item: { places: 1, mode: 'half-up' },
    total: { places: 0, mode: 'down' },
  },
  parameters: { passLine: '0.6', lateCut: '0.5' },
  inputs: {
    complaints: { type: 'number', title: { zh: '投诉件数', en: 'Complaints' } },
    audit: { type: 'label', title: { zh: '审计结论', en: 'Audit' }, values: ['clean', 'serious'] },
  },
  readings: { bare: 'atLeast', bareByGroup: { cost: 'atMost' }, zero: 'atMost', equal: 'equal' },
  framework: {
    maxScore: '100',
    executionMaxScore: '10',
    categories: [
      {
        id: 'output',
        label: { zh: '产出', en: 'Output' },
        aliases: ['产出指标'],
        maxScore: '90',
        groups: [
          { id: 'quantity', label: { zh: '数量', en: 'Quantity' }, maxScore: '50' },
          { id: 'cost', label: { zh: '成本', en: 'Cost' } },
        ],
      },
    ],
    notApplicable: 'rescaleCategory',
    weightSplit: { of: 'group', places: 1 },
    indicators: [
      {
        code: 'Q1',
        name: '修路里程',
        aliases: ['道路维修'],
        category: 'output',
        group: 'quantity',
        direction: 'higher',
        rule: 'above-pass-line',
        parameters: { passLine: '0.8' },
      },
    ],
  },
  conditions: {
    missedUpwards: {
      all: [
        { fact: 'met', operator: 'equal', value: false },
        { fact: 'direction', operator: 'equal', value: 'higher' },
      ],
    },
  },
  rules: [
    {
      id: 'by-deadline',
      title: { zh: '逾期', en: 'Past the deadline' },
      phase: 'score',
      item: 'indicator',
      priority: 5,
      conditions: { fact: 'daysLate', operator: 'present', value: true },
      event: {
        type: 'score',
        params: {
          method: 'perUnit',
          of: 'daysLate',
          step: '10',
          points: { parameter: 'lateCut' },
          partial: 'started',
          atMost: '3',
        },
      },
      references: REFERENCES,
      sentence: { zh: '迟 {daysLate} 天，得 {score} 分', en: '{daysLate} days late: {score} points' },
    },
    {
      id: 'above-pass-line',
      title: { zh: '及格线以上', en: 'Above the pass line' },
      phase: 'score',
      item: 'indicator',
      priority: 10,
      conditions: { condition: 'missedUpwards' },
      event: {
        type: 'score',
        params: { method: 'linear', of: 'ratio', zeroAt: { parameter: 'passLine' }, fullAt: '1' },
      },
      references: REFERENCES,
      sentence: { zh: '完成 {ratio}，得 {score} 分', en: '{ratio} done: {score} points' },
    },
    {
      id: 'money-in-steps',
      title: { zh: '执行率分档', en: 'Execution in steps' },
      phase: 'score',
      item: 'execution',
      conditions: { fact: 'item', operator: 'equal', value: 'execution' },
      event: {
        type: 'score',
        params: {
          method: 'steps',
          of: 'executionRatePrinted',
          steps: [
            { from: '0.8', share: '0.7' },
            { from: '1', share: '1' },
          ],
          below: { points: '2' },
        },
      },
      references: [{ document: '示例镇预算管理规定', clause: null }],
      sentence: { zh: '执行率 {executionRatePrinted}', en: 'Execution rate {executionRatePrinted}' },
    },
    {
      id: 'no-more-than-most',
      title: { zh: '投诉封顶', en: 'Cap after complaints' },
      phase: 'adjust',
      item: 'indicator',
      conditions: { fact: 'inputs.complaints', operator: 'greaterThan', value: '5' },
      event: { type: 'cap', params: { share: '0.8' } },
      references: REFERENCES,
      sentence: { zh: '投诉 {inputs.complaints} 件', en: '{inputs.complaints} complaints' },
    },
    {
      id: 'each-complaint',
      title: { zh: '投诉扣分', en: 'Deduction for complaints' },
      phase: 'adjust',
      item: 'indicator',
      conditions: { fact: 'inputs.complaints', operator: 'present', value: true },
      event: { type: 'deduct', params: { method: 'expression', expression: 'min(inputs.complaints * 0.1, 2)' } },
      references: REFERENCES,
      sentence: { zh: '扣 {amount} 分', en: '{amount} points off' },
    },
    {
      id: 'audit-veto',
      title: { zh: '审计否决', en: 'Veto by audit' },
      phase: 'form',
      item: 'indicator',
      conditions: {
        any: [
          { fact: 'inputs.audit', operator: 'equal', value: 'serious' },
          { not: { fact: 'executionRate', operator: 'greaterThan', value: '0.3' } },
        ],
      },
      event: { type: 'veto', params: { scope: 'total' } },
      references: REFERENCES,
      sentence: { zh: '审计发现严重问题', en: 'The audit found serious faults' },
    },
    {
      id: 'check-total',
      title: { zh: '总分不符', en: 'Total differs' },
      phase: 'finding',
      item: 'form',
      conditions: { fact: 'declaredTotal', operator: 'notEqual', value: { fact: 'finalTotal' } },
      event: { type: 'require', params: { code: 'total-differs', severity: 'error' } },
      references: [],
      sentence: { zh: '填报 {declaredTotal}，应为 {finalTotal}', en: '{declaredTotal} filed, {finalTotal} computed' },
    },
  ],
  grades: [
    { id: 'pass', label: { zh: '合格', en: 'Pass' }, from: '60' },
    { id: 'fail', label: { zh: '不合格', en: 'Fail' }, from: '0' },
  ],
  gradeOn: 'exact',
};
