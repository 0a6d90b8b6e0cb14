import type { Condition, ScoringRule } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyForm } from '../support/forms.ts';
import { categories, inputs, lint, ruleSet, withCode, zero } from '../support/lint-cases.ts';
import {
  adjustRule,
  always,
  direction,
  executionRules,
  findingRule,
  indicatorRules,
  known,
  met,
  ruleSetOf,
  ruleSetWith,
  scoreForm,
} from '../support/rule-set.ts';
import { anyCondition } from '../support/rule-sets.ts';
import { scoreSample } from '../support/sample.ts';

describe('a case that no rule takes', () => {
  it.each<[string, ScoringRule[]]>([
    ['met', [zero('a', 1, met(true))]],
    [
      'more or less',
      [
        zero('a', 2, { fact: 'ratio', operator: 'lessThan', value: '0.6' }),
        zero('b', 1, { fact: 'ratio', operator: 'greaterThan', value: '0.6' }),
      ],
    ],
    [
      'known',
      [zero('a', 2, known('ratio')), zero('b', 1, { fact: 'targetKind', operator: 'notEqual', value: 'absent' })],
    ],
    [
      'all but one label',
      [
        zero('a', 1, {
          not: {
            all: [
              { fact: 'category', operator: 'equal', value: 'output' },
              { fact: 'inputs.band', operator: 'equal', value: '良' },
            ],
          },
        }),
      ],
    ],
    [
      'a flag',
      [
        zero('a', 1, { fact: 'inputs.absent', operator: 'equal', value: true }),
        zero('b', 0, { fact: 'inputs.absent', operator: 'equal', value: null }),
      ],
    ],
    [
      'late',
      [
        zero('a', 1, {
          any: [
            { fact: 'daysLate', operator: 'lessThanInclusive', value: '10' },
            { fact: 'daysLate', operator: 'equal', value: null },
          ],
        }),
      ],
    ],
  ])('is shown by a sample that really has no rule: %s', async (_, rules) => {
    const gappy = ruleSetOf(rules, {
      inputs,
      framework: { maxScore: '100', categories, notApplicable: 'none', indicators: [] },
    });
    const [gap] = withCode(lint(gappy), 'rule-set/no-rule');
    const item = await scoreSample(gappy, gap?.params.sample);
    expect([item.item, item.rule]).toEqual(['indicator', null]);
  });

  it('is shown for the execution by a budget', async () => {
    for (const conditions of [
      known('executionRate'),
      { fact: 'executionRate', operator: 'lessThan', value: '0.9' },
      { fact: 'budgetRevision', operator: 'lessThan', value: '2' },
      { not: { fact: 'zeroBudget', operator: 'equal', value: true } },
      { not: { fact: 'finalBudget', operator: 'greaterThan', value: '50000' } },
    ] satisfies Condition[]) {
      const gappy = ruleSetWith({ rules: [...indicatorRules, zero('a', 1, conditions, { item: 'execution' })] });
      const [gap] = withCode(lint(gappy), 'rule-set/no-rule');
      const item = await scoreSample(gappy, gap?.params.sample);
      expect([JSON.stringify(conditions), item.item, item.rule]).toEqual([
        JSON.stringify(conditions),
        'execution',
        null,
      ]);
    }
  });
});

describe('a rule that never wins', () => {
  it.each<[string, ScoringRule]>([
    ['another takes all of its cases', zero('behind', 5, { all: [met(true), known('ratio')] })],
    ['several others share its cases', zero('behind', 10, { all: [known('met'), known('ratio'), known('direction')] })],
    [
      'a fact can only be one thing',
      zero('behind', 5, { all: [met(true), { fact: 'targetKind', operator: 'in', value: ['text', 'yesNo'] }] }),
    ],
  ])('is shown with a case it matches and another decides: %s', async (_, behind) => {
    const shadowed = ruleSet([behind]);
    const [found, ...others] = lint(shadowed);
    expect([found?.code, found?.path, others]).toEqual(['rule-set/shadowed-rule', '/rules/2', []]);
    const item = await scoreSample(shadowed, found?.params.sample);
    expect(item.rule).toBe(found?.params.by);
    const alone = await scoreSample({ ...shadowed, rules: [behind] }, found?.params.sample);
    expect(alone.rule).toBe('behind');
  });

  it.each<[string, Condition]>([
    ['it contradicts itself', { all: [met(true), met(false)] }],
    [
      'its lines cross',
      {
        all: [
          { fact: 'ratio', operator: 'lessThan', value: '0.5' },
          { fact: 'ratio', operator: 'greaterThanInclusive', value: '0.5' },
        ],
      },
    ],
    [
      'what it reads hangs together',
      { all: [known('ratio'), { fact: 'targetKind', operator: 'equal', value: 'date' }] },
    ],
    [
      'nothing is met and short of its target',
      { all: [met(true), { fact: 'shortfall', operator: 'greaterThan', value: '0' }] },
    ],
  ])('is called unreachable: %s', (_, conditions) => {
    expect(lint(ruleSet([zero('never', 99, conditions)])).map(({ code, path }) => [code, path])).toEqual([
      ['rule-set/unreachable-rule', '/rules/2/conditions'],
    ]);
    const deduct = adjustRule('never', { type: 'deduct', params: { method: 'fixed', points: '1' } }, { conditions });
    expect(lint(ruleSet([deduct])).map(({ code, path }) => [code, path])).toEqual([
      ['rule-set/unreachable-rule', '/rules/2/conditions'],
    ]);
  });

  it('is no fault where the framework names it for an indicator', () => {
    const behind = zero('behind', 5, met(true));
    const framework = { ...ruleSetWith().framework, indicators: [{ code: 'X', name: '甲', rule: 'behind' }] };
    expect(lint(ruleSet([behind], { framework }))).toEqual([]);
  });
});

