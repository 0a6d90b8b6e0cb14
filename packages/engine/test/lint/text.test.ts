import { type Diagnostic, hasErrors } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { lintRuleSet, lintRuleSetText } from '../../src/index.ts';
import { executionRules, findingRule, indicatorRules, known, ruleSetWith, scoreRule } from '../support/rule-set.ts';

const short = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code, path }) => `${path} ${code}`);

/** A rule set with a fault in nearly every line that can have one. */
const BROKEN = `{
  "schemaVersion": 1,
  "id": "broken",
  "version": "1.0",
  "title": { "zh": "错", "en": "Broken" },
  "references": [{ "document": "办法" }],
  "effective": { "fromYear": 2021, "untilYear": 2019 },
  "rounding": {
    "executionRate": { "places": 4, "mode": "up" },
    "item": { "places": 2, "mode": "nearest" },
    "total": { "places": 2, "mode": "half-up" }
  },
  "parameters": { "passMark": "0.6", "spare": "1", "rate": 0.8 },
  "inputs": {
    "faults": { "type": "number", "title": { "zh": "差错", "en": "" } }
  },
  "readings": { "bare": "atLeast", "bareByGroup": { "cots": "atMost" }, "zero": "atMost", "equal": "atLeast" },
  "framework": {
    "maxScore": "100",
    "executionMaxScore": "10",
    "categories": [
      { "id": "output", "label": { "zh": "产出", "en": "Output" }, "maxScore": "50", "groups": [{ "id": "cost", "label": { "zh": "成本", "en": "Cost" } }] },
      { "id": "benefit", "label": { "zh": "效益", "en": "Benefit" }, "maxScore": "30" }
    ],
    "notApplicable": "rescaleTotal",
    "indicators": [
      { "code": "A", "name": "甲", "category": "outputs" },
      { "code": "A", "name": "乙", "rule": "mett" },
      { "code": "C", "name": "丙", "maxScore": "ten" }
    ]
  },
  "conditions": {
    "turning": { "not": { "condition": "turning" } },
    "idle": { "fact": "met", "operator": "present", "value": true }
  },
  "rules": [
    {
      "id": "met", "title": { "zh": "达标", "en": "Met" }, "phase": "score", "item": "indicator",
      "conditions": { "all": [
        { "fact": "mett", "operator": "equal", "value": true },
        { "fact": "ratio", "operator": "lesThan", "value": "1" },
        { "fact": "ratio", "operator": "lessThan", "value": "5元" },
        { "fact": "direction", "operator": "equal", "value": "hihger" },
        { "fact": "name", "operator": "greaterThan", "value": "5" },
        { "condition": "turnig" },
        { "condition": "turning" }
      ] },
      "event": { "type": "score", "params": { "method": "linear", "of": "score", "zeroAt": { "parameter": "passmark" }, "fullAt": "1" } },
      "references": [{ "document": "办法" }],
      "sentence": { "zh": "得 {scroe} 分", "en": "Met" }
    },
    {
      "id": "met", "title": { "zh": "重名", "en": "Again" }, "phase": "score", "item": "indicator",
      "conditions": { "fact": "inputs.faults", "operator": "greaterThan", "value": { "parameter": "rate" } },
      "event": { "type": "score", "params": { "method": "judged", "of": "inputs.faults", "bands": [
        { "id": "high", "from": "0.7", "to": "1" },
        { "id": "low", "from": "0", "to": "0.6" }
      ] } },
      "sentence": { "zh": "评", "en": "Judged" }
    },
    {
      "id": "odd", "title": { "zh": "怪", "en": "Odd" }, "phase": "adjust", "item": "indicator",
      "conditions": { "fact": "met", "operator": "equal", "value": 1 },
      "event": { "type": "deduct", "params": { "method": "fixed", "points": "1", "share": "0.1" } },
      "references": [{ "document": "办法" }],
      "sentence": { "zh": "怪", "en": "Odd" }
    },
    {
      "id": "curve", "title": { "zh": "曲线", "en": "Curve" }, "phase": "form", "item": "indicator",
      "conditions": { "not": { "fact": "ratio", "operator": "lessThan", "value": "1" } },
      "event": { "type": "score", "params": { "method": "curve", "of": "ratio", "points": [{ "at": "1", "share": "0" }, { "at": "0", "share": "1" }] } },
      "references": [{ "document": "办法" }],
      "sentence": { "zh": "线", "en": "Line" }
    },
    {
      "id": "sum", "title": { "zh": "算式", "en": "Sum" }, "phase": "score", "item": "indicator",
      "conditions": { "fact": "item", "operator": "present", "value": true },
      "event": { "type": "score", "params": { "method": "expression", "expression": "maxScore * (1 -" } },
      "references": [{ "document": "办法" }],
      "sentence": { "zh": "算", "en": "Sum" }
    }
  ],
  "grades": [
    { "id": "good", "label": { "zh": "良", "en": "Good" }, "from": "80" },
    { "id": "fair", "label": { "zh": "中", "en": "Fair" }, "from": "80" },
    { "id": "over", "label": { "zh": "超", "en": "Over" }, "from": "101" }
  ],
  "gradeOn": "exact",
  "grade": "good"
}
`;

