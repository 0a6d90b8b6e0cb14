import type { NumberOrParameter } from '@plumbline/core';
import { adjustRule, ruleSetWith, scoreRule } from '../../support/rule-set.ts';
import { type Fault, framework, grades, label, withMethod, withRule } from './fault.ts';

/** A line up to the target, for targets that are to be reached. */
const reaching = (zeroAt: NumberOrParameter) =>
  scoreRule(
    'method',
    { method: 'linear', of: 'ratio', zeroAt, fullAt: '1' },
    {
      priority: 40,
      conditions: {
        all: [
          { fact: 'name', operator: 'equal', value: '甲' },
          { fact: 'direction', operator: 'equal', value: 'higher' },
        ],
      },
    },
  );

/** Faults of bands, steps, curves, grades and sums. */
export const bandsFaults = {
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
  'rule-set/line-falls': [
    {
      // A pass mark of 70% that was written as 70.
      faulty: withRule(reaching({ parameter: 'passMark' }), { parameters: { passMark: '70' } }),
      path: '/parameters/passMark',
      params: { rule: 'method', zero: '7000%', full: '100%' },
      severity: 'warning',
    },
    {
      faulty: withRule(reaching('1.5')),
      path: '/rules/6/event/params/zeroAt',
      params: { rule: 'method', zero: '150%', full: '100%' },
      severity: 'warning',
    },
    {
      // The rule set's own value is fine; one indicator's is not.
      faulty: withRule(reaching({ parameter: 'passMark' }), {
        parameters: { passMark: '0.6' },
        framework: framework({
          indicators: [{ code: 'X', name: '甲', rule: 'method', parameters: { passMark: '80' } }],
        }),
      }),
      path: '/framework/indicators/0/parameters/passMark',
      params: { rule: 'method', zero: '8000%', full: '100%' },
      severity: 'warning',
    },
  ],
  'rule-set/line-below-zero': [
    {
      // A pass mark of 5% before which a hyphen slipped in: nothing done at all would earn points.
      faulty: withRule(reaching({ parameter: 'passMark' }), { parameters: { passMark: '-0.05' } }),
      path: '/parameters/passMark',
      params: { rule: 'method', zero: '-5%' },
      severity: 'warning',
    },
    {
      faulty: withRule(reaching('-0.6')),
      path: '/rules/6/event/params/zeroAt',
      params: { rule: 'method', zero: '-60%' },
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
} as const satisfies Readonly<Record<string, readonly Fault[]>>;
