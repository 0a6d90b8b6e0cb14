import type { RuleSet } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffRuleSets } from '../src/index.ts';
import { executionRules, findingRule, indicatorRules, known, met, ruleSetWith, scoreRule } from './support/rule-set.ts';
import { anyRuleSet } from './support/rule-sets.ts';

const label = (zh: string) => ({ zh, en: zh });
const framework: RuleSet['framework'] = {
  maxScore: '100',
  executionMaxScore: '10',
  notApplicable: 'rescaleTotal',
  categories: [
    {
      id: 'output',
      label: label('产出'),
      maxScore: '50',
      groups: [
        { id: 'quantity', label: label('数量'), maxScore: '30' },
        { id: 'quality', label: label('质量'), maxScore: '20' },
      ],
    },
    { id: 'benefit', label: label('效益'), maxScore: '40' },
  ],
  indicators: [
    { code: 'A', name: '甲', category: 'output', maxScore: '20', parameters: { line: '0.7' } },
    { code: 'B', name: '乙', aliases: ['乙指标'] },
  ],
};
const base = ruleSetWith({
  framework,
  parameters: { line: '0.60', points: '5' },
  conditions: { scored: { all: [known('met'), known('ratio')] } },
});

/** What changed, in short: kind, subject, key, path, before, after; and whether a score can change. */
const changes = (after: Partial<RuleSet>, before: RuleSet = base) =>
  diffRuleSets(before, { ...before, ...after }).map(
    ({ kind, subject, key, path, before: from, after: to, scoring }) => [
      kind,
      `${subject} ${key}${path}`,
      from,
      to,
      scoring,
    ],
  );

const withFramework = (part: Partial<RuleSet['framework']>) => ({ framework: { ...framework, ...part } });
const [output, benefit] = framework.categories;
const [first, second] = framework.indicators;
const [met1, missed, exceeded, open] = indicatorRules;
if (!output || !benefit || !first || !second || !met1 || !missed || !exceeded || !open)
  throw new Error('The base has changed');
const rulesWith = (...rules: RuleSet['rules']) => ({ rules: [...executionRules, ...rules] });

