import { type RuleEvent, SCORE_METHOD_NAMES, type ScoreParams } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { type EventWording, eventWording } from '../../src/index.ts';
import { en, zh } from './worded.ts';

/** The parts of a wording one below the other, tables with bars between the cells. */
const lines = ({ text, bounds, table }: EventWording) => [
  text,
  ...(bounds === null ? [] : [bounds]),
  ...(table === null ? [] : [table.head, ...table.rows].map((row) => row.join(' | '))),
];

const LIMITS_ZH = '最高为分值，最低为 0 分';
const LIMITS_EN = 'at most the maximum score, at least 0 points';

type Case = readonly [params: ScoreParams, zh: readonly string[], en: readonly string[]];

const CASES: readonly Case[] = [
  [{ method: 'full' }, ['得满分：得分 = 分值。'], ['Full marks: score = maximum score.']],
  [{ method: 'zero' }, ['不得分：得分 = 0 分。'], ['No points: score = 0.']],
  [
    { method: 'fixed', share: '0.9', cap: null },
    ['固定得分：得分 = 分值的 90%。', '不封顶，最低为 0 分'],
    ['A fixed amount: score = 90% of the maximum score.', 'no upper limit, at least 0 points'],
  ],
  [
    { method: 'proportional', of: 'ratio', cap: '0.8', floor: '0.2' },
    ['按比例：得分 = 分值 × 完成率。', '最高为分值的 80%，最低为分值的 20%'],
    [
      'In proportion: score = maximum score × completion rate.',
      'at most 80% of the maximum score, at least 20% of the maximum score',
    ],
  ],
  [
    { method: 'reciprocal', of: 'ratio' },
    ['按反比：得分 = 分值 ÷ 完成率；完成率为 0 时得分待定。', LIMITS_ZH],
    [
      'In inverse proportion: score = maximum score ÷ completion rate; where completion rate is 0 the score is pending.',
      LIMITS_EN,
    ],
  ],
  [
    { method: 'linear', of: 'ratio', zeroAt: '2', fullAt: '1' },
    [
      '线性：完成率为 100% 时得满分，为 200% 时得 0 分，按两点间的直线计：得分 = 分值 ×（200% − 完成率）÷（200% − 100%）。',
      LIMITS_ZH,
    ],
    [
      'On a straight line: full marks where completion rate is 100%, none where it is 200%: score = maximum score × (200% − completion rate) ÷ (200% − 100%).',
      LIMITS_EN,
    ],
  ],
  [
    { method: 'linear', of: 'ratio', zeroAt: { parameter: 'ownLine' }, fullAt: '1' },
    [
      '线性：完成率为 100% 时得满分，为 60%（参数 ownLine，部分指标另定）时得 0 分，按两点间的直线计：得分 = 分值 ×（完成率 − ownLine）÷（100% − ownLine）。',
      LIMITS_ZH,
    ],
    [
      'On a straight line: full marks where completion rate is 100%, none where it is 60% (parameter ownLine; some indicators have their own): score = maximum score × (completion rate − ownLine) ÷ (100% − ownLine).',
      LIMITS_EN,
    ],
  ],
  [
    {
      method: 'curve',
      of: 'ratio',
      points: [
        { at: '1', share: '1' },
        { at: { parameter: 'overshootLine' }, share: '0.8' },
      ],
    },
    [
      '折线：得分 = 分值 × 比例；比例按完成率在下表各点之间以直线计，第一点以下、最后一点以上不再变化。',
      LIMITS_ZH,
      '完成率 | 占分值的比例',
      '100% | 100%',
      '130%（参数 overshootLine） | 80%',
    ],
    [
      'By a curve: score = maximum score × share; between the points below the share follows straight lines by completion rate, before the first and after the last it stays as it is there.',
      LIMITS_EN,
      'completion rate | share of the maximum score',
      '100% | 100%',
      '130% (parameter overshootLine) | 80%',
    ],
  ],
  [
    {
      method: 'steps',
      of: 'executionRate',
      steps: [
        { from: '0.6', points: '5' },
        { from: '0.8', share: '0.7' },
      ],
      below: { points: '0' },
    },
    [
      '分档：按执行率所在的档得分，每档含下限、不含上限。',
      LIMITS_ZH,
      '执行率 | 得分',
      '80% 及以上 | 分值的 70%',
      '60% 及以上，不足 80% | 5 分',
      '不足 60% | 0 分',
    ],
    [
      'In steps: the score of the step that execution rate lies in; a step includes its lower end and not its upper end.',
      LIMITS_EN,
      'execution rate | score',
      '80% or more | 70% of the maximum score',
      '60% or more, but below 80% | 5 points',
      'below 60% | 0 points',
    ],
  ],
  [
    { method: 'perUnit', of: 'daysLate', line: '3', step: '10', points: '1', partial: 'started', atMost: '4' },
    [
      '按数量扣分：得分 = 分值 − 扣分；迟延天数超过 3 天的部分，每 10 天扣除 1 分，不足此数的按此数计，合计最多扣除 4 分。',
      LIMITS_ZH,
    ],
    [
      'Deduction per unit: score = maximum score − deduction; for every 10 days by which days late is above 3 days, 1 point taken off; what has begun counts in full; at most 4 points in all.',
      LIMITS_EN,
    ],
  ],
  [
    { method: 'perUnit', of: 'ratio', line: '0.9', side: 'below', step: '0.05', share: '0.1', partial: 'fraction' },
    ['按数量扣分：得分 = 分值 − 扣分；完成率低于 90% 的部分，每 5% 扣除分值的 10%，不足此数的按比例计。', LIMITS_ZH],
    [
      'Deduction per unit: score = maximum score − deduction; for every 5% by which completion rate is below 90%, 10% of the maximum score taken off; what is not complete counts in proportion.',
      LIMITS_EN,
    ],
  ],
  [
    { method: 'lookup', of: 'targetKind', table: [{ value: 'yesNo', points: '10' }], otherwise: { share: '0.5' } },
    ['对照表：按目标值的类型查得下表的分数。', LIMITS_ZH, '目标值的类型 | 得分', '是否 | 10 分', '其他 | 分值的 50%'],
    [
      'By a table: the score that stands beside type of the target.',
      LIMITS_EN,
      'type of the target | score',
      'yes or no | 10 points',
      'any other | 50% of the maximum score',
    ],
  ],
  [
    { method: 'lookup', of: 'actualText', table: [{ value: '较大', points: '10' }] },
    ['对照表：按实际值原文查得下表的分数。', LIMITS_ZH, '实际值原文 | 得分', '较大 | 10 分', '其他 | 待定'],
    [
      'By a table: the score that stands beside actual as filed.',
      LIMITS_EN,
      'actual as filed | score',
      '较大 | 10 points',
      'any other | pending',
    ],
  ],
  [
    {
      method: 'judged',
      of: 'inputs.judged',
      band: 'inputs.level',
      bands: [
        { id: 'low', from: '0', to: '0.6' },
        { id: 'high', from: '0.6', to: '1' },
      ],
    },
    [
      '评定：得分 = “评定分”，限于“评定档”所选档的范围；没有选的，以“评定分”所在的档为准；所选不是下列各档的，得分待定。不在范围内的，按该档的边界计，并提出核查意见。',
      '档次 | 分数范围（占分值的比例）',
      'high | 60% 及以上，不超过 100%',
      'low | 0% 及以上，不足 60%',
    ],
    [
      'Judged: score = “Points judged”, kept within the band chosen by “Band judged”; without a choice the band that “Points judged” lies in counts, and with a choice that is none of these the score is pending. A score outside the band is taken to its end, and a finding says so.',
      'band | range (share of the maximum score)',
      'high | 60% or more, but at most 100%',
      'low | 0% or more, but below 60%',
    ],
  ],
  [
    { method: 'checklist', parts: [{ input: 'inputs.plan', points: '3', latePoints: '2' }] },
    [
      '逐项累计：得分 = 下列各项分数之和；有一项未填写的，得分待定。',
      LIMITS_ZH,
      '内容 | 已完成（done） | 迟延完成（late） | 未完成（missing）',
      '“方案” | 3 分 | 2 分 | 0 分',
    ],
    [
      'By a checklist: score = the sum of its parts; while one of them is not given, the score is pending.',
      LIMITS_EN,
      'part | done | late | missing',
      '“Plan” | 3 points | 2 points | 0 points',
    ],
  ],
  [
    { method: 'expression', expression: 'maxScore - cut * (1 - ratio)' },
    ['算式：得分 = 分值 − 3（参数 cut）×（1 − 完成率）。（规则集写作 maxScore - cut * (1 - ratio)）', LIMITS_ZH],
    [
      'By a formula: score = maximum score − 3 (parameter cut) × (1 − completion rate). (In the rule set: maxScore - cut * (1 - ratio))',
      LIMITS_EN,
    ],
  ],
  [
    { method: 'notApplicable' },
    ['本项不适用，不计分；不适用的项按满分计。'],
    ['The item does not apply and is not scored; items that do not apply count with full marks.'],
  ],
];

