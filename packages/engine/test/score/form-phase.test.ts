import { describe, expect, it } from 'vitest';
import { faulty, framework, lines, row, scoreWith } from '../support/form-phase.ts';
import { formRule, known, scoreRule } from '../support/rule-set.ts';

describe('a veto', () => {
  const indicators = [
    row('50', { name: 'a', category: '产出', group: '数量指标', inputs: { faults: '1' } }),
    row('60', { name: 'b', category: '产出', group: '数量指标' }),
    row('70', { name: 'c', category: '产出', group: '质量指标' }),
    row('80', { name: 'd', category: '效益', group: '数量指标' }),
    row('90', { name: 'e' }),
  ];
  const veto = (scope: 'item' | 'group' | 'category' | 'total') =>
    formRule(`veto-${scope}`, { type: 'veto', params: { scope } }, { item: 'indicator', conditions: faulty });

  it.each([
    ['item', [['veto', 'item', 'a', 'veto-item', '-10']], '60'],
    ['group', [['veto', 'group', 'quantity', 'veto-group', '-22']], '48'],
    ['category', [['veto', 'category', 'output', 'veto-category', '-36']], '34'],
    ['total', [['veto', 'total', null, 'veto-total', '-70']], '0'],
  ] as const)('of the %s takes just the points in its scope', async (scope, expected, total) => {
    const scorecard = await scoreWith([veto(scope)], { indicators });
    expect(lines(scorecard)).toEqual(expected);
    expect(scorecard.total).toBe(total);
  });

  it('takes no point that an earlier one has taken', async () => {
    const twice = indicators.map((one, index) => (index === 1 ? { ...one, inputs: { faults: '2' } } : one));
    const scorecard = await scoreWith([veto('item'), veto('group'), veto('category')], { indicators: twice });
    expect(lines(scorecard).map(([, , , rule, amount]) => [rule, amount])).toEqual([
      ['veto-item', '-10'],
      ['veto-group', '-12'],
      ['veto-category', '-14'],
      ['veto-item', '0'],
      ['veto-group', '0'],
      ['veto-category', '0'],
    ]);
    expect(scorecard.total).toBe('34');
  });

  it('of a category leaves out rows the framework cannot place, unless one of them is the breach', async () => {
    const placeless = [row('50', { name: 'x', inputs: { faults: '1' } }), row('60', { name: 'y' })];
    const scorecard = await scoreWith([veto('category')], { indicators: placeless });
    expect(lines(scorecard)).toEqual([['veto', 'category', null, 'veto-category', '-10']]);
  });

  it('of the total comes after every deduction, addition and cap', async () => {
    const rules = [
      veto('total'),
      formRule('bonus', { type: 'add', params: { method: 'fixed', points: '3' } }),
      formRule('limit', { type: 'cap', params: { points: '40' } }),
    ];
    const scorecard = await scoreWith(rules, { indicators });
    expect(lines(scorecard).map(([kind, , , , amount]) => [kind, amount])).toEqual([
      ['add', '3'],
      ['cap', '-33'],
      ['veto', '-40'],
    ]);
    expect([scorecard.total, scorecard.rating]).toEqual(['0', 'poor']);
  });

  it('takes the points granted to an item that does not apply along with the others of its scope', async () => {
    const absent = scoreRule(
      'absent',
      { method: 'notApplicable' },
      { priority: 9, conditions: { not: known('actual') } },
    );
    const form = { indicators: [...indicators, { ...row('0'), actual: null, name: 'f', category: '产出' }] };
    const scorecard = await scoreWith([absent, veto('category')], form, {
      framework: { ...framework, notApplicable: 'full' },
    });
    expect(lines(scorecard).map(([kind, , , , amount]) => [kind, amount])).toEqual([
      ['notApplicable', '20'],
      ['veto', '-56'],
    ]);
  });
});

