import type { RuleSet, ScoringRule, ShortForm } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, score } from '../../src/index.ts';
import {
  adjustRule,
  direction,
  firstItem,
  formWith,
  known,
  met,
  ruleSetOf,
  scoreRule,
  scoreShort,
} from '../support/rule-set.ts';

const faults = { type: 'number', title: { zh: '差错', en: 'faults' } } as const;
const share = scoreRule('share', { method: 'proportional', of: 'ratio' });
const deduct = (id: string, points: string, parts = {}) =>
  adjustRule(id, { type: 'deduct', params: { method: 'fixed', points } }, parts);
const add = (id: string, points: string) => adjustRule(id, { type: 'add', params: { method: 'fixed', points } });
const cap = (id: string, points: string) => adjustRule(id, { type: 'cap', params: { points } });

async function itemOf(
  rules: readonly ScoringRule[],
  row: NonNullable<ShortForm['indicators']>[number] = {},
  changes: Partial<RuleSet> = {},
) {
  const ruleSet = ruleSetOf(rules, { inputs: { faults }, parameters: { some: '2' }, ...changes });
  return firstItem(await scoreShort(ruleSet, { indicators: [{ target: '>=10', actual: '8', ...row }] }));
}

const outcome = ({ exact, score, adjustments }: Awaited<ReturnType<typeof itemOf>>) => [
  exact,
  score,
  adjustments.map(({ rule, kind, amount }) => `${rule} ${kind} ${amount}`),
];

describe('adjustments of an item', () => {
  it('are taken off and added on, in the order of the rules', async () => {
    expect(outcome(await itemOf([share, deduct('a', '1.5'), add('b', '0.25'), deduct('c', '1')]))).toEqual([
      '5.75',
      '5.75',
      ['a deduct -1.5', 'b add 0.25', 'c deduct -1'],
    ]);
  });

  it('end at nothing and at the maximum', async () => {
    expect(outcome(await itemOf([share, deduct('a', '9')]))).toEqual(['0', '0', ['a deduct -9']]);
    expect(outcome(await itemOf([share, add('a', '9')]))).toEqual(['10', '10', ['a add 9']]);
  });

  it('meet only at the end: a deduction below nothing eats a later addition', async () => {
    expect(outcome(await itemOf([share, deduct('a', '9'), add('b', '3')]))).toEqual([
      '2',
      '2',
      ['a deduct -9', 'b add 3'],
    ]);
    expect(outcome(await itemOf([share, add('b', '3'), deduct('a', '9')]))).toEqual([
      '2',
      '2',
      ['b add 3', 'a deduct -9'],
    ]);
  });

  it('are capped last, by the lowest cap', async () => {
    expect(outcome(await itemOf([share, cap('low', '4'), cap('high', '6'), deduct('a', '1')]))).toEqual([
      '4',
      '4',
      ['a deduct -1', 'low cap -3', 'high cap 0'],
    ]);
    expect(outcome(await itemOf([share, cap('high', '6'), cap('low', '4')]))[1]).toBe('4');
  });

  it('may be shares of the maximum and parameters', async () => {
    const rules = [
      share,
      adjustRule('a', { type: 'deduct', params: { method: 'fixed', share: '0.3' } }),
      adjustRule('b', { type: 'cap', params: { share: { parameter: 'half' } } }),
    ];
    expect(outcome(await itemOf(rules, { maxScore: '6' }, { parameters: { half: '0.4' } }))).toEqual([
      '2.4',
      '2.4',
      ['a deduct -1.8', 'b cap -0.6'],
    ]);
  });

  it('apply only where their condition holds', async () => {
    const rules = [
      share,
      deduct('missed', '1', { conditions: met(false) }),
      deduct('lower', '1', { conditions: direction('lower') }),
    ];
    expect(outcome(await itemOf(rules))).toEqual(['7', '7', ['missed deduct -1']]);
  });

  it('come to nothing for an item that does not apply', async () => {
    const absent = scoreRule('absent', { method: 'notApplicable' }, { priority: 9 });
    expect(outcome(await itemOf([absent, add('a', '3')]))).toEqual([null, null, []]);
  });

  it('leave the score open when an amount is unknown', async () => {
    const counted = adjustRule('a', {
      type: 'deduct',
      params: { method: 'perUnit', of: 'inputs.faults', step: '1', points: '1', partial: 'whole' },
    });
    expect(outcome(await itemOf([share, counted]))).toEqual([null, null, []]);
    expect(outcome(await itemOf([share, counted], { inputs: { faults: '2' } }))).toEqual(['6', '6', ['a deduct -2']]);
  });

  it('print their sentence with their amount, what they read and their reference', async () => {
    const rule = deduct('late', '1.50', {
      sentence: {
        zh: '目标 {target} 实际 {actual} 扣 {amount} 得 {score}/{maxScore}',
        en: '-{amount}: {deduction} lost of {maxScore}',
      },
      conditions: { all: [met(false), { fact: 'ratio', operator: 'lessThan', value: '90%' }] },
    });
    const { adjustments, facts } = await itemOf([share, rule], { target: '≥ 10场', actual: '8' });
    expect(adjustments).toEqual([
      {
        rule: 'late',
        kind: 'deduct',
        amount: '-1.5',
        sentence: { zh: '目标 ≥ 10场 实际 8 扣 1.5 得 6.5/10', en: '-1.5: 3.5 lost of 10' },
        references: rule.references,
        conditions: {
          all: [
            { fact: 'met', operator: 'equal', value: 'false', read: 'false', truth: true },
            { fact: 'ratio', operator: 'lessThan', value: '90%', read: '0.8', truth: true },
          ],
          truth: true,
        },
      },
    ]);
    expect(facts).toEqual({ item: 'indicator', ratio: '0.8', met: 'false' });
  });
});

