import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleSet } from '@plumbline/core';
import { compileRuleSet } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { setAt } from '../../src/parts/document/json-edit.ts';
import { applyEdits } from '../../src/parts/document/text-edit.ts';
import { methodHandles } from '../../src/views/workbench/curve/handles/method-handles.ts';
import { thresholdHandles } from '../../src/views/workbench/curve/handles/threshold-handles.ts';
import {
  cliffs,
  imaginedRows,
  sampleIndicator,
  stretches,
} from '../../src/views/workbench/curve/sample/sample-indicator.ts';
import { rangeOf, sampleMethod } from '../../src/views/workbench/curve/sample/sample-method.ts';

const rules = fileURLToPath(new URL('../../../../rules', import.meta.url));
const texts = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(join(rules, name, '1.0.0/rule-set.json'), 'utf8')] as const);

const handlesIn = (ruleSet: RuleSet) => [
  ...ruleSet.rules.flatMap((_, index) => methodHandles(ruleSet, index, 10)),
  ...thresholdHandles(
    ruleSet,
    ruleSet.rules.map(({ id }) => id),
    ['ratio', 'actual', 'executionRate'],
  ),
];

describe.each(texts)('%s', (_, text) => {
  const ruleSet = JSON.parse(text) as RuleSet;

  it('has handles whose number, written where it stands, changes nothing', () => {
    for (const { place } of handlesIn(ruleSet))
      expect(applyEdits(text, setAt(text, place.path, place.value))).toBe(text);
  });

  it('has handles that lead a new number to where they read it from', () => {
    for (const { key, place } of handlesIn(ruleSet)) {
      const moved = JSON.parse(applyEdits(text, setAt(text, place.path, '0.77'))) as RuleSet;
      expect(
        handlesIn(moved)
          .filter((handle) => handle.key === key)
          .map((handle) => handle.place.value),
      ).toContain('0.77');
    }
  });

  it('gives every imagined row points within its maximum', () => {
    const compiled = compileRuleSet(ruleSet);
    for (const { row } of imaginedRows(ruleSet)) {
      const samples = sampleIndicator(compiled, row);
      for (const { share } of samples) expect(share ?? 0).toBeGreaterThanOrEqual(0);
      expect(stretches(samples).length).toBeGreaterThan(0);
    }
  });
});

describe('a pass mark', () => {
  const [, text = ''] = texts.find(([name]) => name === 'cn-mof-2021-101') ?? [];
  const ruleSet = JSON.parse(text) as RuleSet;
  const compiled = compileRuleSet(ruleSet);
  const index = ruleSet.rules.findIndex(({ id }) => id === 'completion-pass-mark');

  it('is a handle that moves the parameter', () => {
    const [zeroAt, fullAt] = methodHandles(ruleSet, index, 10);
    expect(zeroAt?.place).toEqual({ path: ['parameters', 'passMark'], value: '0.6', parameter: 'passMark' });
    expect(fullAt?.place.path).toEqual(['rules', index, 'event', 'params', 'fullAt']);
  });

  it('is where the curve leaves the ground', () => {
    const handles = methodHandles(ruleSet, index, 10);
    const samples = sampleMethod(compiled, 'completion-pass-mark', 'ratio', {
      ...rangeOf(handles, true),
      lines: [0.6, 1],
      maxScore: '10',
    });
    expect(samples.find(({ x }) => x === 0.6)?.share).toBe(0);
    expect(samples.find(({ x }) => x === 1)?.share).toBe(1);
    expect(
      samples.every(({ x, share }) => share === Math.min(1, Math.max(0, share ?? -1)) && (x > 0.6 || share === 0)),
    ).toBe(true);
    expect(cliffs(samples)).toEqual([]);
  });

  it('decides below the target, and meeting it above', () => {
    const quantity = imaginedRows(ruleSet).find(({ key }) => key === 'output/quantity');
    if (!quantity) throw new Error('no such group');
    expect(stretches(sampleIndicator(compiled, quantity.row)).map(({ rule }) => rule)).toEqual([
      'completion-pass-mark',
      'target-met',
    ]);
  });

  it('steps of satisfaction are cliffs', () => {
    const satisfaction = imaginedRows(ruleSet).find(({ key }) => key.startsWith('satisfaction/'));
    if (!satisfaction) throw new Error('no such group');
    expect(cliffs(sampleIndicator(compiled, satisfaction.row)).length).toBeGreaterThan(0);
  });
});
