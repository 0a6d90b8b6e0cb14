import { type Comparison, type Condition, OPERATORS } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonText, conditionLines, conditionText, VOCABULARY } from '../../src/index.ts';
import { anyRuleSet } from '../support/rule-sets.ts';
import { en, zh } from './worded.ts';

const is = (fact: string, operator: Comparison['operator'], value: Comparison['value']): Comparison => ({
  fact,
  operator,
  value,
});

describe('a comparison in words', () => {
  it.each([
    [is('met', 'equal', false), '未达标', 'the target is missed'],
    [is('met', 'notEqual', false), '已达标', 'the target is met'],
    [is('direction', 'equal', 'higher'), '方向为“越高越好”', 'direction is “higher is better”'],
    [is('ratio', 'greaterThanInclusive', '0.6'), '完成率 ≥ 60%', 'completion rate ≥ 60%'],
    [
      is('ratio', 'greaterThan', { parameter: 'overshootLine' }),
      '完成率 > 130%（参数 overshootLine）',
      'completion rate > 130% (parameter overshootLine)',
    ],
    [
      is('ratio', 'lessThan', { parameter: 'ownLine' }),
      '完成率 < 60%（参数 ownLine，部分指标另定）',
      'completion rate < 60% (parameter ownLine; some indicators have their own)',
    ],
    [is('finalBudget', 'lessThanInclusive', '500000'), '全年预算数 ≤ 500000 元', 'final budget ≤ 500000 yuan'],
    [is('finalBudget', 'equal', '50万元'), '全年预算数 = 50万元', 'final budget = 50万元'],
    [is('daysLate', 'greaterThan', '1'), '迟延天数 > 1 天', 'days late > 1 day'],
    [is('declaredScore', 'lessThan', { fact: 'score' }), '填报得分 < 得分', 'declared score < score'],
    [is('missedCount', 'notEqual', '0'), '未达标指标个数 ≠ 0', 'number of missed targets ≠ 0'],
    [is('missedCount', 'in', ['1', '2']), '未达标指标个数为 1、2 之一', 'number of missed targets is one of 1, 2'],
    [is('code', 'in', ['A1', 'B2']), '指标编码为“A1”、“B2”之一', 'indicator code is one of “A1”, “B2”'],
    [
      is('targetKind', 'notIn', ['text', 'date']),
      '目标值的类型不是“文字”、“日期”中的任何一个',
      'type of the target is none of “text”, “date”',
    ],
    [is('name', 'contains', '演出'), '名称含有“演出”', 'name contains “演出”'],
    [is('name', 'doesNotContain', '演出'), '名称不含“演出”', 'name does not contain “演出”'],
    [is('formType', 'contains', 'transfer'), '表的种类含有“transfer”', 'kind of form contains “transfer”'],
    [is('category', 'equal', 'culture'), '一级指标为“文化指标”', 'indicator category is “Culture”'],
    [is('group', 'notEqual', 'cost'), '二级指标不为“成本指标”', 'indicator group is not “Cost”'],
    [is('rule', 'equal', 'in-full'), '所用的计分规则为“足额”', 'scoring rule applied is “In full”'],
    [is('ratio', 'present', true), '完成率有值', 'completion rate is known'],
    [
      is('ratio', 'equal', null),
      '完成率未知（不可比或目标为 0）',
      'completion rate is unknown (not comparable, or the target is zero)',
    ],
    [is('ratio', 'notEqual', null), '完成率有值', 'completion rate is known'],
    [
      is('met', 'present', false),
      '是否达标：未知（无法判断）',
      'whether the target is met is unknown (no rule can decide it)',
    ],
    [is('inputs.judged', 'present', false), '“评定分”未填写', '“Points judged” is not given'],
    [is('inputs.proof', 'equal', false), '“有凭证”为“否”', '“Proof is there” is “no”'],
    [is('inputs.level', 'equal', 'high'), '“评定档”为“high”', '“Band judged” is “high”'],
    [is('actual', 'lessThan', '0.9'), '实际值 < 0.9（即 90%）', 'actual < 0.9 (that is 90%)'],
    [is('actual', 'lessThan', '90%'), '实际值 < 90%', 'actual < 90%'],
  ])('reads as a person would say it: %j', (comparison, chinese, english) => {
    expect(comparisonText(comparison, zh)).toBe(chinese);
    expect(comparisonText(comparison, en)).toBe(english);
  });

  it('has other words for every operator', () => {
    for (const words of [zh, en])
      for (const [fact, value] of [
        ['score', '8'],
        ['name', '演出'],
      ] as const) {
        const texts = OPERATORS.map((operator) => comparisonText(is(fact, operator, value), words));
        expect(new Set(texts).size).toBe(OPERATORS.length);
      }
  });

  it('names every fact in words, and none by its identifier', () => {
    for (const { name } of VOCABULARY.values()) {
      expect(comparisonText(is(name, 'present', true), zh)).not.toContain(name);
      expect(comparisonText(is(name, 'present', false), en)).not.toMatch(/[a-z][A-Z]/);
    }
  });

  it('shows a name that nothing has as it is written', () => {
    expect(comparisonText(is('constructor', 'equal', { parameter: 'toString' }), zh)).toBe(
      'constructor为参数 toString',
    );
    expect(comparisonText(is('inputs.nobody', 'present', true), en)).toBe('inputs.nobody is given');
    expect(comparisonText(is('category', 'equal', 'hasOwnProperty'), zh)).toBe('一级指标为“hasOwnProperty”');
  });
});

