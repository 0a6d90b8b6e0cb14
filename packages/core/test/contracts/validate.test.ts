import { describe, expect, it } from 'vitest';
import {
  validateGoldenTests,
  validateRuleSet,
  validateScorecard,
  validateSelfEvaluation,
} from '../../src/contracts/validate.ts';

const text = { zh: '文', en: 'text' };
const rule = {
  id: 'met',
  title: text,
  phase: 'score',
  item: 'indicator',
  conditions: { fact: 'met', operator: 'equal', value: true },
  event: { type: 'score', params: { method: 'full' } },
  sentence: text,
};
const rounding = { places: 2, mode: 'half-up' };
const ruleSet = {
  schemaVersion: 1,
  id: 'sample',
  version: '1.0.0',
  title: text,
  references: [{ document: '示例办法' }],
  effective: { fromYear: 2020, untilYear: null },
  rounding: { executionRate: rounding, item: rounding, total: rounding },
  parameters: { line: '0.6' },
  readings: { bare: 'atLeast', zero: 'atMost', equal: 'atLeast' },
  framework: { maxScore: '100', categories: [], notApplicable: 'none', indicators: [] },
  conditions: {},
  rules: [rule],
  grades: [{ id: 'any', label: text, from: '0' }],
  gradeOn: 'rounded',
};
const form = {
  schemaVersion: 1,
  fiscalYear: 2020,
  formType: 'project',
  project: { name: '项目', code: null },
  supervisingDepartment: null,
  implementingUnit: null,
  moneyUnit: '元',
  budget: {
    total: { original: null, final: '100', expenditure: null, maxScore: null, declaredRate: null, declaredScore: null },
    sources: [],
  },
  objective: { planned: null, achieved: null },
  indicators: [
    {
      category: null,
      group: null,
      name: '指标',
      code: null,
      target: '>=5',
      actual: null,
      maxScore: '10',
      declaredScore: null,
      deviationReason: null,
      inputs: { count: '3' },
    },
  ],
  declaredTotal: null,
  declaredMaxTotal: null,
  declaredRating: null,
};

