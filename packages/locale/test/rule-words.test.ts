import { COMPARATORS, NOT_APPLICABLE_POLICIES, ROUNDING_MODES } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { roundingText, ruleTerms } from '../src/index.ts';

describe.each(Object.entries(ruleTerms))('%s', (_, labels) => {
  it('has a label in both languages for each, and no two alike', () => {
    const both = Object.values(labels);
    for (const { zh, en } of both) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]{2}/);
    }
    for (const language of ['zh', 'en'] as const)
      expect(new Set(both.map((label) => label[language])).size).toBe(both.length);
  });
});

it('knows everything the contracts name', () => {
  expect(Object.keys(ruleTerms.roundingModes).sort()).toEqual([...ROUNDING_MODES].sort());
  expect(Object.keys(ruleTerms.comparators).sort()).toEqual([...COMPARATORS].sort());
  expect(Object.keys(ruleTerms.notApplicablePolicies).sort()).toEqual([...NOT_APPLICABLE_POLICIES].sort());
});

it.each([
  [
    { places: 4, mode: 'up' },
    '保留 4 位小数，只入不舍（有余数即进一）',
    '4 decimal places, rounded up (any remainder counts as one)',
  ],
  [{ places: 1, mode: 'half-up' }, '保留 1 位小数，四舍五入', '1 decimal place, rounded half up'],
  [{ places: 0, mode: 'half-even' }, '取整数，四舍六入，恰为一半时取偶数', 'whole numbers, rounded half to even'],
] as const)('says how figures are rounded: %j', (rounding, zh, en) => {
  expect(roundingText(rounding, 'zh')).toBe(zh);
  expect(roundingText(rounding, 'en')).toBe(en);
});
