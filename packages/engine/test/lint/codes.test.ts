import { pointerSegments, type RuleSetCode } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { lintRuleSet, lintRuleSetText } from '../../src/index.ts';
import { ruleSetWith } from '../support/rule-set.ts';
import { bandsFaults } from './faults/bands.ts';
import { casesFaults } from './faults/cases.ts';
import type { Fault } from './faults/fault.ts';
import { namesFaults } from './faults/names.ts';
import { valuesFaults } from './faults/values.ts';

/** Every code lint itself can raise. A code without a case does not compile. */
const FAULTS: Readonly<Record<Exclude<RuleSetCode, 'rule-set/path-mismatch'>, readonly Fault[]>> = {
  ...namesFaults,
  ...valuesFaults,
  ...bandsFaults,
  ...casesFaults,
};

const all = Object.entries(FAULTS).flatMap(([code, faults]) =>
  faults.map((fault) => [code, fault.path, fault] as const),
);

describe('lint', () => {
  it('has nothing to say about a rule set without a fault', () => {
    expect(lintRuleSet(ruleSetWith())).toEqual({ ruleSet: ruleSetWith(), diagnostics: [] });
  });

  it.each(all)('raises %s at %s', (code, path, { faulty, params, severity = 'error', alone = true }) => {
    const { diagnostics } = lintRuleSet(faulty);
    const found = diagnostics.filter((one) => one.code === code && one.path === path);
    expect(found, JSON.stringify(diagnostics)).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity, params });
    if (alone) expect(diagnostics.filter((one) => one !== found[0])).toEqual([]);
  });

  it.each(all)('says where in the text it found %s at %s', (code, path, { faulty }) => {
    const text = JSON.stringify(faulty, null, 2);
    const found = lintRuleSetText(text).diagnostics.find((one) => one.code === code && one.path === path);
    const { line = 0, column = 0 } = found?.position ?? {};
    const there = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
    const value = pointerSegments(path).reduce<unknown>(
      (inside, segment) => (inside as Record<string, unknown>)[segment],
      faulty,
    );
    expect(there.startsWith(JSON.stringify(value, null, 2).split('\n')[0] ?? '?'), there).toBe(true);
  });
});
