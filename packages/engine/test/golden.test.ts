import { type GoldenTest, validateSelfEvaluation } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { blankForm, branchCoverage, compileRuleSet, runGoldenTest, scoringBranches } from '../src/index.ts';
import {
  adjustRule,
  findingRule,
  formRule,
  met,
  ruleSetOf,
  ruleSetWith,
  scoreRule,
  scoreShort,
} from './support/rule-set.ts';

const rules = [
  scoreRule('met', { method: 'full' }, { priority: 9, conditions: met(true) }),
  scoreRule(
    'steps',
    {
      method: 'steps',
      of: 'ratio',
      steps: [
        { from: '0.8', share: '0.8' },
        { from: '0.6', share: '0.5' },
      ],
      below: { points: '0' },
    },
    { priority: 5, conditions: met(false) },
  ),
  scoreRule('list', {
    method: 'checklist',
    parts: [
      { input: 'inputs.plan', points: '3', latePoints: '1' },
      { input: 'inputs.report', points: '2' },
    ],
  }),
  adjustRule('reason', { type: 'deduct', params: { method: 'fixed', points: '1' } }, { conditions: met(false) }),
  formRule(
    'bonus',
    { type: 'add', params: { method: 'fixed', points: '2' } },
    { conditions: { fact: 'missedCount', operator: 'equal', value: '0' } },
  ),
  findingRule('missed', { code: 'missed', severity: 'warning' }, { conditions: met(false) }),
  findingRule(
    'asked',
    { code: 'asked', severity: 'info' },
    { conditions: { fact: 'met', operator: 'equal', value: null } },
    'require',
  ),
];
const title = { zh: '题', en: 'title' };
const ruleSet = ruleSetOf(rules, { inputs: { plan: { type: 'label', title }, report: { type: 'label', title } } });
const compiled = compileRuleSet(ruleSet);

const form: GoldenTest['form'] = {
  budget: { final: '4175000.00', expenditure: '4153300', maxScore: '10' },
  indicators: [
    { name: '场次', target: '>=10场', actual: '8场', maxScore: '50' },
    { name: '及时', target: '及时', actual: '及时', maxScore: '40' },
  ],
};
const run = async (expect: GoldenTest['expect'], changes: Partial<GoldenTest> = {}) =>
  (
    await runGoldenTest(compiled, {
      name: 'A golden test in a test',
      ruleSet: 'sample@1.0.0',
      form,
      expect,
      ...changes,
    })
  ).failures;

describe('a golden test', () => {
  it('passes where every figure is exactly as expected', async () => {
    expect(
      await run({
        total: '88.95',
        rating: 'good',
        executionRate: '0.9948',
        pending: 0,
        items: [
          {
            item: 'execution',
            score: '9.95',
            rule: 'execution-rate',
            branch: 'scaled',
            exact: '9.948023952095808383233533',
          },
          { item: '场次', score: '39', rule: 'steps', branch: 'step:0', adjustments: ['reason'], restore: '10场' },
          { item: '1', score: '40', adjustments: [], restore: null },
        ],
        adjustments: [],
        findings: ['missed'],
      }),
    ).toEqual([]);
  });

  it.each<[string, GoldenTest['expect'], unknown[]]>([
    ['a cent', { total: '88.94' }, [{ at: 'total', expected: '"88.94"', found: '"88.95"' }]],
    ['a trailing zero', { total: '88.950' }, [{ at: 'total', expected: '"88.950"', found: '"88.95"' }]],
    ['a figure for none', { total: null }, [{ at: 'total', expected: 'null', found: '"88.95"' }]],
    ['a rating', { rating: 'fair' }, [{ at: 'rating', expected: '"fair"', found: '"good"' }]],
    [
      'a rule',
      { items: [{ item: '及时', rule: 'steps' }] },
      [{ at: '及时 rule', expected: '"steps"', found: '"met"' }],
    ],
    [
      'an adjustment',
      { items: [{ item: '场次', adjustments: [] }] },
      [{ at: '场次 adjustments', expected: '[]', found: '["reason"]' }],
    ],
    [
      'what would restore full marks',
      { items: [{ item: '场次', restore: null }] },
      [{ at: '场次 restore', expected: 'null', found: '"10场"' }],
    ],
    [
      'an item',
      { items: [{ item: '质量', score: '1' }] },
      [{ at: 'items 质量', expected: 'an item', found: expect.any(String) }],
    ],
    ['a finding', { findings: [] }, [{ at: 'findings', expected: '[]', found: '["missed"]' }]],
    [
      'a line of the total',
      { adjustments: [{ kind: 'add', amount: '2' }] },
      [{ at: 'adjustments', expected: '[{"kind":"add","amount":"2"}]', found: '[]' }],
    ],
    ['the number of open items', { pending: 1 }, [{ at: 'pending', expected: '1', found: '0' }]],
  ])('fails over %s', async (_, expected, failures) => {
    expect(await run(expected)).toEqual(failures);
  });

  it('reports everything that differs', async () => {
    expect(await run({ total: '1', rating: 'poor', items: [{ item: '0', score: '1', rule: 'met' }] })).toHaveLength(4);
  });

  it('holds the lines of the total against what is expected of them, the rule where it is named', async () => {
    const all = { ...form, indicators: [{ ...form.indicators?.[0], actual: '12场' }] };
    expect(await run({ adjustments: [{ kind: 'add', amount: '2' }] }, { form: all })).toEqual([]);
    expect(await run({ adjustments: [{ kind: 'add', rule: 'bonus', amount: '2' }] }, { form: all })).toEqual([]);
    expect(await run({ adjustments: [{ kind: 'add', rule: 'other', amount: '2' }] }, { form: all })).toHaveLength(1);
  });

  it('does not expect remarks on how a value was read', async () => {
    const remarked = { ...form, indicators: [{ name: '场次', target: '>=10场', actual: '10', maxScore: '50' }] };
    expect(await run({ findings: [] }, { form: remarked })).toEqual([]);
    const warned = { ...form, indicators: [{ name: '场次', target: '>=10场', actual: '约9场', maxScore: '50' }] };
    expect(await run({ findings: ['value/approximate', 'score/pending', 'asked'] }, { form: warned })).toEqual([]);
  });
});