describe('cap and floor of a method', () => {
  const scored = async (bounds: object, actual: string, rules: readonly ScoringRule[] = []) => {
    const method = scoreRule('share', { method: 'proportional', of: 'ratio', ...bounds });
    return outcome(await itemOf([method, ...rules], { actual }))[0];
  };

  it.each([
    [{}, '15', '10'],
    [{ cap: '1' }, '15', '10'],
    [{ cap: '0.8' }, '15', '8'],
    [{ cap: '0.8' }, '7', '7'],
    [{ cap: '1.2' }, '15', '12'],
    [{ cap: null }, '15', '15'],
    [{ cap: null }, '35', '35'],
    [{ floor: '0.3' }, '1', '3'],
    [{ floor: '0.3' }, '5', '5'],
    [{ cap: '0.5', floor: '0.5' }, '9', '5'],
    [{ cap: { parameter: 'some' } }, '35', '20'],
  ])('%j of %s in 10', async (bounds, actual, expected) => {
    expect(await scored(bounds, actual)).toBe(expected);
  });

  it('do not stop an addition short of the maximum, nor a deduction short of nothing', async () => {
    expect(await scored({ cap: '0.8' }, '15', [add('a', '5')])).toBe('10');
    expect(await scored({ cap: '0.8' }, '15', [add('a', '1')])).toBe('9');
    expect(await scored({ floor: '0.3' }, '1', [deduct('a', '5')])).toBe('0');
    expect(await scored({ cap: null }, '15', [add('a', '5')])).toBe('20');
    expect(await scored({ cap: '1.2' }, '15', [add('a', '5')])).toBe('12');
  });
});

