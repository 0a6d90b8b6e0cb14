import type { RuleSet } from '@plumbline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSeverity, diffRuleSets, wordChanges } from '../../src/index.ts';
import { met, ruleSetWith, scoreRule } from '../support/rule-set.ts';
import { anyRuleSet } from '../support/rule-sets.ts';

const text = (zh: string, en: string) => ({ zh, en });
const rule = (floor: string, parts: Parameters<typeof scoreRule>[2] = {}) =>
  scoreRule(
    'missed',
    { method: 'proportional', of: 'ratio', floor },
    { title: text('未达目标', 'Target missed'), conditions: met(false), ...parts },
  );
const base = ruleSetWith({ parameters: { passMark: '0.6' }, rules: [rule('0')] });

/** In short: name, where, and each detail with what it was and is. */
const told = (after: Partial<RuleSet>, language: 'zh' | 'en' = 'zh') =>
  wordChanges(base, { ...base, ...after }, language).map(({ name, kind, at, details }) => [
    `${kind} ${name}`,
    at?.join('/') ?? null,
    ...details.map((detail) => `${detail.name ?? ''}：${detail.before ?? ''} → ${detail.after ?? ''}`),
  ]);

describe('changes in words', () => {
  it('say a rule by its title, and what it says as a whole where one figure is another', () => {
    expect(told({ rules: [rule('0.2')] })).toEqual([
      [
        'changed 规则 “未达目标”',
        'rules/0',
        '结果：按比例：得分 = 分值 × 完成率。最高为分值，最低为 0 分。 → 按比例：得分 = 分值 × 完成率。最高为分值，最低为分值的 20%。',
      ],
    ]);
    expect(told({ rules: [rule('0', { conditions: met(true) })] }, 'en')).toEqual([
      ['changed rule “Target missed”', 'rules/0', 'condition：the target is missed → the target is met'],
    ]);
  });

  it('say parameters, grades, rounding, years and what a whole rule set goes by', () => {
    expect(
      told({
        parameters: { passMark: '0.7', more: '1' },
        gradeOn: 'exact',
        effective: { fromYear: 2024, untilYear: null },
        rounding: { ...base.rounding, total: { places: 1, mode: 'down' } },
      }),
    ).toMatchObject([
      ['changed 参数 passMark', 'parameters/passMark', '：0.6 → 0.7'],
      ['added 参数 more', 'parameters/more', '： → 1'],
      ['changed 取整：总分', 'rounding/total', expect.stringContaining('保留 1 位小数，只舍不入')],
      ['changed 指标体系：评等依据', 'gradeOn', '：取整后的得分 → 取整前的得分'],
      ['changed 说明：适用年度', 'effective', expect.stringContaining('→ 2024 年度起')],
    ]);
  });

  it('say what a rule did that is gone, and lead nowhere', () => {
    const [gone] = wordChanges(base, { ...base, rules: [] }, 'zh');
    expect(gone).toMatchObject({ kind: 'removed', at: null, details: [{ after: null }] });
    expect(gone?.details[0]?.before).toContain('按比例');
  });

  it('tell every change of any two rule sets, each part once, and never that something became what it was', () => {
    fc.assert(
      fc.property(anyRuleSet, anyRuleSet, fc.constantFrom('zh' as const, 'en' as const), (before, after, language) => {
        const changes = diffRuleSets(before, after);
        const worded = wordChanges(before, after, language);
        const parts = new Set(changes.map(({ subject, key }) => `${subject} ${key}`));
        expect(worded.map(({ subject, key }) => `${subject} ${key}`)).toEqual([...parts]);
        for (const { details, scoring, name } of worded) {
          expect(name).not.toBe('');
          expect(details.length).toBeGreaterThan(0);
          expect(details.some((detail) => detail.scoring)).toBe(scoring);
          for (const detail of details) expect(detail.before).not.toBe(detail.after);
        }
        expect(changeSeverity(worded)).toBe(changeSeverity(changes));
      }),
    );
  });
});

describe('the severity of changes', () => {
  const severity = (after: Partial<RuleSet>) => changeSeverity(diffRuleSets(base, { ...base, ...after }));

  it('goes by what they do to points', () => {
    expect(severity({})).toBe('patch');
    expect(severity({ title: text('另', 'other') })).toBe('patch');
    expect(severity({ parameters: { passMark: '0.6', more: '1' } })).toBe('minor');
    expect(severity({ parameters: { passMark: '0.7' } })).toBe('major');
    expect(severity({ parameters: {} })).toBe('major');
  });
});