describe('a rule set with many faults', () => {
  const { ruleSet, diagnostics } = lintRuleSetText(BROKEN);

  it('has all of them reported at once, in the order of the text', () => {
    expect(ruleSet).toBeNull();
    expect(
      diagnostics.map(({ code, path, position }) => `${position?.line}:${position?.column} ${path} ${code}`),
    ).toMatchInlineSnapshot(`
      [
        "4:14 /version document/schema",
        "7:49 /effective/untilYear rule-set/effective-years",
        "10:36 /rounding/item/mode document/not-one-of",
        "13:31 /parameters/passMark rule-set/unused-parameter",
        "13:47 /parameters/spare rule-set/unused-parameter",
        "13:60 /parameters/rate document/number-not-string",
        "15:64 /inputs/faults/title/en document/schema",
        "17:61 /readings/bareByGroup/cots rule-set/unknown-category",
        "19:17 /framework/maxScore rule-set/max-scores-sum",
        "27:47 /framework/indicators/0/category rule-set/unknown-category",
        "28:17 /framework/indicators/1/code rule-set/duplicate-id",
        "28:43 /framework/indicators/1/rule rule-set/unknown-rule",
        "29:47 /framework/indicators/2/maxScore document/not-a-decimal",
        "33:16 /conditions/turning rule-set/condition-cycle",
        "34:13 /conditions/idle rule-set/unused-condition",
        "40:19 /rules/0/conditions/all/0/fact rule-set/unknown-fact",
        "41:40 /rules/0/conditions/all/1/operator rule-set/unknown-operator",
        "42:61 /rules/0/conditions/all/2/value rule-set/unit-clash",
        "43:62 /rules/0/conditions/all/3/value rule-set/unknown-value",
        "44:39 /rules/0/conditions/all/4/operator rule-set/operator-type",
        "45:24 /rules/0/conditions/all/5/condition rule-set/unknown-condition",
        "48:73 /rules/0/event/params/of rule-set/fact-not-available",
        "48:107 /rules/0/event/params/zeroAt/parameter rule-set/unknown-parameter",
        "50:19 /rules/0/sentence rule-set/unknown-placeholder",
        "52:5 /rules/1 rule-set/missing-reference",
        "53:13 /rules/1/id rule-set/duplicate-id",
        "56:9 /rules/1/event/params/bands/0 rule-set/bands-gap",
        "63:68 /rules/2/conditions/value document/number-not-string",
        "64:46 /rules/2/event/params document/points-or-share",
        "70:40 /rules/3/conditions/not/fact rule-set/negated-unknown",
        "71:26 /rules/3/event/type rule-set/event-phase",
        "71:129 /rules/3/event/params/points/1/at rule-set/curve-order",
        "78:85 /rules/4/event/params/expression rule-set/expression",
        "83:13 /grades rule-set/grades-not-covering",
        "85:67 /grades/1/from rule-set/bands-overlap",
        "86:67 /grades/2/from rule-set/band-empty",
        "86:67 /grades/2/from rule-set/grade-order",
        "88:14 /gradeOn rule-set/display-differs",
        "89:12 /grade document/unknown-member",
      ]
    `);
  });

  it('has each reported once, at the very place', () => {
    const lines = BROKEN.split('\n');
    expect(diagnostics.length).toBeGreaterThanOrEqual(30);
    expect(new Set(diagnostics.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(short(diagnostics)).size).toBe(diagnostics.length);
    for (const { position } of diagnostics)
      expect(lines[(position?.line ?? 0) - 1]?.[(position?.column ?? 0) - 1]).toMatch(/["{[\d]/);
  });
});

describe('a fault of form', () => {
  const rules = [...executionRules, ...indicatorRules];
  const lint = (document: unknown) => short(lintRuleSet(document).diagnostics);

  it('in one rule hides no fault of sense in another, and shifts no place', () => {
    const [first, second, ...others] = rules;
    const broken = {
      ...ruleSetWith(),
      rules: [{ ...first, priority: 'high' }, { ...second, conditions: known('ratoi') }, ...others],
    };
    expect(lint(broken)).toEqual([
      '/rules/0/priority document/wrong-type',
      '/rules/1/conditions/fact rule-set/unknown-fact',
    ]);
  });

  it('brings about no fault in what refers to the faulty part', () => {
    const reader = findingRule(
      'reader',
      { code: 'odd', severity: 'info' },
      {
        conditions: {
          all: [
            { condition: 'faulty' },
            { fact: 'inputs.count', operator: 'greaterThan', value: { parameter: 'line' } },
          ],
        },
      },
    );
    const bands = scoreRule('bands', {
      method: 'judged',
      of: 'inputs.count',
      bands: [
        { id: 'a', from: { parameter: 'line' }, to: '1' },
        { id: 'b', from: '0', to: { parameter: 'line' } },
      ],
    });
    const broken = {
      ...ruleSetWith(),
      parameters: { line: 'low' },
      inputs: { ...ruleSetWith().inputs, count: { type: 'number', title: '计数' } },
      conditions: { faulty: { fact: 'met' } },
      rules: [...rules.slice(0, -1), reader, { ...bands, priority: 1 }],
      framework: {
        ...ruleSetWith().framework,
        indicators: [{ code: 'A', name: '甲', rule: 'bands', parameters: { line: '0.5' } }],
      },
    };
    expect(new Set(lint(broken))).toEqual(
      new Set([
        '/conditions/faulty document/missing-member',
        '/inputs/count/title document/wrong-type',
        '/parameters/line document/not-a-decimal',
      ]),
    );
  });

  it('in a rule leaves what that rule uses in use', () => {
    const user = findingRule(
      'user',
      { code: 'odd', severity: 'info' },
      {
        conditions: {
          all: [{ condition: 'named' }, { fact: 'ratio', operator: 'lessThan', value: { parameter: 'line' } }],
        },
      },
    );
    const sum = scoreRule('sum', { method: 'expression', expression: 'maxScore * factor' }, { priority: 1 });
    const broken = {
      ...ruleSetWith(),
      parameters: { line: '1', factor: '2' },
      conditions: { named: known('met') },
      rules: [...rules, { ...user, sentence: 'none' }, { ...sum, title: null }],
    };
    expect(lint(broken)).toEqual(['/rules/6/sentence document/wrong-type', '/rules/7/title document/wrong-type']);
  });

  it('in one indicator or category hides no fault of the others', () => {
    const label = { zh: '类', en: 'category' };
    const broken = {
      ...ruleSetWith(),
      readings: { ...ruleSetWith().readings, bareByGroup: { cost: 'atMost' } },
      framework: {
        maxScore: '100',
        notApplicable: 'none',
        categories: [
          { id: 'a', label, groups: [{ id: 'cost', label: 5 }] },
          { id: 'b', label, maxScore: '10', groups: [{ id: 'x', label, maxScore: '9' }] },
        ],
        indicators: [
          { code: 'A', category: 'a' },
          { code: 'A', name: '乙', category: 'bb' },
        ],
      },
    };
    expect(lint(broken)).toEqual([
      '/framework/categories/0/groups/0/label document/wrong-type',
      '/framework/categories/1/maxScore rule-set/max-scores-sum',
      '/framework/indicators/0 document/missing-member',
      '/framework/indicators/1/category rule-set/unknown-category',
      '/framework/indicators/1/code rule-set/duplicate-id',
    ]);
  });

  it.each([
    [null],
    [[]],
    ['text'],
    [5],
    [{}],
    [{ rules: null, conditions: [], framework: 5 }],
    [{ conditions: { '1x': 5, a: null }, rules: [5, null, []] }],
  ])('of the whole document is reported too: %j', (document) => {
    const { ruleSet, diagnostics } = lintRuleSet(document);
    expect(ruleSet).toBeNull();
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(hasErrors(diagnostics)).toBe(true);
  });
});

describe('a text that is no rule set', () => {
  it.each([
    ['', 'document/syntax', 1, 1],
    ['{"id": "x",}', 'document/syntax', 1, 12],
    ['{\n "id": 1,\n "id": 2\n}', 'document/duplicate-key', 3, 2],
    ['null', 'document/wrong-type', 1, 1],
  ])('%j is one diagnostic', (text, code, line, column) => {
    expect(lintRuleSetText(text).diagnostics).toMatchObject([{ code, position: { line, column } }]);
  });
});
