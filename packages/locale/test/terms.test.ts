import { OPERATORS, PHASES, SCORE_METHOD_NAMES, VALUE_KINDS } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { adjustmentKinds, fillSentence, terms } from '../src/index.ts';

describe.each(Object.entries(terms))('%s', (_, labels) => {
  it('has a label in both languages for each', () => {
    for (const { zh, en } of Object.values(labels)) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]{2}/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('gives no two the same name', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = Object.values(labels).map((label) => label[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

it('knows everything the contracts name', () => {
  expect(Object.keys(terms.phases).sort()).toEqual([...PHASES].sort());
  expect(Object.keys(terms.operators).sort()).toEqual([...OPERATORS].sort());
  expect(Object.keys(terms.valueKinds).sort()).toEqual([...VALUE_KINDS].sort());
  expect(Object.keys(terms.scoreMethods).sort()).toEqual([...SCORE_METHOD_NAMES].sort());
});

describe.each(Object.entries(adjustmentKinds))('an adjustment of kind %s', (_, { label, sentence }) => {
  it('has a label and shows its points in both languages', () => {
    expect(label.zh).toMatch(/\p{Script=Han}/u);
    expect(label.en).toMatch(/^[A-Z][a-z]/);
    for (const of of ['output', null]) {
      const { zh, en } = fillSentence(sentence, { amount: '-3.5', of });
      expect(zh).toContain('-3.5');
      expect(en).toContain('-3.5');
      expect(`${zh}${en}`).not.toMatch(/未知|unknown|\[\[|\]\]|[{}]/);
    }
  });
});