describe('two rules of equal priority', () => {
  it('are shown with a case that both take', async () => {
    const twins = [
      zero('a', 50, { fact: 'ratio', operator: 'lessThan', value: '0.6' }),
      zero('b', 50, { all: [direction('higher'), { fact: 'ratio', operator: 'lessThan', value: '0.8' }] }),
    ];
    const ambiguous = ruleSet(twins);
    const [found, ...others] = lint(ambiguous);
    expect([found?.code, found?.path, found?.params.rule, found?.params.other, others]).toEqual([
      'rule-set/ambiguous-priority',
      '/rules/3/priority',
      'a',
      'b',
      [],
    ]);
    for (const twin of twins) {
      const item = await scoreSample({ ...ambiguous, rules: [twin] }, found?.params.sample);
      expect(item.rule).toBe(twin.id);
    }
  });

  it('are no fault where no case is both', () => {
    const apart = [
      zero('a', 50, { fact: 'ratio', operator: 'lessThan', value: '0.6' }),
      zero('b', 50, { fact: 'ratio', operator: 'greaterThanInclusive', value: '0.6' }),
      zero('last', 0, always),
    ];
    expect(lint(ruleSetOf(apart))).toEqual([]);
  });

  it('are reported for every pair once, and not for what a third one takes', () => {
    const same = ['a', 'b', 'c'].map((id) => zero(id, 50, { fact: 'inputs.band', operator: 'equal', value: '优' }));
    const pairs = withCode(lint(ruleSet(same)), 'rule-set/ambiguous-priority').map(({ params }) => [
      params.rule,
      params.other,
    ]);
    expect(pairs).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    const first = zero('first', 60, { fact: 'inputs.band', operator: 'equal', value: '优' });
    expect(withCode(lint(ruleSet([first, ...same])), 'rule-set/ambiguous-priority')).toEqual([]);
  });
});

