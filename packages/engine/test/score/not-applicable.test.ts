import { Rational, type RuleSet } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { framework, lines, row, scoreWith } from '../support/form-phase.ts';
import { scoreRule } from '../support/rule-set.ts';

describe('items that do not apply', () => {
  const absent = scoreRule(
    'absent',
    { method: 'notApplicable' },
    { priority: 9, conditions: { fact: 'inputs.faults', operator: 'equal', value: '99' } },
  );
  const indicators = [
    row('90', { name: 'a', category: '产出', maxScore: '30' }),
    row('80', { name: 'b', category: '产出', maxScore: '20', inputs: { faults: '99' } }),
    row('60', { name: 'c', category: '效益', maxScore: '50' }),
  ];
  const scoreUnder = (policy: RuleSet['framework']['notApplicable'], rows = indicators) =>
    scoreWith([absent], { indicators: rows }, { framework: { ...framework, notApplicable: policy } });

  it.each([
    // 27 + 30 = 57 of the 80 that apply; 57 x 100 / 80
    ['rescaleTotal', [['notApplicable', 'total', null, null, '14.25']], '71.25'],
    // 27 of 30 becomes 45 of 50
    ['rescaleCategory', [['notApplicable', 'category', 'output', null, '18']], '75'],
    ['full', [['notApplicable', 'total', null, null, '20']], '77'],
    ['none', [], '57'],
  ] as const)('%s', async (policy, expected, total) => {
    const scorecard = await scoreUnder(policy);
    expect(lines(scorecard)).toEqual(expected);
    expect(scorecard.total).toBe(total);
    expect(scorecard.items.map(({ score, notApplicable }) => [score, notApplicable])).toEqual([
      ['27', false],
      [null, true],
      ['30', false],
    ]);
    expect(scorecard.pending).toBe(0);
  });

  it('name the category in each language, not by its id', async () => {
    const { adjustments } = await scoreUnder('rescaleCategory');
    expect(adjustments[0]?.sentence.zh).toContain('产出');
    expect(adjustments[0]?.sentence.zh).not.toContain('output');
  });

  it('go to the whole form where none of their category applies', async () => {
    const rows = indicators.map((one) => (one.name === 'a' ? { ...one, inputs: { faults: '99' } } : one));
    const scorecard = await scoreUnder('rescaleCategory', rows);
    expect(lines(scorecard)).toEqual([['notApplicable', 'total', null, null, '30']]);
    expect(scorecard.total).toBe('60');
  });

  it.each([
    ['rescaleTotal', null],
    ['rescaleCategory', null],
    ['full', '100'],
    ['none', '0'],
  ] as const)('have nobody to leave their points to where nothing applies at all: %s', async (policy, total) => {
    const rows = indicators.map((one) => ({ ...one, inputs: { faults: '99' } }));
    const scorecard = await scoreUnder(policy, rows);
    expect([scorecard.total, scorecard.pending]).toEqual([total, 0]);
    const codes = scorecard.findings.map(({ code }) => code);
    expect(codes).toEqual(total === null ? ['score/nothing-applies'] : []);
  });

  it('leave the total open while nobody knows what they are worth', async () => {
    const rows = [row('90', { maxScore: '30' }), row('80', { maxScore: null, inputs: { faults: '99' } })];
    const scorecard = await scoreUnder('rescaleTotal', rows);
    expect([scorecard.total, scorecard.pending]).toEqual([null, 1]);
    expect(scorecard.findings.map(({ code, path }) => [code, path])).toEqual([
      ['score/maximum-unknown', '/indicators/1'],
    ]);
  });

  it('keep thirds exact until the total is rounded', async () => {
    const rows = [
      row('100', { maxScore: '10' }),
      row('100', { maxScore: '20' }),
      row('0', { maxScore: '20', inputs: { faults: '99' } }),
    ];
    const half = [
      row('50', { maxScore: '1' }),
      row('1', { maxScore: '2' }),
      row('0', { maxScore: '1', inputs: { faults: '99' } }),
    ];
    expect((await scoreUnder('rescaleTotal', rows)).total).toBe('50');
    const scorecard = await scoreUnder('rescaleTotal', half);
    expect([scorecard.exactTotal, scorecard.total]).toEqual(['0.693333333333333333333333', '0.69']);
    expect(scorecard.adjustments.map(({ kind }) => kind)).toEqual(['notApplicable', 'rounding']);
    const parts = [scorecard.awarded, ...scorecard.adjustments.map(({ amount }) => amount)];
    expect(parts.reduce((all, part) => all.plus(Rational.of(part)), Rational.zero).toPlain()).toBe('0.69');
  });

  it('print lines that add up, even where several of them have no end', async () => {
    const rows = ['产出', '效益', '满意度'].flatMap((category) => [
      row('100', { name: `${category}甲`, category, maxScore: '1' }),
      row('0', { name: `${category}乙`, category, maxScore: '2' }),
      row('0', { name: `${category}丙`, category, maxScore: '1', inputs: { faults: '99' } }),
    ]);
    const scorecard = await scoreUnder('rescaleCategory', rows);
    const thirds = scorecard.adjustments.map(({ amount }) => amount);
    expect(thirds).toEqual(['0.333333333333333333333333', '0.333333333333333333333334', '0.333333333333333333333333']);
    expect([scorecard.awarded, scorecard.total]).toEqual(['3', '4']);
  });

  it('count as nothing in the subtotal of their category, which keeps its maximum', async () => {
    const { categories } = await scoreUnder('rescaleTotal');
    expect(categories.map(({ category, maxScore, score }) => [category, maxScore, score])).toEqual([
      ['output', '50', '27'],
      ['benefit', '50', '30'],
    ]);
  });
});