describe('deductions and additions of the total', () => {
  it('apply once for every item that brings them about, with the facts of that item', async () => {
    const perFault = formRule(
      'per-fault',
      { type: 'deduct', params: { method: 'perUnit', of: 'inputs.faults', step: '1', points: '2', partial: 'whole' } },
      { item: 'indicator', conditions: faulty, sentence: { zh: '{name} 扣 {amount}', en: '{actual} costs {amount}' } },
    );
    const indicators = [
      row('100', { name: 'a', inputs: { faults: '3' } }),
      row('100', { name: 'b' }),
      row('90', { name: 'c', inputs: { faults: '1' } }),
    ];
    const scorecard = await scoreWith([perFault], { indicators });
    expect(lines(scorecard).map(([, , , rule, amount]) => [rule, amount])).toEqual([
      ['per-fault', '-6'],
      ['per-fault', '-2'],
    ]);
    expect(scorecard.adjustments.map(({ sentence }) => sentence)).toEqual([
      { zh: 'a 扣 6', en: '100 costs 6' },
      { zh: 'c 扣 2', en: '90 costs 2' },
    ]);
    expect(scorecard.total).toBe('50');
  });

  it('take shares of the full marks of the form', async () => {
    const rule = formRule('late', { type: 'deduct', params: { method: 'fixed', share: '0.05' } });
    expect(lines(await scoreWith([rule], { indicators: [row('100')] }))).toEqual([
      ['deduct', 'total', null, 'late', '-5'],
    ]);
  });

  it('may read facts and parameters in an expression', async () => {
    const rule = formRule('missed', {
      type: 'deduct',
      params: { method: 'expression', expression: 'missedCount * each + total / 100' },
    });
    const scorecard = await scoreWith(
      [rule],
      { indicators: [row('50'), row('75'), row('100')] },
      { parameters: { each: '1.5' } },
    );
    expect(lines(scorecard)).toEqual([['deduct', 'total', null, 'missed', '-3.45']]);
  });

  it('leave the total open when their amount is unknown, and say so', async () => {
    const rule = formRule(
      'late',
      { type: 'deduct', params: { method: 'perUnit', of: 'budgetRevision', step: '1', points: '2', partial: 'whole' } },
      { title: { zh: '迟报', en: 'Filed late' } },
    );
    const scorecard = await scoreWith([rule], { indicators: [row('50')] });
    expect([scorecard.total, scorecard.exactTotal, scorecard.rating, scorecard.awarded]).toEqual([
      null,
      null,
      null,
      '10',
    ]);
    expect(scorecard.adjustments).toEqual([]);
    expect(scorecard.findings.map(({ code, path, rule: by, required }) => [code, path, by, required])).toEqual([
      ['score/pending', '', 'late', true],
    ]);
  });

  it('never turn into their opposite', async () => {
    const rule = formRule('odd', { type: 'deduct', params: { method: 'expression', expression: '0 - 5' } });
    expect((await scoreWith([rule], { indicators: [row('50')] })).total).toBe('10');
  });
});

describe('the bounds of the total', () => {
  it('end deductions at nothing', async () => {
    const rule = formRule('late', { type: 'deduct', params: { method: 'fixed', points: '70' } });
    const scorecard = await scoreWith([rule], { indicators: [row('50')] });
    expect(lines(scorecard)).toEqual([
      ['deduct', 'total', null, 'late', '-70'],
      ['bounds', 'total', null, null, '60'],
    ]);
    expect(scorecard.total).toBe('0');
  });

  it('end additions at the full marks of the form', async () => {
    const rule = formRule('bonus', { type: 'add', params: { method: 'fixed', points: '7' } });
    const indicators = [row('98', { maxScore: '100' })];
    const scorecard = await scoreWith([rule], { indicators });
    expect(lines(scorecard)).toEqual([
      ['add', 'total', null, 'bonus', '7'],
      ['bounds', 'total', null, null, '-5'],
    ]);
    expect(scorecard.total).toBe('100');
  });

  it('leave a sum standing that uncapped items carried past them', async () => {
    const rules = [scoreRule('uncapped', { method: 'proportional', of: 'ratio', cap: null }, { priority: 5 })];
    const scorecard = await scoreWith(rules, { indicators: [row('150', { maxScore: '90' })] });
    expect([scorecard.total, lines(scorecard)]).toEqual(['135', []]);
  });
});

describe('caps of the total', () => {
  it.each([
    [['60', '50'], ['-30', '-10'], '50'],
    [['50', '60'], ['-40', '0'], '50'],
    [['95', '99'], ['0', '0'], '90'],
  ])('%j: the lowest counts, in any order', async (points, amounts, total) => {
    const rules = points.map((limit, index) => formRule(`cap-${index}`, { type: 'cap', params: { points: limit } }));
    const scorecard = await scoreWith(rules, { indicators: [row('90', { maxScore: '100' })] });
    expect(scorecard.adjustments.map(({ amount }) => amount)).toEqual(amounts);
    expect(scorecard.total).toBe(total);
  });

  it('may be a share of full marks, and a parameter', async () => {
    const rule = formRule('cap', { type: 'cap', params: { share: { parameter: 'limit' } } });
    const scorecard = await scoreWith(
      [rule],
      { indicators: [row('90', { maxScore: '100' })] },
      { parameters: { limit: '0.59' } },
    );
    expect([scorecard.total, scorecard.rating]).toEqual(['59', 'poor']);
  });
});