describe('which rule decides', () => {
  const fixed = (id: string, points: string, priority: number) =>
    scoreRule(id, { method: 'fixed', points }, { priority });

  it('is the matching one of the highest priority', async () => {
    const item = await itemOf([
      fixed('a', '1', 1),
      fixed('b', '2', 3),
      { ...fixed('c', '3', 5), conditions: met(true) },
    ]);
    expect([item.rule, item.score, item.method, item.branch]).toEqual(['b', '2', 'fixed', 'fixed']);
  });

  it('is the one the framework names for the indicator, where that one matches', async () => {
    const rules = [fixed('a', '1', 1), fixed('b', '2', 3), { ...fixed('c', '3', 0), conditions: met(true) }];
    const framework = (rule: string): RuleSet['framework'] => ({
      maxScore: '100',
      categories: [],
      notApplicable: 'none',
      indicators: [{ code: 'X-1', name: '会议场次', aliases: ['会议数'], rule }],
    });
    const ruled = async (rule: string, row: object) => (await itemOf(rules, row, { framework: framework(rule) })).rule;
    expect(await ruled('a', { name: '会议场次' })).toBe('a');
    expect(await ruled('a', { name: ' 会 议 数 ' })).toBe('a');
    expect(await ruled('a', { name: '别的', code: 'X-1' })).toBe('a');
    expect(await ruled('a', { name: '别的' })).toBe('b');
    expect(await ruled('c', { name: '会议场次' })).toBe('b');
  });

  it('has the parameters of its indicator', async () => {
    const framework: RuleSet['framework'] = {
      maxScore: '100',
      categories: [],
      notApplicable: 'none',
      indicators: [{ code: 'X-1', name: '会议场次', parameters: { some: '0.5' }, maxScore: '20' }],
    };
    const rules = [
      scoreRule(
        'cut',
        { method: 'fixed', points: { parameter: 'some' } },
        { priority: 1, conditions: { fact: 'ratio', operator: 'greaterThan', value: { parameter: 'some' } } },
      ),
      scoreRule('rest', { method: 'zero' }),
    ];
    const own = await itemOf(rules, { name: '会议场次', maxScore: null }, { framework });
    expect([own.rule, own.score, own.maxScore, own.code]).toEqual(['cut', '0.5', '20', 'X-1']);
    const other = await itemOf(rules, { name: '别的' }, { framework });
    expect([other.rule, other.score, other.code]).toEqual(['rest', '0', null]);
  });

  it('is none where none matches', async () => {
    const item = await itemOf([{ ...share, conditions: met(true) }]);
    expect([item.rule, item.score, item.exact, item.method, item.conditions, item.facts]).toEqual([
      null,
      null,
      null,
      null,
      null,
      {},
    ]);
  });
});

describe('an item without a maximum', () => {
  it('is open, even where its method would not ask', async () => {
    const item = await itemOf([scoreRule('full', { method: 'fixed', points: '5' })], { maxScore: null });
    expect([item.maxScore, item.score, item.rule, item.deduction]).toEqual([null, null, 'full', null]);
  });

  it('of zero points scores zero', async () => {
    const item = await itemOf([share, add('a', '3')], { maxScore: '0' });
    expect([item.score, item.deduction, item.restore]).toEqual(['0', '0', null]);
  });

  it('below zero never scores below nothing', async () => {
    const item = await itemOf([share], { maxScore: '-5' });
    expect([item.exact, item.score]).toEqual(['0', '0']);
  });
});

describe('considered rules', () => {
  it('are listed on request, each with its truth, in the order of the document', async () => {
    const ruleSet = ruleSetOf([
      { ...share, conditions: met(true) },
      scoreRule('rest', { method: 'zero' }),
      deduct('late', '1', { conditions: { not: known('ratio') } }),
    ]);
    const form = formWith({ indicators: [{ target: '>=10', actual: '8' }] });
    const compiled = compileRuleSet(ruleSet);
    const { items } = await score(compiled, form, { considered: true });
    expect(items[0]?.considered).toEqual([
      {
        rule: 'share',
        matched: false,
        conditions: {
          all: [{ fact: 'met', operator: 'equal', value: 'true', read: 'false', truth: false }],
          truth: false,
        },
      },
      {
        rule: 'rest',
        matched: true,
        conditions: {
          all: [{ fact: 'item', operator: 'present', value: 'true', read: 'indicator', truth: true }],
          truth: true,
        },
      },
      {
        rule: 'late',
        matched: false,
        conditions: {
          not: { fact: 'ratio', operator: 'present', value: 'true', read: '0.8', truth: true },
          truth: false,
        },
      },
    ]);
    expect((await score(compiled, form)).items[0]).not.toHaveProperty('considered');
  });
});
