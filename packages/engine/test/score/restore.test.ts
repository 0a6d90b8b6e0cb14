import type { RuleSet, ScoringRule, ShortForm } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import {
  adjustRule,
  direction,
  executionRules,
  firstItem,
  indicatorRules,
  known,
  met,
  ruleSetOf,
  ruleSetWith,
  scoreRule,
  scoreShort,
} from '../support/rule-set.ts';

type Row = NonNullable<ShortForm['indicators']>[number];

async function restoreOf(rules: readonly ScoringRule[], row: Row, changes: Partial<RuleSet> = {}) {
  const { restore } = firstItem(await scoreShort(ruleSetOf(rules, changes), { indicators: [row] }));
  return restore === null ? null : [restore.actual, restore.value];
}

describe('the actual that would restore full marks', () => {
  it.each<[string | null, string | null, [string, string | null] | null]>([
    ['>=10场', '8', ['10场', '10']],
    ['>=10场', '8.5场', ['10场', '10']],
    ['>=10万次', '9万次', ['10万次', '100000']],
    ['>=1.6万人', '1.5万人', ['1.6万人', '16000']],
    ['>=98%', '90%', ['98%', '0.98']],
    ['≥5‰', '0.3%', ['5‰', '0.005']],
    ['>=3公里', '2公里', ['3公里', '3000']],
    ['4场', '3场', ['4场', '4']],
    ['=100%', '97%', ['100%', '1']],
    ['<=120元', '150元', ['120元', '120']],
    ['>=10场', '10场', null],
    ['>=10场', null, null],
    ['及时', '不及时', null],
    [null, '8', null],
  ])('%s, filed %s', async (target, actual, expected) => {
    expect(await restoreOf(indicatorRules, { target, actual }, { inputs: ruleSetWith().inputs ?? {} })).toEqual(
      expected,
    );
  });

  it.each([
    ['>10个', '8个', ['11个', '11']],
    ['>9.5个', '9.5个', ['9.6个', '9.6']],
    ['<120元', '150元', ['119元', '119']],
    ['<5%', '5%', ['4%', '0.04']],
    ['超过20万次', '3万次', ['200001次', '200001']],
  ])('is one place beyond a target that must be passed: %s, filed %s', async (target, actual, expected) => {
    const rules = [
      scoreRule('met', { method: 'full' }, { priority: 5, conditions: met(true) }),
      scoreRule('not', { method: 'zero' }),
    ];
    expect(await restoreOf(rules, { target, actual })).toEqual(expected);
  });

  it('is written with the unit the row means', async () => {
    const inputs = ruleSetWith().inputs ?? {};
    const named = { name: '粉丝数（万人）', target: '>=1.6', actual: '1.5' };
    expect(await restoreOf(indicatorRules, named, { inputs })).toEqual(['16000人', '16000']);
    expect(await restoreOf(indicatorRules, { target: '>=10', actual: '8场' }, { inputs })).toEqual(['10场', '10']);
  });

  it('is the last day in time, or the word asked for', async () => {
    const rules = [
      scoreRule('met', { method: 'full' }, { priority: 5, conditions: met(true) }),
      scoreRule('not', { method: 'zero' }),
    ];
    expect(await restoreOf(rules, { target: '9月底前', actual: '2020年10月8日' })).toEqual(['2020-09-30', null]);
    expect(await restoreOf(rules, { target: '健全', actual: '基本健全' })).toEqual(['健全', null]);
    expect(await restoreOf(rules, { target: '是', actual: '否' })).toEqual(['是', null]);
    expect(await restoreOf(rules, { target: '5%-8%', actual: '9%' })).toEqual(['5%-8%', null]);
    expect(await restoreOf(rules, { target: '0起', actual: '2起' })).toEqual(['0起', '0']);
    expect(await restoreOf(rules, { target: '约10场', actual: '8场' })).toEqual(['约10场', null]);
  });

  it('is the nearest, where a rule gives full marks short of the target', async () => {
    const steps = scoreRule('steps', {
      method: 'steps',
      of: 'ratio',
      steps: [{ from: '0.95', share: '1' }],
      below: { share: '0.5' },
    });
    expect(await restoreOf([steps], { target: '>=100场', actual: '80场' })).toEqual(['95场', '95']);
    const line = scoreRule('line', { method: 'linear', of: 'actual', zeroAt: '0', fullAt: '60' });
    expect(await restoreOf([line], { target: '>=100场', actual: '30场' })).toEqual(['60场', '60']);
  });

  it('is the nearest, where a condition decides on full marks', async () => {
    const nearly: ScoringRule[] = [
      scoreRule(
        'enough',
        { method: 'full' },
        {
          priority: 5,
          conditions: { fact: 'ratio', operator: 'greaterThanInclusive', value: { parameter: 'enough' } },
        },
      ),
      scoreRule('missed', { method: 'proportional', of: 'ratio' }),
    ];
    const parameters = { enough: '0.95' };
    expect(await restoreOf(nearly, { target: '>=100场', actual: '80场' }, { parameters })).toEqual(['95场', '95']);
    const low: ScoringRule[] = [
      scoreRule(
        'few',
        { method: 'full' },
        { priority: 5, conditions: { fact: 'shortfall', operator: 'lessThanInclusive', value: '3' } },
      ),
      scoreRule('many', { method: 'zero' }),
    ];
    expect(await restoreOf(low, { target: '<=10起', actual: '20起' })).toEqual(['13起', '13']);
    const fixed: ScoringRule[] = [
      scoreRule(
        'few',
        { method: 'full' },
        {
          priority: 5,
          conditions: { all: [known('actual'), { fact: 'actual', operator: 'lessThanInclusive', value: '2万次' }] },
        },
      ),
      scoreRule('many', { method: 'zero' }),
    ];
    expect(await restoreOf(fixed, { target: '<=1万次', actual: '5万次' })).toEqual(['2万次', '20000']);
  });

  it('comes from the other side where too much costs points', async () => {
    const over: ScoringRule[] = [
      scoreRule(
        'far-over',
        { method: 'fixed', share: '0.9' },
        { priority: 99, conditions: { fact: 'ratio', operator: 'greaterThan', value: '1.3' } },
      ),
      ...indicatorRules,
    ];
    expect(
      await restoreOf(over, { target: '>=100场', actual: '200场' }, { inputs: ruleSetWith().inputs ?? {} }),
    ).toEqual(['130场', '130']);
  });

  it('rounds a fraction without end to the side that meets the target', async () => {
    const third = scoreRule('third', { method: 'proportional', of: 'ratio' });
    const curve = scoreRule('curve', {
      method: 'perUnit',
      of: 'ratio',
      line: '0.333333333333',
      side: 'below',
      step: '0.1',
      points: '1',
      partial: 'fraction',
    });
    expect(await restoreOf([third], { target: '>=0.1234567', actual: '0.1' })).toEqual(['0.123457', '0.123457']);
    expect(await restoreOf([curve], { target: '>=10场', actual: '1场' })).toEqual(['3.333334场', '3.333334']);
  });

  it('is none where the actual alone cannot restore them', async () => {
    const deduct = adjustRule(
      'no-reason',
      { type: 'deduct', params: { method: 'fixed', points: '1' } },
      { conditions: { fact: 'hasDeviationReason', operator: 'equal', value: false } },
    );
    expect(
      await restoreOf(
        [...indicatorRules, deduct],
        { target: '>=10场', actual: '8场' },
        { inputs: ruleSetWith().inputs ?? {} },
      ),
    ).toBeNull();
    const capped = scoreRule('share', { method: 'proportional', of: 'ratio', cap: '0.9' });
    expect(await restoreOf([capped], { target: '>=10场', actual: '8场' })).toBeNull();
    expect(await restoreOf([scoreRule('none', { method: 'zero' })], { target: '>=10场', actual: '8场' })).toBeNull();
  });

  it('leaves a deduction out of account that the better actual ends', async () => {
    const deduct = adjustRule(
      'late',
      { type: 'deduct', params: { method: 'fixed', points: '1' } },
      { conditions: { all: [met(false), direction('higher')] } },
    );
    expect(
      await restoreOf(
        [...indicatorRules, deduct],
        { target: '>=10场', actual: '8场' },
        { inputs: ruleSetWith().inputs ?? {} },
      ),
    ).toEqual(['10场', '10']);
  });
});

