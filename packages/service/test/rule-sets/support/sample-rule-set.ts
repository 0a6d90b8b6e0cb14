import type { GoldenTest, RuleSet, ScoringRule } from '@plumbline/core';
import { readGoldenText, writeGoldenText } from '@plumbline/engine';
import type { DraftContent } from '../../../src/index.ts';

const text = (zh: string) => ({ zh, en: zh });
const references = [{ document: '示例办法', clause: null }];

const rule = (id: string, parts: Partial<ScoringRule> & Pick<ScoringRule, 'event'>): ScoringRule => ({
  id,
  title: text(id),
  phase: 'score',
  item: 'indicator',
  priority: 0,
  conditions: { fact: 'item', operator: 'present', value: true },
  references,
  sentence: text(id),
  ...parts,
});

/** A small rule set that lint finds nothing wrong with. `note` makes another document of it that scores alike. */
export function sampleRuleSet(version = '1.0.0', note = '样例', id = 'sample'): RuleSet {
  return {
    schemaVersion: 1,
    id,
    version,
    title: text(note),
    references,
    effective: { fromYear: 2020, untilYear: null },
    rounding: {
      executionRate: { places: 4, mode: 'half-up' },
      item: { places: 2, mode: 'half-up' },
      total: { places: 2, mode: 'half-up' },
    },
    parameters: {},
    readings: { bare: 'atLeast', zero: 'atMost', equal: 'atLeast' },
    framework: { maxScore: '100', categories: [], notApplicable: 'rescaleTotal', indicators: [] },
    conditions: {},
    rules: [
      rule('execution', { item: 'execution', event: { type: 'score', params: { method: 'full' } } }),
      rule('met', {
        priority: 10,
        conditions: { fact: 'met', operator: 'equal', value: true },
        event: { type: 'score', params: { method: 'full' } },
      }),
      rule('other', { event: { type: 'score', params: { method: 'zero' } } }),
    ],
    grades: [
      { id: 'pass', label: text('合格'), from: '60' },
      { id: 'fail', label: text('不合格'), from: '0' },
    ],
    gradeOn: 'rounded',
  };
}

/** Golden tests that take every branch of {@link sampleRuleSet}. */
export function sampleTests(version = '1.0.0', id = 'sample'): GoldenTest[] {
  const test = (name: string, actual: string, total: string, rating: string): GoldenTest => ({
    name,
    ruleSet: `${id}@${version}`,
    form: {
      budget: { final: '100', expenditure: '100', maxScore: '10' },
      indicators: [{ name: '场次', target: '>=10场', actual, maxScore: '90' }],
    },
    expect: { total, rating },
  });
  return [
    test('A met target keeps all its points', '10场', '100', 'pass'),
    test('A missed target loses all its points', '9场', '10', 'fail'),
  ];
}

export const documentText = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;

/** What {@link sampleRuleSet} and its tests look like in a draft. */
export const sampleContent = (version?: string, note?: string, id?: string): DraftContent => ({
  text: documentText(sampleRuleSet(version, note, id)),
  tests: writeGoldenText(sampleTests(version, id)),
});

/** The golden tests of a text, with changes. */
export const changedTests = (tests: string, change: (tests: readonly GoldenTest[]) => readonly GoldenTest[]) =>
  writeGoldenText(change(readGoldenText(tests).tests));