describe('a form in short', () => {
  it('is a form: what is left out is unknown, the year is the rule set’s first', () => {
    const blank = blankForm({ effective: { fromYear: 2021, untilYear: null } }, {});
    expect(validateSelfEvaluation(blank)).toEqual([]);
    expect([blank.fiscalYear, blank.indicators, blank.budget.sources]).toEqual([2021, [], []]);
    const short = blankForm(ruleSetWith(), {
      fiscalYear: 2022,
      moneyUnit: '万元',
      budget: { final: '5', sources: [{ name: '财政', original: null, final: '5', expenditure: null }] },
      indicators: [{}, { name: '甲', target: '1' }],
    });
    expect(validateSelfEvaluation(short)).toEqual([]);
    expect([short.fiscalYear, short.moneyUnit, short.budget.total.final, short.budget.total.original]).toEqual([
      2022,
      '万元',
      '5',
      null,
    ]);
    expect(short.indicators.map(({ name, target, inputs }) => [name, target, inputs])).toEqual([
      ['指标1', null, {}],
      ['甲', '1', {}],
    ]);
  });
});

describe('branch coverage', () => {
  it('asks for every branch of every score rule, every other rule, and every grade', () => {
    expect(scoringBranches(ruleSet).map(({ rule, branch }) => `${rule} ${branch}`)).toEqual([
      'execution-none notApplicable',
      'execution-rate scaled',
      'met full',
      'steps step:0',
      'steps step:1',
      'steps below',
      'list inputs.plan:done',
      'list inputs.plan:late',
      'list inputs.plan:missing',
      'list inputs.report:done',
      'list inputs.report:missing',
      'reason deduct',
      'bonus add',
      'missed flag',
      'asked require',
      'null grade:excellent',
      'null grade:good',
      'null grade:fair',
      'null grade:poor',
    ]);
  });

  it('counts what forms took, and names what none did', async () => {
    const nothing = branchCoverage(ruleSet, []);
    expect([nothing.covered, nothing.missed.length]).toEqual([0, 19]);
    const cards = [
      await scoreShort(ruleSet, form),
      await scoreShort(ruleSet, {
        indicators: [
          { target: '健全', actual: '不全', inputs: { plan: 'late', report: 'missing' } },
          { target: '>=10', actual: '6' },
          { target: '>=10', actual: '1' },
        ],
      }),
      await scoreShort(ruleSet, {
        budget: { final: '0', maxScore: '10' },
        indicators: [
          { target: '>=10', actual: '10' },
          { target: '>=10', actual: '11' },
        ],
      }),
    ];
    const { branches, covered, missed } = branchCoverage(ruleSet, cards);
    expect(covered).toBe(branches.length - missed.length);
    expect(missed.map(({ rule, branch }) => `${rule} ${branch}`)).toEqual([
      'list inputs.plan:done',
      'list inputs.plan:missing',
      'list inputs.report:done',
      'null grade:excellent',
      'null grade:fair',
    ]);
    const hits = Object.fromEntries(branches.map(({ rule, branch, hits: count }) => [`${rule} ${branch}`, count]));
    expect(hits).toMatchObject({
      'met full': 3,
      'steps step:0': 1,
      'steps step:1': 1,
      'steps below': 1,
      'reason deduct': 3,
      'bonus add': 1,
      'missed flag': 3,
      'asked require': 1,
      'null grade:poor': 2,
    });
  });
});