const withRule = (changes: object) => ({ ...ruleSet, rules: [{ ...rule, ...changes }] });
const withParams = (params: object) => withRule({ event: { type: 'score', params } });
const withCondition = (conditions: object) => withRule({ conditions });
const withRow = (changes: object) => ({ ...form, indicators: [{ ...form.indicators[0], ...changes }] });
const without = (value: object, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

type Expected = readonly (readonly [path: string, code: string, params?: object])[];

describe('a rule set', () => {
  it('that fits its contract has no diagnostics', () => {
    expect(validateRuleSet(ruleSet)).toEqual([]);
  });

  it.each<[string, unknown, Expected]>([
    ['no object', 'text', [['', 'document/wrong-type', { expected: 'object' }]]],
    ['nothing', null, [['', 'document/wrong-type', { expected: 'object' }]]],
    ['a list', [], [['', 'document/wrong-type', { expected: 'object' }]]],
    ['a missing member', without(ruleSet, 'grades'), [['', 'document/missing-member', { name: 'grades' }]]],
    [
      'a misspelt member',
      { ...without(ruleSet, 'grades'), grade: [] },
      [
        ['', 'document/missing-member', { name: 'grades' }],
        ['/grade', 'document/unknown-member', { name: 'grade', suggestion: 'grades' }],
      ],
    ],
    [
      'a member of no likeness',
      { ...ruleSet, 'x/y~z': 1 },
      [['/x~1y~0z', 'document/unknown-member', { name: 'x/y~z', suggestion: null }]],
    ],
    [
      'another version of the schema',
      { ...ruleSet, schemaVersion: 2 },
      [['/schemaVersion', 'document/not-one-of', { allowed: '1' }]],
    ],
    [
      'a number for a decimal',
      { ...ruleSet, parameters: { line: 0.6 } },
      [['/parameters/line', 'document/number-not-string', { value: '0.6' }]],
    ],
    ['a number for a list', { ...ruleSet, grades: 5 }, [['/grades', 'document/wrong-type', { expected: 'array' }]]],
    ['a number for an object', { ...ruleSet, title: 5 }, [['/title', 'document/wrong-type', { expected: 'object' }]]],
    [
      'a decimal string that is none',
      { ...ruleSet, parameters: { line: '60%' } },
      [['/parameters/line', 'document/not-a-decimal', { value: '60%' }]],
    ],
    [
      'an odd parameter name',
      { ...ruleSet, parameters: { 'pass-mark': '1' } },
      [['/parameters/pass-mark', 'document/unknown-member', { name: 'pass-mark', suggestion: null }]],
    ],
    [
      'an unknown mode',
      { ...ruleSet, rounding: { ...ruleSet.rounding, item: { places: 2, mode: 'nearest' } } },
      [
        [
          '/rounding/item/mode',
          'document/not-one-of',
          { allowed: 'up, down, ceiling, floor, half-up, half-down, half-even' },
        ],
      ],
    ],
    [
      'places that are no whole number',
      { ...ruleSet, rounding: { ...ruleSet.rounding, item: { places: 2.5, mode: 'up' } } },
      [['/rounding/item/places', 'document/wrong-type', { expected: 'integer' }]],
    ],
    [
      'a text for places',
      { ...ruleSet, rounding: { ...ruleSet.rounding, item: { places: '2', mode: 'up' } } },
      [['/rounding/item/places', 'document/wrong-type', { expected: 'integer' }]],
    ],
    ['no rule', { ...ruleSet, rules: [] }, [['/rules', 'document/schema']]],
    [
      'a rule without an event',
      { ...ruleSet, rules: [without(rule, 'event')] },
      [['/rules/0', 'document/missing-member', { name: 'event' }]],
    ],
    [
      'an unknown phase',
      withRule({ phase: 'scores' }),
      [['/rules/0/phase', 'document/not-one-of', { allowed: 'score, adjust, form, finding' }]],
    ],
    [
      'an unknown kind of event',
      withRule({ event: { type: 'bonus', params: {} } }),
      [['/rules/0/event/type', 'document/not-one-of', { allowed: 'score, deduct, add, cap, veto, flag, require' }]],
    ],
    [
      'an unknown method',
      withParams({ method: 'linaer' }),
      [['/rules/0/event/params/method', 'document/not-one-of', { allowed: expect.stringContaining('linear, curve') }]],
    ],
    ['no method', withParams({}), [['/rules/0/event/params', 'document/missing-member', { name: 'method' }]]],
    [
      'a parameter of another method',
      withParams({ method: 'full', points: '5' }),
      [['/rules/0/event/params/points', 'document/unknown-member', { name: 'points', suggestion: null }]],
    ],
    [
      'a misspelt parameter of a method',
      withParams({ method: 'linear', of: 'ratio', zeroat: '0', fullAt: '1' }),
      [
        ['/rules/0/event/params', 'document/missing-member', { name: 'zeroAt' }],
        ['/rules/0/event/params/zeroat', 'document/unknown-member', { name: 'zeroat', suggestion: 'zeroAt' }],
      ],
    ],
    [
      'a list for parameters',
      withRule({ event: { type: 'cap', params: [] } }),
      [['/rules/0/event/params', 'document/wrong-type', { expected: 'object' }]],
    ],
    [
      'parameters that are no object',
      withRule({ event: { type: 'score', params: 5 } }),
      [['/rules/0/event/params', 'document/wrong-type', { expected: 'object' }]],
    ],
    [
      'points and a share at once',
      withParams({ method: 'fixed', points: '5', share: '0.5' }),
      [['/rules/0/event/params', 'document/points-or-share', {}]],
    ],
    [
      'neither points nor a share',
      withParams({ method: 'fixed' }),
      [['/rules/0/event/params', 'document/points-or-share', {}]],
    ],
    [
      'neither in one step of many',
      withParams({
        method: 'steps',
        of: 'ratio',
        steps: [{ from: '1', points: '1' }, { from: '0' }],
        below: { points: '0' },
      }),
      [['/rules/0/event/params/steps/1', 'document/points-or-share', {}]],
    ],
    [
      'a number in a step',
      withParams({ method: 'steps', of: 'ratio', steps: [{ from: 1, points: '1' }], below: { points: 0 } }),
      [
        ['/rules/0/event/params/below/points', 'document/number-not-string', { value: '0' }],
        ['/rules/0/event/params/steps/0/from', 'document/number-not-string', { value: '1' }],
      ],
    ],
    [
      'a parameter written wrongly',
      withParams({ method: 'fixed', points: { param: 'line' } }),
      [
        ['/rules/0/event/params/points', 'document/missing-member', { name: 'parameter' }],
        ['/rules/0/event/params/points/param', 'document/unknown-member', { name: 'param' }],
      ],
    ],
    ['an empty condition', withCondition({}), [['/rules/0/conditions', 'document/schema']]],
    ['an empty list of conditions', withCondition({ all: [] }), [['/rules/0/conditions/all', 'document/schema']]],
    [
      'two conditions in one',
      withCondition({ all: [{ condition: 'a' }], any: [{ condition: 'b' }] }),
      [['/rules/0/conditions', 'document/schema']],
    ],
    [
      'a comparison and more',
      withCondition({ fact: 'met', operator: 'equal', value: true, all: [{ condition: 'a' }] }),
      [['/rules/0/conditions', 'document/schema']],
    ],
    [
      'a comparison without a fact',
      withCondition({ operator: 'equal', value: true }),
      [
        ['/rules/0/conditions', 'document/schema'],
        ['/rules/0/conditions/operator', 'document/misplaced-member', {}],
        ['/rules/0/conditions/value', 'document/misplaced-member', {}],
      ],
    ],
    [
      'a comparison without a value',
      withCondition({ not: { fact: 'met', operator: 'equal' } }),
      [['/rules/0/conditions/not', 'document/missing-member', { name: 'value' }]],
    ],
    [
      'a number to compare with',
      withCondition({ any: [{ fact: 'ratio', operator: 'lessThan', value: 0.6 }] }),
      [['/rules/0/conditions/any/0/value', 'document/number-not-string', { value: '0.6' }]],
    ],
    [
      'an odd list of values',
      withCondition({ fact: 'kind', operator: 'in', value: ['a', 5] }),
      [['/rules/0/conditions/value/1', 'document/number-not-string', { value: '5' }]],
    ],
    [
      'a condition with a path of json-rules-engine',
      withCondition({ fact: 'met', operator: 'equal', value: true, path: '$.x' }),
      [
        ['/rules/0/conditions', 'document/schema'],
        ['/rules/0/conditions/path', 'document/unknown-member', { name: 'path' }],
      ],
    ],
  ])('with %s says so', (_, document, expected) => {
    const found = validateRuleSet(document).map(({ path, code, params }) => ({ path, code, params }));
    const sorted = [...found].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    expect(sorted).toEqual(
      expected.map(([path, code, params]) => ({
        path,
        code,
        params: params ? expect.objectContaining(params) : expect.anything(),
      })),
    );
  });

  it('says everything at once, each thing once, all of them errors', () => {
    const broken = {
      ...withRule({ phase: 1, sentence: { zh: '' } }),
      parameters: { a: 1, b: '1.' },
      gradeOn: null,
      extra: 1,
    };
    const found = validateRuleSet(broken);
    expect(found.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      '/extra document/unknown-member',
      '/gradeOn document/not-one-of',
      '/parameters/a document/number-not-string',
      '/parameters/b document/not-a-decimal',
      '/rules/0/phase document/not-one-of',
      '/rules/0/sentence document/missing-member',
      '/rules/0/sentence/zh document/schema',
    ]);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  it('nested without end is refused, not followed', () => {
    let deep: object = { fact: 'met', operator: 'equal', value: true };
    for (let level = 0; level < 20_000; level++) deep = level % 2 ? { not: deep } : { all: [deep] };
    expect(validateRuleSet(withCondition(deep))).toEqual([
      { code: 'document/too-deep', severity: 'error', path: '', params: { limit: 64 } },
    ]);
    let list: unknown = [];
    for (let level = 0; level < 20_000; level++) list = [list];
    for (const validate of [validateRuleSet, validateSelfEvaluation, validateScorecard, validateGoldenTests]) {
      expect(validate(list).map(({ code }) => code)).toEqual(['document/too-deep']);
    }
  });

  it('may have a member named like one that every object has', () => {
    const named = JSON.parse('{"__proto__": "1", "constructor": "1"}');
    expect(validateRuleSet({ ...ruleSet, parameters: named }).map(({ path }) => path)).toEqual([
      '/parameters/__proto__',
    ]);
  });
});

describe('a self-evaluation', () => {
  it('that fits its contract has no diagnostics', () => {
    expect(validateSelfEvaluation(form)).toEqual([]);
  });

  it.each<[string, unknown, Expected]>([
    [
      'a number for a score',
      withRow({ maxScore: 10 }),
      [['/indicators/0/maxScore', 'document/number-not-string', { value: '10' }]],
    ],
    [
      'a number for a target',
      withRow({ target: 50 }),
      [['/indicators/0/target', 'document/number-not-string', { value: '50' }]],
    ],
    ['an empty text for an unknown one', withRow({ actual: '' }), [['/indicators/0/actual', 'document/schema']]],
    [
      'a left-out member',
      { ...form, indicators: [without(form.indicators[0] ?? {}, 'actual')] },
      [['/indicators/0', 'document/missing-member', { name: 'actual' }]],
    ],
    [
      'a percentage for a score',
      withRow({ declaredScore: '95%' }),
      [['/indicators/0/declaredScore', 'document/not-a-decimal', { value: '95%' }]],
    ],
    [
      'too many digits',
      withRow({ maxScore: '1234567890123456789' }),
      [['/indicators/0/maxScore', 'document/not-a-decimal', { value: '1234567890123456789' }]],
    ],
    [
      'another money unit',
      { ...form, moneyUnit: '亿元' },
      [['/moneyUnit', 'document/not-one-of', { allowed: '元, 万元' }]],
    ],
    [
      'a year as text',
      { ...form, fiscalYear: '2020' },
      [['/fiscalYear', 'document/wrong-type', { expected: 'integer' }]],
    ],
    [
      'a number for an input',
      withRow({ inputs: { count: 3 } }),
      [['/indicators/0/inputs/count', 'document/number-not-string', { value: '3' }]],
    ],
    [
      'a misspelt member',
      { ...form, implementUnit: null },
      [['/implementUnit', 'document/unknown-member', { name: 'implementUnit', suggestion: 'implementingUnit' }]],
    ],
  ])('with %s says so', (_, document, expected) => {
    const found = validateSelfEvaluation(document).map(({ path, code, params }) => ({ path, code, params }));
    expect(found).toEqual(
      expected.map(([path, code, params]) => ({ path, code, params: params ?? expect.anything() })),
    );
  });
});
