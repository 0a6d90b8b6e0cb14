import { Rational, type RuleSet, type Scorecard, type ShortForm } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { alwaysForm, formRule, known, met, ruleSetOf, scoreRule, scoreShort } from '../support/rule-set.ts';

type Rules = Parameters<typeof ruleSetOf>[0];

/** Scores in proportion; a faulty row is one with faults. */
const scoring: Rules = [scoreRule('share', { method: 'proportional', of: 'ratio' })];
const faulty = { fact: 'inputs.faults', operator: 'greaterThan', value: '0' } as const;
const faults = { type: 'number', title: { zh: '差错', en: 'faults' } } as const;
const framework: RuleSet['framework'] = {
  maxScore: '100',
  categories: [
    { id: 'output', label: { zh: '产出', en: 'output' } },
    { id: 'benefit', label: { zh: '效益', en: 'benefit' } },
  ],
  notApplicable: 'none',
  indicators: [],
};

const scoreWith = (rules: Rules, form: ShortForm, changes: Partial<RuleSet> = {}) =>
  scoreShort(ruleSetOf([...scoring, ...rules], { inputs: { faults }, framework, ...changes }), form);

const row = (actual: string, rest: NonNullable<ShortForm['indicators']>[number] = {}) => ({
  target: '>=100',
  actual,
  maxScore: '20',
  ...rest,
});

const lines = ({ adjustments }: Scorecard) =>
  adjustments.map(({ kind, scope, of, rule, amount }) => [kind, scope, of, rule, amount]);

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
