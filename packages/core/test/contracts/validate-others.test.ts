import { describe, expect, it } from 'vitest';
import { validateGoldenTests, validateScorecard } from '../../src/contracts/validate.ts';

type Expected = readonly (readonly [path: string, code: string, params?: object])[];

describe('golden tests', () => {
  const test = {
    name: 'An empty form has no total at all',
    ruleSet: 'sample@1.0.0',
    form: {},
    expect: { total: null },
  };

  it('that fit their contract have no diagnostics', () => {
    expect(validateGoldenTests([test])).toEqual([]);
    const full = {
      ...test,
      form: { indicators: [{ name: 'a', inputs: { count: '3' } }], budget: { final: '1' } },
      expect: { total: '0.123456789012345678901234', items: [{ item: 'execution', score: '-1' }] },
    };
    expect(validateGoldenTests([full])).toEqual([]);
  });

  it.each<[string, unknown, Expected]>([
    ['no test', [], [['', 'document/schema']]],
    ['a short name', [{ ...test, name: 'short' }], [['/0/name', 'document/schema']]],
    ['nothing expected', [{ ...test, expect: {} }], [['/0/expect', 'document/schema']]],
    [
      'a number expected',
      [{ ...test, expect: { total: 95.95 } }],
      [['/0/expect/total', 'document/number-not-string', { value: '95.95' }]],
    ],
    [
      'a misspelt expectation',
      [{ ...test, expect: { totl: '1' } }],
      [['/0/expect/totl', 'document/unknown-member', { name: 'totl', suggestion: 'total' }]],
    ],
  ])('with %s say so', (_, document, expected) => {
    const found = validateGoldenTests(document).map(({ path, code, params }) => ({ path, code, params }));
    expect(found).toEqual(
      expected.map(([path, code, params]) => ({ path, code, params: params ?? expect.anything() })),
    );
  });
});

describe('a scorecard', () => {
  it('lacking everything is told all of it', () => {
    const found = validateScorecard({});
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['document/missing-member']));
    const names = found.map(({ params }) => params.name);
    expect(names).toEqual(expect.arrayContaining(['ruleSet', 'items', 'total', 'findings', 'inputHash']));
    expect(new Set(names).size).toBe(names.length);
  });
});
