import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSet, SelfEvaluation } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { blankForm, compileRuleSet, sampleRule, scorecardOf } from '../src/index.ts';

const ruleSet = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../rules/cn-mof-2021-101/1.0.0/rule-set.json', import.meta.url)), 'utf8'),
) as RuleSet;
const compiled = compileRuleSet(ruleSet);

const formOf = (actual: string): SelfEvaluation =>
  blankForm(ruleSet, {
    indicators: [
      {
        category: '满意度指标',
        group: '服务对象满意度指标',
        name: 'a',
        target: '>=100%',
        actual: `${actual}%`,
        maxScore: '10',
      },
      { category: '产出指标', group: '数量指标', name: 'b', target: '>=100次', actual: `${actual}次`, maxScore: '10' },
    ],
  });

describe('a rule sampled', () => {
  it.each(Array.from({ length: 100 }, (_, n) => String(n)))('gives at %s % what a form gets by it', (actual) => {
    const { items } = scorecardOf(compiled, formOf(actual));
    const ratio = (Number(actual) / 100).toFixed(2);
    let compared = 0;
    for (const { rule, exact } of items) {
      if (rule === null || exact === null) continue;
      const sample = sampleRule(compiled, rule, { ratio }, '10');
      if (sample?.points == null) continue;
      compared++;
      expect(sample.points.toPlain()).toBe(exact);
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('is unknown where a fact is missing, and nothing for a rule without points', () => {
    expect(sampleRule(compiled, 'completion-pass-mark', {}, '10')?.points).toBeNull();
    expect(sampleRule(compiled, 'points-kept', { ratio: '1' }, '10')).toBeNull();
    expect(sampleRule(compiled, 'nobody', { ratio: '1' }, '10')).toBeNull();
  });
});