describe('the expenditure that would restore full marks', () => {
  const restored = async (
    rules: readonly ScoringRule[],
    budget: NonNullable<ShortForm['budget']>,
    moneyUnit: '元' | '万元' = '元',
  ) => {
    const { restore } = firstItem(
      await scoreShort(ruleSetWith({ rules: [...rules, ...indicatorRules] }), {
        moneyUnit,
        budget: { maxScore: '10', ...budget },
      }),
    );
    return restore === null ? null : [restore.actual, restore.value];
  };

  it('is the final budget, in yuan', async () => {
    expect(await restored(executionRules, { final: '4175000.00', expenditure: '4153300' })).toEqual([
      '4175000元',
      '4175000',
    ]);
    expect(await restored(executionRules, { final: '417.5', expenditure: '400' }, '万元')).toEqual([
      '4175000元',
      '4175000',
    ]);
  });

  it('is less, where a rule is content with less', async () => {
    const steps = scoreRule(
      'steps',
      { method: 'steps', of: 'executionRate', steps: [{ from: '0.9', share: '1' }], below: { points: '0' } },
      { item: 'execution' },
    );
    expect(await restored([steps], { final: '1000', expenditure: '333.33' })).toEqual(['900元', '900']);
    const enough = [
      scoreRule(
        'enough',
        { method: 'full' },
        {
          item: 'execution',
          priority: 5,
          conditions: { fact: 'executionRate', operator: 'greaterThanInclusive', value: '95%' },
        },
      ),
      ...executionRules,
    ];
    expect(await restored(enough, { final: '1000', expenditure: '333.33' })).toEqual(['950元', '950']);
  });

  it('goes by the original budget, where the rule does', async () => {
    const original = scoreRule(
      'original',
      { method: 'proportional', of: 'originalExecutionRate' },
      { item: 'execution' },
    );
    expect(await restored([original], { original: '2000', final: '1000', expenditure: '900' })).toEqual([
      '2000元',
      '2000',
    ]);
  });

  it('is none without a budget, or at full marks', async () => {
    expect(await restored(executionRules, { final: '0', expenditure: '0' })).toBeNull();
    expect(await restored(executionRules, { final: null, expenditure: '10' })).toBeNull();
    expect(await restored(executionRules, { final: '1000', expenditure: '1000' })).toBeNull();
  });
});
