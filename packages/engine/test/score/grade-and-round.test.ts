import type { RuleSet } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { lines, row, scoreWith } from '../support/form-phase.ts';
import { alwaysForm, formRule, known, met, scoreRule } from '../support/rule-set.ts';

describe('grades', () => {
  const oneItem = (actual: string, maxScore = '100') => ({ indicators: [row(actual, { maxScore })] });
  const rounding = (item: number, total: number): RuleSet['rounding'] => ({
    executionRate: { places: 4, mode: 'half-up' },
    item: { places: item, mode: 'half-up' },
    total: { places: total, mode: 'half-up' },
  });

  it.each([
    ['90', '90', 'excellent'],
    ['89.99', '89.99', 'good'],
    ['80', '80', 'good'],
    ['79.99', '79.99', 'fair'],
    ['60', '60', 'fair'],
    ['59.99', '59.99', 'poor'],
    ['0', '0', 'poor'],
    ['100', '100', 'excellent'],
  ])('are half-open bands: %s points', async (actual, total, rating) => {
    const scorecard = await scoreWith([], oneItem(actual));
    expect([scorecard.total, scorecard.rating]).toEqual([total, rating]);
    expect(scorecard.ratingLabel?.zh).toBe({ excellent: '优', good: '良', fair: '中', poor: '差' }[rating]);
  });

  it.each([
    ['rounded', '89.995', '90', 'excellent'],
    ['exact', '89.995', '90', 'good'],
    ['rounded', '89.994', '89.99', 'good'],
    ['exact', '90.004', '90', 'excellent'],
  ] as const)('decided on the %s total of %s', async (gradeOn, actual, total, rating) => {
    const scorecard = await scoreWith([], oneItem(actual), { gradeOn, rounding: rounding(3, 2) });
    expect([scorecard.exactTotal, scorecard.total, scorecard.rating]).toEqual([actual, total, rating]);
  });
});

describe('rounding', () => {
  const rounding = (mode: RuleSet['rounding']['item']['mode']): RuleSet['rounding'] => ({
    executionRate: { places: 4, mode: 'up' },
    item: { places: 2, mode },
    total: { places: 1, mode: 'down' },
  });

  it.each([
    ['up', '3.34'],
    ['down', '3.33'],
    ['ceiling', '3.34'],
    ['floor', '3.33'],
    ['half-up', '3.34'],
    ['half-down', '3.33'],
    ['half-even', '3.34'],
  ] as const)('of an item %s', async (mode, score) => {
    const scorecard = await scoreWith(
      [],
      { indicators: [row('66.7', { maxScore: '5' })] },
      { rounding: rounding(mode) },
    );
    expect(scorecard.items.map((item) => [item.exact, item.score])).toEqual([['3.335', score]]);
    expect([scorecard.exactTotal, scorecard.total]).toEqual([score, '3.3']);
    expect(lines(scorecard)).toEqual([['rounding', 'total', null, null, score === '3.34' ? '-0.04' : '-0.03']]);
  });

  it('has its own mode for the execution rate, which leaves the score alone', async () => {
    const scorecard = await scoreWith(
      [],
      { budget: { final: '4175000.00', expenditure: '4153300', maxScore: '10' } },
      { rounding: rounding('half-up') },
    );
    expect([scorecard.executionRate, scorecard.items[0]?.score]).toEqual(['0.9949', '9.95']);
  });

  it('never lifts a score over a maximum with more places than it keeps', async () => {
    const indicators = [
      row('100', { maxScore: '3.333' }),
      row('99.99', { maxScore: '3.333' }),
      row('90', { maxScore: '3.333' }),
    ];
    const scorecard = await scoreWith([], { indicators }, { rounding: rounding('up') });
    expect(scorecard.items.map(({ score }) => score)).toEqual(['3.333', '3.333', '3']);
  });
});

describe('what is open', () => {
  it('leaves the total, the grade and the discrepancy open, and shows what could be scored', async () => {
    const scorecard = await scoreWith([], {
      declaredTotal: '95',
      indicators: [row('50'), { ...row('0'), actual: '约8场' }],
    });
    expect(scorecard).toMatchObject({
      awarded: '10',
      pending: 1,
      total: null,
      exactTotal: null,
      rating: null,
      ratingLabel: null,
      declaredTotal: '95',
      discrepancy: null,
      adjustments: [],
    });
  });

  it('leaves form rules about the total without a total to look at', async () => {
    const rule = formRule(
      'cap',
      { type: 'cap', params: { points: '1' } },
      { conditions: { any: [alwaysForm, { fact: 'total', operator: 'greaterThan', value: '5' }] } },
    );
    const open = await scoreWith([rule], { indicators: [{ ...row('0'), actual: null }] });
    const settled = await scoreWith([rule], { indicators: [row('50')] });
    expect([open.total, settled.total]).toEqual([null, '1']);
  });

  it('is everything in an empty form, which has no total', async () => {
    const scorecard = await scoreWith([], {});
    expect([scorecard.total, scorecard.pending, scorecard.rating]).toEqual([null, 0, null]);
    expect(scorecard.findings.map(({ code, path }) => [code, path])).toEqual([['score/nothing-applies', '']]);
  });
});

it('met and missed indicators are counted for form rules', async () => {
  const rule = formRule(
    'half-missed',
    { type: 'deduct', params: { method: 'fixed', points: '1' } },
    {
      conditions: {
        all: [
          { fact: 'missedCount', operator: 'equal', value: '2' },
          { fact: 'undecidedCount', operator: 'equal', value: '1' },
          { fact: 'indicatorCount', operator: 'equal', value: '4' },
        ],
      },
    },
  );
  const judged = scoreRule(
    'text',
    { method: 'fixed', points: '5' },
    { priority: 3, conditions: { not: known('met') } },
  );
  const rows = [row('50'), row('60'), row('100'), { target: '健全', actual: '基本健全' }];
  const scorecard = await scoreWith(
    [rule, judged, scoreRule('met', { method: 'full' }, { priority: 2, conditions: met(true) })],
    { indicators: rows },
  );
  expect(lines(scorecard)).toEqual([['deduct', 'total', null, 'half-missed', '-1']]);
});