describe('a score method in words', () => {
  it.each(CASES)('says what it gives: %j', (params, chinese, english) => {
    const rule = { phase: 'score', event: { type: 'score', params } } as const;
    expect(lines(eventWording(rule, zh))).toEqual(chinese);
    expect(lines(eventWording(rule, en))).toEqual(english);
  });

  it('is there for every method', () => {
    expect(new Set(CASES.map(([{ method }]) => method))).toEqual(new Set(SCORE_METHOD_NAMES));
  });
});

const CHANGES: readonly (readonly ['adjust' | 'form' | 'finding', RuleEvent, string, string])[] = [
  ['adjust', { type: 'deduct', params: { method: 'fixed', points: '2' } }, '扣除 2 分。', 'Deduction: 2 points.'],
  [
    'adjust',
    { type: 'add', params: { method: 'fixed', points: '-2' } },
    '增加 -2 分（小于 0 的按 0 计）。',
    'Addition: -2 points (0 where it is less).',
  ],
  [
    'form',
    { type: 'deduct', params: { method: 'fixed', share: '0.05' } },
    '扣除满分的 5%。',
    'Deduction: 5% of the full marks.',
  ],
  [
    'form',
    { type: 'add', params: { method: 'perUnit', of: 'missedCount', step: '1', points: '0.5', partial: 'whole' } },
    '加分：未达标指标个数每 1 增加 0.5 分，不足此数的不计。',
    'Addition: for every 1 of number of missed targets, 0.5 points added; what is not complete does not count.',
  ],
  [
    'adjust',
    { type: 'deduct', params: { method: 'expression', expression: 'inputs.judged / 2' } },
    '扣分 = “评定分” ÷ 2（小于 0 的按 0 计）。（规则集写作 inputs.judged / 2）',
    'Deduction = “Points judged” ÷ 2 (0 where it is less). (In the rule set: inputs.judged / 2)',
  ],
  [
    'adjust',
    { type: 'cap', params: { share: '0.8' } },
    '本项得分不超过分值的 80%。',
    'The score of the item is no more than 80% of the maximum score.',
  ],
  ['form', { type: 'cap', params: { points: '60' } }, '总分不超过 60 分。', 'The total is no more than 60 points.'],
  ['form', { type: 'veto', params: { scope: 'item' } }, '否决：本项得分记 0 分。', 'Veto: the item gets no points.'],
  [
    'form',
    { type: 'veto', params: { scope: 'group' } },
    '否决：同一二级指标的各项得分都记 0 分。',
    'Veto: all items of the same indicator group get no points.',
  ],
  [
    'form',
    { type: 'veto', params: { scope: 'category' } },
    '否决：同一一级指标的各项得分都记 0 分。',
    'Veto: all items of the same indicator category get no points.',
  ],
  ['form', { type: 'veto', params: { scope: 'total' } }, '否决：总分记 0 分。', 'Veto: the total is 0.'],
  [
    'finding',
    { type: 'flag', params: { code: 'odd-figure', severity: 'info' } },
    '提出核查意见（提示，代码 odd-figure），不影响得分。',
    'Raises a finding (note, code odd-figure); no points change.',
  ],
  [
    'finding',
    { type: 'require', params: { code: 'no-reason', severity: 'error' } },
    '提出核查意见（错误，代码 no-reason），须补正后方可提交，不影响得分。',
    'Raises a finding (error, code no-reason) that must be mended before the form is submitted; no points change.',
  ],
];

describe('any other event in words', () => {
  it.each(CHANGES)('says what it does: %s %j', (phase, event, chinese, english) => {
    expect(lines(eventWording({ phase, event }, zh))).toEqual([chinese]);
    expect(lines(eventWording({ phase, event }, en))).toEqual([english]);
  });
});
