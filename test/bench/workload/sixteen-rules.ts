import type { ScoreParams } from '@plumbline/core';
import type { BenchRule, Test } from './bench-rule.ts';

const share = (value: string): ScoreParams => ({ method: 'fixed', share: value });
const linear = (of: string, zeroAt: string, fullAt: string): ScoreParams => ({ method: 'linear', of, zeroAt, fullAt });
const full: ScoreParams = { method: 'full' };
const zero: ScoreParams = { method: 'zero' };

const met: Test = ['met', 'equal', true];
const missed: Test = ['met', 'equal', false];
const lower: Test = ['direction', 'equal', 'lower'];
const higher: Test = ['direction', 'equal', 'higher'];
const inCost: Test = ['group', 'equal', 'cost'];

const EXECUTION: readonly (readonly [id: string, tests: readonly Test[], params: ScoreParams])[] = [
  ['no-budget', [['zeroBudget', 'equal', true]], zero],
  ['overspent', [['executionRate', 'greaterThan', '1']], zero],
  ['spent', [['executionRate', 'greaterThanInclusive', '0.9']], { method: 'proportional', of: 'executionRate' }],
  ['underspent', [], share('0.2')],
];

/** Such as a region writes them: costs by themselves, what is met in full, what is missed by its kind. */
const INDICATORS: readonly (readonly [id: string, tests: readonly Test[], params: ScoreParams])[] = [
  ['cost-overrun', [inCost, lower, ['ratio', 'greaterThan', '1.2']], zero],
  ['cost-kept', [inCost, met], full],
  ['cost-exceeded', [inCost, lower, missed, ['ratio', 'greaterThanInclusive', '1']], linear('ratio', '1.2', '1')],
  ['overshot', [['kind', 'equal', 'quantitative'], higher, ['ratio', 'greaterThan', '1.5']], share('0.9')],
  ['met', [met], full],
  [
    'nearly-satisfied',
    [
      ['group', 'equal', 'beneficiarySatisfaction'],
      missed,
      ['ratio', 'greaterThanInclusive', '0.8'],
      ['ratio', 'lessThanInclusive', '1'],
    ],
    linear('ratio', '0.6', '1'),
  ],
  ['late', [['group', 'equal', 'timeliness'], missed], share('0.5')],
  ['far-missed', [higher, missed, ['ratio', 'greaterThanInclusive', '0'], ['ratio', 'lessThan', '0.6']], zero],
  [
    'missed',
    [higher, missed, ['ratio', 'greaterThanInclusive', '0.6'], ['ratio', 'lessThanInclusive', '1']],
    { method: 'proportional', of: 'ratio' },
  ],
  [
    'exceeded-with-reason',
    [lower, missed, ['hasDeviationReason', 'equal', true], ['ratio', 'greaterThanInclusive', '1']],
    { method: 'reciprocal', of: 'ratio' },
  ],
  [
    'other-words',
    [
      ['kind', 'equal', 'qualitative'],
      ['textsEqual', 'equal', false],
    ],
    share('0.6'),
  ],
  ['all-else', [], share('0.3')],
];

const ranked = (
  item: BenchRule['item'],
  rules: readonly (readonly [id: string, tests: readonly Test[], params: ScoreParams])[],
): BenchRule[] =>
  rules.map(([id, tests, params], index) => ({ id, item, priority: (rules.length - index) * 10, tests, params }));

/** Sixteen rules; of those about a kind of item the last holds always, so that every item has points. */
export const SIXTEEN_RULES: readonly BenchRule[] = [
  ...ranked('execution', EXECUTION),
  ...ranked('indicator', INDICATORS),
];
