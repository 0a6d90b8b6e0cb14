import { describe, expect, it } from 'vitest';
import { CATEGORY_LABELS, findLabel, GROUP_LABELS, plainLabel } from '../../src/labels/indicator-labels.ts';

describe('findLabel', () => {
  it.each([
    ['产出指标', 'output'],
    ['产出', 'output'],
    [' 产 出 指 标 ', 'output'],
    ['产出指标（50分）', 'output'],
    ['产出指标(50分)', 'output'],
    ['效果指标', 'benefit'],
    ['满意度指标（１０分）', 'satisfaction'],
    ['项目决策', 'decision'],
    ['output', 'output'],
    ['其他指标', null],
    ['', null],
    [null, null],
    ['产出指标的说明', null],
  ])('reads the category %j as %s', (text, id) => {
    expect(findLabel(text, CATEGORY_LABELS)).toBe(id);
  });

  it.each([
    ['数量指标', 'quantity'],
    ['生态效益', 'ecologicalBenefit'],
    ['环境效益指标', 'ecologicalBenefit'],
    ['社会公众满意度指标', 'beneficiarySatisfaction'],
    ['成本指标\n（10分）', 'cost'],
    ['经济成本指标', 'economicCost'],
    ['可持续影响', 'sustainableImpact'],
    ['constructor', null],
  ])('reads the group %j as %s', (text, id) => {
    expect(findLabel(text, GROUP_LABELS)).toBe(id);
  });

  it.each([
    ['categories', CATEGORY_LABELS],
    ['groups', GROUP_LABELS],
  ])('has no spelling that two %s share, and none that it would not find', (_, labels) => {
    const spellings = labels.flatMap((label) => label.spellings);
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
    for (const { id, spellings: own, label } of labels) {
      for (const spelling of own) expect(findLabel(spelling, labels)).toBe(id);
      expect(findLabel(label.zh, labels)).toBe(id);
      expect(label.en).not.toBe('');
    }
  });
});

describe('plainLabel', () => {
  it.each([
    ['产出 指标（50 分）', '产出指标'],
    ['（一）产出指标', '(一)产出指标'],
    ['产出指标（一）（50分）', '产出指标(一)'],
    ['ＡＢ', 'AB'],
  ])('of %j is %j', (text, plain) => {
    expect(plainLabel(text)).toBe(plain);
  });
});