const missed = is('met', 'equal', false);
const high = is('direction', 'equal', 'higher');
const rated = is('ratio', 'present', true);

describe('a condition in words', () => {
  it('is numbered by its groups', () => {
    const condition: Condition = {
      all: [missed, { any: [high, { not: { all: [rated, missed] } }] }, { condition: 'plain' }],
    };
    expect(conditionLines(condition, en).map(({ depth, number, text }) => `${depth} ${number} ${text}`)).toEqual([
      '0  All of the following:',
      '1 1 the target is missed',
      '1 2 Any of the following:',
      '2 2.1 direction is “higher is better”',
      '2 2.2 The following does not hold, or nobody can tell:',
      '3 2.2.1 All of the following:',
      '4 2.2.1.1 completion rate is known',
      '4 2.2.1.2 the target is missed',
      '1 3 “plain” holds',
    ]);
  });

  it('is one line where it is one comparison, however often that is wrapped', () => {
    expect(conditionLines({ all: [{ any: [missed] }] }, zh)).toEqual([{ depth: 0, number: '', text: '未达标' }]);
  });

  it('says what is asked about the unknown straight, and of any other denial that the unknown fulfils it', () => {
    expect(conditionText({ not: rated }, zh)).toBe('完成率未知（不可比或目标为 0）');
    expect(conditionText({ not: { not: rated } }, zh)).toBe('完成率有值');
    expect(conditionText({ not: high }, zh)).toBe('下列条件不成立，或无从判断：方向为“越高越好”');
  });

  it('is one sentence with groups in brackets', () => {
    const condition: Condition = { any: [{ all: [missed, high] }, rated] };
    expect(conditionText(condition, zh)).toBe('（未达标，且方向为“越高越好”），或完成率有值');
    expect(conditionText(condition, en)).toBe(
      '(the target is missed, and direction is “higher is better”), or completion rate is known',
    );
  });

  it('says every comparison of any condition', () => {
    const leaves = (condition: Condition): Comparison[] => {
      if ('all' in condition) return condition.all.flatMap(leaves);
      if ('any' in condition) return condition.any.flatMap(leaves);
      if ('not' in condition) return leaves(condition.not);
      return 'fact' in condition ? [condition] : [];
    };
    fc.assert(
      fc.property(anyRuleSet, ({ rules }) => {
        for (const { conditions } of rules) {
          const lines = conditionLines(conditions, en).map(({ text }) => text);
          // One that asks about the unknown inside a denial is said the other way round.
          const straight = leaves(conditions).filter(({ operator, value }) => operator !== 'present' && value !== null);
          for (const leaf of straight) expect(lines).toContain(comparisonText(leaf, en));
        }
      }),
    );
  });
});