describe('a rule that can match', () => {
  it.each<Condition>([
    { fact: 'targetText', operator: 'equal', value: '每年' },
    { fact: 'actualText', operator: 'contains', value: '逐步' },
    {
      all: [
        { fact: 'targetText', operator: 'contains', value: '每年' },
        { fact: 'actualText', operator: 'contains', value: '一次' },
      ],
    },
    {
      all: [
        { fact: 'name', operator: 'contains', value: '满意' },
        { fact: 'name', operator: 'contains', value: '率' },
      ],
    },
    {
      all: [
        { fact: 'name', operator: 'contains', value: '满意' },
        { fact: 'name', operator: 'doesNotContain', value: '率' },
      ],
    },
    { fact: 'code', operator: 'in', value: ['A-1', 'A-2'] },
    { fact: 'actualKind', operator: 'equal', value: 'range' },
    {
      all: [
        { fact: 'targetKind', operator: 'equal', value: 'date' },
        { fact: 'actualKind', operator: 'equal', value: 'text' },
      ],
    },
    {
      all: [
        { fact: 'targetKind', operator: 'equal', value: 'quantity' },
        { fact: 'actualKind', operator: 'equal', value: 'date' },
      ],
    },
    {
      all: [
        { fact: 'targetKind', operator: 'equal', value: 'text' },
        { fact: 'actualKind', operator: 'equal', value: 'quantity' },
      ],
    },
    {
      all: [
        { fact: 'targetKind', operator: 'equal', value: 'yesNo' },
        { fact: 'actualKind', operator: 'equal', value: 'absent' },
      ],
    },
    {
      all: [
        { fact: 'targetKind', operator: 'equal', value: 'range' },
        { fact: 'actualKind', operator: 'equal', value: 'unparsed' },
      ],
    },
    { fact: 'finalBudget', operator: 'greaterThan', value: '1000000' },
    { fact: 'originalBudget', operator: 'lessThan', value: '500' },
    { fact: 'actualExpenditure', operator: 'equal', value: '12345.67' },
    { fact: 'budgetRevision', operator: 'lessThan', value: '0.4' },
    { fact: 'budgetRevision', operator: 'greaterThan', value: '2' },
    { fact: 'executionRate', operator: 'greaterThan', value: '1.3' },
    {
      all: [
        { fact: 'executionRate', operator: 'lessThan', value: '0.5' },
        { fact: 'originalExecutionRate', operator: 'greaterThan', value: '0.9' },
      ],
    },
    {
      all: [
        { fact: 'ratio', operator: 'greaterThan', value: '1.3' },
        { fact: 'executionRate', operator: 'lessThan', value: '0.9' },
      ],
    },
    { fact: 'actual', operator: 'greaterThan', value: '100000' },
    { fact: 'actual', operator: 'lessThan', value: '0' },
    { fact: 'ratio', operator: 'lessThan', value: '0' },
    { all: [direction('lower'), { fact: 'ratio', operator: 'lessThan', value: '0' }] },
    { fact: 'target', operator: 'lessThan', value: '0' },
    {
      all: [
        { fact: 'target', operator: 'lessThan', value: '5' },
        { fact: 'actual', operator: 'greaterThan', value: '7' },
      ],
    },
    {
      all: [
        { fact: 'shortfall', operator: 'greaterThan', value: '3' },
        { fact: 'ratio', operator: 'greaterThan', value: '1' },
      ],
    },
    { fact: 'daysLate', operator: 'greaterThan', value: '90' },
    {
      all: [
        { fact: 'daysLate', operator: 'greaterThan', value: '10' },
        { fact: 'daysLate', operator: 'lessThanInclusive', value: '20' },
      ],
    },
    { fact: 'fiscalYear', operator: 'greaterThanInclusive', value: '2021' },
    { fact: 'formType', operator: 'notEqual', value: 'project' },
    { fact: 'maxScore', operator: 'greaterThan', value: '60' },
    { fact: 'declaredShare', operator: 'lessThan', value: '0.5' },
    { fact: 'inputs.faults', operator: 'greaterThan', value: '3' },
    { fact: 'group', operator: 'notEqual', value: 'quantity' },
    { fact: 'missedCount', operator: 'greaterThan', value: '2' },
    { fact: 'duplicate', operator: 'equal', value: true },
    {
      all: [
        { fact: 'textsEqual', operator: 'equal', value: true },
        { fact: 'targetKind', operator: 'equal', value: 'unparsed' },
      ],
    },
  ])('is not called unreachable: %j', (conditions) => {
    const codes = lint(ruleSet([findingRule('can', { code: 'odd', severity: 'info' }, { conditions })]));
    expect(withCode(codes, 'rule-set/unreachable-rule')).toEqual([]);
    expect(withCode(lint(ruleSet([zero('can', 99, conditions)])), 'rule-set/unreachable-rule')).toEqual([]);
  });

  it.each<Condition[]>([
    [
      { fact: 'missedCount', operator: 'lessThanInclusive', value: '2' },
      { fact: 'missedCount', operator: 'greaterThanInclusive', value: '3' },
    ],
    [
      { fact: 'fiscalYear', operator: 'lessThan', value: '2021' },
      { fact: 'fiscalYear', operator: 'greaterThan', value: '2020' },
    ],
  ])('leaves no gap between whole numbers: %j or %j', (low, high) => {
    const rules = [zero('low', 1, low), zero('high', 1, high)];
    expect(lint(ruleSetWith({ rules: [...executionRules, ...rules] }))).toEqual([]);
  });
});

describe('lint and scoring', () => {
  it('agree on which rules can win and on whether every case has one', async () => {
    const rules = fc
      .array(anyCondition, { minLength: 1, maxLength: 4 })
      .chain((conditions) => fc.boolean().map((hasLast) => [conditions, hasLast] as const))
      .map(([conditions, hasLast]) => [
        ...conditions.map((condition, index) => zero(`rule-${index}`, 50 - index, condition)),
        ...(hasLast ? [zero('last', 0, always)] : []),
      ]);
    const named = { fact: 'ratio', operator: 'greaterThan', value: '0.5' } as const;
    const anySet = rules.map((list) =>
      ruleSetOf(list, {
        inputs,
        conditions: { named },
        parameters: { line: '0.8' },
        framework: { maxScore: '100', categories, notApplicable: 'none', indicators: [] },
      }),
    );
    let wins = 0;
    await fc.assert(
      fc.asyncProperty(anySet, fc.array(anyForm, { minLength: 3, maxLength: 3 }), async (one, forms) => {
        const found = lint(one);
        const idle = [...withCode(found, 'rule-set/unreachable-rule'), ...withCode(found, 'rule-set/shadowed-rule')];
        const hasGap =
          withCode(found, 'rule-set/no-rule').length > 0 || withCode(found, 'rule-set/lint-sampled').length > 0;
        for (const form of forms) {
          for (const item of (await scoreForm(one, form)).items.filter(({ index }) => index !== null)) {
            if (item.rule !== null) wins++;
            expect(idle.map(({ params }) => params.rule)).not.toContain(item.rule);
            if (!hasGap) expect(item.rule).not.toBeNull();
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(wins).toBeGreaterThan(0);
  });
});