describe('a difference between two versions', () => {
  it('is none between a rule set and itself', () => {
    expect(diffRuleSets(base, structuredClone(base))).toEqual([]);
    fc.assert(
      fc.property(anyRuleSet, (one) => {
        expect(diffRuleSets(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is none in the order of rules, categories, groups, indicators, grades, keys and grade entries', () => {
    const reversed = {
      ...base,
      rules: [...base.rules].reverse(),
      grades: [...base.grades].reverse(),
      parameters: { points: '5', line: '0.60' },
      ...withFramework({
        categories: [benefit, { ...output, groups: [...(output.groups ?? [])].reverse() }],
        indicators: [second, first],
      }),
    };
    expect(diffRuleSets(base, reversed)).toEqual([]);
    const keys = Object.fromEntries(Object.entries(base).reverse()) as unknown as RuleSet;
    expect(diffRuleSets(base, keys)).toEqual([]);
  });

  it('is none in the order of what a condition combines', () => {
    expect(changes({ conditions: { scored: { all: [known('ratio'), known('met')] } } })).toEqual([]);
  });

  it('is none in the spelling of a number, but one in the spelling of a code', () => {
    expect(changes({ parameters: { line: '0.6', points: '5.000' } })).toEqual([]);
    const codes = (value: string) => ({ conditions: { scored: { fact: 'code', operator: 'equal' as const, value } } });
    expect(changes(codes('010'), { ...base, ...codes('10') })).toEqual([
      ['changed', 'condition scored/value', '10', '010', true],
    ]);
  });

  it('is none in the version itself, nor in the schema it names', () => {
    expect(changes({ id: 'other', version: '2.0.0', $schema: 'x' })).toEqual([]);
  });
});

describe('a rule', () => {
  it('added or removed is one change, named by its id', () => {
    const extra = findingRule('late', { code: 'late', severity: 'info' });
    const added = changes({ rules: [extra, ...base.rules] });
    expect(added.map(([kind, what, before]) => [kind, what, before])).toEqual([['added', 'rule late', null]]);
    expect(JSON.parse(String(added[0]?.[3]))).toEqual(extra);
    const removed = changes(rulesWith(met1, missed, exceeded));
    expect(removed.map(([kind, what, , after]) => [kind, what, after])).toEqual([['removed', 'rule open', null]]);
  });

  it('renamed is one removed and one added', () => {
    const kinds = changes(rulesWith(met1, missed, exceeded, { ...open, id: 'opened' })).map(([kind, what]) => [
      kind,
      what,
    ]);
    expect(kinds).toEqual([
      ['removed', 'rule open'],
      ['added', 'rule opened'],
    ]);
  });

  it('shows the smallest parts that differ', () => {
    const changed = scoreRule('met', { method: 'proportional', of: 'ratio' }, { priority: 31, conditions: met(false) });
    expect(changes(rulesWith(changed, missed, exceeded, open))).toEqual([
      ['changed', 'rule met/priority', '30', '31', true],
      ['changed', 'rule met/conditions/value', 'true', 'false', true],
      ['changed', 'rule met/event/params/method', 'full', 'proportional', true],
      ['changed', 'rule met/event/params/of', null, 'ratio', true],
    ]);
  });

  it('with another list of conditions shows the list', () => {
    const conditions = { all: [met(false), known('ratio'), known('target')] };
    const [change, ...others] = changes(rulesWith(met1, { ...missed, conditions }, exceeded, open));
    expect(change?.slice(0, 2)).toEqual(['changed', 'rule missed/conditions/all']);
    expect(others).toEqual([]);
  });

  it('reworded changes no score', () => {
    const words = {
      ...met1,
      title: label('达标'),
      sentence: { zh: '好', en: 'well' },
      references: [{ document: '新办法' }],
    };
    expect(changes(rulesWith(words, missed, exceeded, open)).map(([, what, , , scoring]) => [what, scoring])).toEqual([
      ['rule met/title/zh', false],
      ['rule met/title/en', false],
      ['rule met/references/0/document', false],
      ['rule met/references/0/clause', false],
      ['rule met/sentence/zh', false],
      ['rule met/sentence/en', false],
    ]);
  });
});

describe('every other part', () => {
  it.each<[string, Partial<RuleSet>, unknown[][]]>([
    [
      'parameters',
      { parameters: { line: '0.8', more: '1' } },
      [
        ['changed', 'parameter line', '0.60', '0.8', true],
        ['removed', 'parameter points', '5', null, true],
        ['added', 'parameter more', null, '1', true],
      ],
    ],
    [
      'conditions',
      { conditions: { scored: { not: known('met') } } },
      [
        ['changed', 'condition scored/all', expect.any(String), null, true],
        ['changed', 'condition scored/not', null, expect.any(String), true],
      ],
    ],
    [
      'rounding',
      { rounding: { ...base.rounding, item: { places: 1, mode: 'down' } } },
      [
        ['changed', 'rounding item/places', '2', '1', true],
        ['changed', 'rounding item/mode', 'half-up', 'down', true],
      ],
    ],
    [
      'readings',
      { readings: { bare: 'atLeast', zero: 'equal', equal: 'atLeast', bareByGroup: { cost: 'atMost' } } },
      [
        ['changed', 'readings zero', 'atMost', 'equal', true],
        ['added', 'readings bareByGroup', null, '{"cost":"atMost"}', true],
      ],
    ],
    [
      'grades',
      {
        grades: base.grades.map((grade) =>
          grade.id === 'good' ? { ...grade, from: '75', label: label('良好') } : grade,
        ),
      },
      [
        ['changed', 'grade good/label/zh', '良', '良好', false],
        ['changed', 'grade good/label/en', '良', '良好', false],
        ['changed', 'grade good/from', '80', '75', true],
      ],
    ],
    ['what grades are decided on', { gradeOn: 'exact' }, [['changed', 'framework gradeOn', 'rounded', 'exact', true]]],
    [
      'the framework',
      withFramework({ maxScore: '120', notApplicable: 'full', executionMaxScore: null }),
      [
        ['changed', 'framework maxScore', '100', '120', true],
        ['changed', 'framework executionMaxScore', '10', 'null', true],
        ['changed', 'framework notApplicable', 'rescaleTotal', 'full', true],
      ],
    ],
    [
      'weights of categories and groups',
      withFramework({
        categories: [
          {
            ...output,
            maxScore: '45',
            groups: [
              { id: 'quality', label: label('质量'), maxScore: '15' },
              { id: 'quantity', label: label('数量'), maxScore: '30' },
            ],
          },
          { ...benefit, maxScore: '45' },
        ],
      }),
      [
        ['changed', 'category output/maxScore', '50', '45', true],
        ['changed', 'category output/groups/quality/maxScore', '20', '15', true],
        ['changed', 'category benefit/maxScore', '40', '45', true],
      ],
    ],
    [
      'indicators',
      withFramework({
        indicators: [
          { ...first, maxScore: '25', parameters: { line: '0.75' }, rule: 'met' },
          { code: 'C', name: '丙' },
        ],
      }),
      [
        ['changed', 'indicator A/maxScore', '20', '25', true],
        ['changed', 'indicator A/parameters/line', '0.7', '0.75', true],
        ['changed', 'indicator A/rule', null, 'met', true],
        ['removed', 'indicator B', '{"aliases":["乙指标"],"code":"B","name":"乙"}', null, true],
        ['added', 'indicator C', null, '{"code":"C","name":"丙"}', true],
      ],
    ],
    [
      'the names by which forms are placed',
      withFramework({
        categories: [{ ...output, label: { zh: '产出指标', en: 'Output' }, aliases: ['产量'] }, benefit],
        indicators: [
          { ...first, name: '甲项' },
          { ...second, aliases: ['乙项'] },
        ],
      }),
      [
        ['changed', 'category output/label/zh', '产出', '产出指标', true],
        ['changed', 'category output/label/en', '产出', 'Output', false],
        ['changed', 'category output/aliases', null, '["产量"]', true],
        ['changed', 'indicator A/name', '甲', '甲项', true],
        ['changed', 'indicator B/aliases/0', '乙指标', '乙项', true],
      ],
    ],
    [
      'inputs',
      { inputs: { judged: { type: 'label', title: label('评定') } } },
      [
        ['changed', 'input judged/type', 'number', 'label', true],
        ['changed', 'input judged/title/zh', '评定得分', '评定', false],
        ['changed', 'input judged/title/en', '评定得分', '评定', false],
      ],
    ],
    [
      'what only describes it',
      { title: label('新样例'), effective: { fromYear: 2021, untilYear: null } },
      [
        ['changed', 'description title/zh', '样例', '新样例', false],
        ['changed', 'description title/en', '样例', '新样例', false],
        ['changed', 'description effective/fromYear', '2020', '2021', false],
      ],
    ],
  ])('is compared: %s', (_, after, expected) => {
    expect(changes(after)).toEqual(expected);
  });
});

it('what was added one way was removed the other', () => {
  fc.assert(
    fc.property(anyRuleSet, anyRuleSet, (one, other) => {
      const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
      const there = diffRuleSets(one, other).map(({ kind, subject, key, path, before, after }) =>
        [kind, subject, key, path, before, after].join(' '),
      );
      const back = diffRuleSets(other, one).map(({ kind, subject, key, path, before, after }) =>
        [turned[kind], subject, key, path, after, before].join(' '),
      );
      expect(back.sort()).toEqual(there.sort());
    }),
    { numRuns: 50 },
  );
});

describe('a change of a finding', () => {
  const flag = findingRule('odd', { code: 'odd', severity: 'info' });
  const withFlag = (rule: RuleSet['rules'][number]) => ruleSetWith({ rules: [...ruleSetWith().rules, rule] });

  it('cannot change a score, whether it comes, goes or changes', () => {
    const louder = { ...flag, event: { type: 'flag', params: { code: 'odd', severity: 'error' } } } as const;
    for (const changes of [
      diffRuleSets(ruleSetWith(), withFlag(flag)),
      diffRuleSets(withFlag(flag), ruleSetWith()),
      diffRuleSets(withFlag(flag), withFlag(louder)),
    ]) {
      expect(changes).toHaveLength(1);
      expect(changes[0]?.scoring).toBe(false);
    }
  });
});
