import type { Condition, ScoringRule } from '@plumbline/core';
import { describe, expect, it } from 'vitest';
import { inputs, lint, ruleSet, title, withCode, zero } from '../support/lint-cases.ts';
import { findingRule, met } from '../support/rule-set.ts';

describe('a rule set too large for every case', () => {
  const many = (count: number, rule: (index: number) => ScoringRule) =>
    ruleSet(Array.from({ length: count }, (_, index) => rule(index)));
  const named = (name: string): Condition => ({ fact: 'name', operator: 'equal', value: name });

  it('is tried rule by rule, and no rule is called idle that is not', () => {
    const large = many(200, (index) =>
      zero(`rule-${index}`, 500, {
        all: [named(`指标${index}`), { fact: 'ratio', operator: 'lessThan', value: `0.${index + 100}` }],
      }),
    );
    const found = lint(large);
    expect(found.map(({ code }) => code)).toEqual(['rule-set/lint-sampled']);
  });

  it('has its idle rules found all the same', () => {
    const large = many(200, (index) =>
      zero(
        `rule-${index}`,
        500,
        index === 150
          ? { all: [named('x'), met(true), met(false)] }
          : { all: [named(`指标${index}`), { fact: 'ratio', operator: 'lessThan', value: `0.${index + 100}` }] },
      ),
    );
    expect(withCode(lint(large), 'rule-set/unreachable-rule').map(({ params }) => params.rule)).toEqual(['rule-150']);
  });

  it('is not said to have an idle rule where one rule alone has too many cases', () => {
    const names = [...'abcdefghij'];
    const wide = findingRule(
      'wide',
      { code: 'odd', severity: 'info' },
      {
        conditions: {
          all: names.map((name) => ({ fact: `inputs.${name}`, operator: 'greaterThan' as const, value: '5' })),
        },
      },
    );
    const more = Object.fromEntries(names.map((name) => [name, { type: 'number' as const, title }]));
    expect(lint(ruleSet([wide], { inputs: { ...inputs, ...more } }))).toEqual([]);
  });

  it('of 2,000 rules is answered, whether they are alike, apart or findings', () => {
    const alike = lint(many(1990, (index) => zero(`rule-${index}`, 500, met(true))));
    expect(withCode(alike, 'rule-set/ambiguous-priority')).toHaveLength(1989);
    const apart = lint(many(1990, (index) => zero(`rule-${index}`, 500, named(`指标${index}`))));
    expect(apart.filter(({ severity }) => severity === 'error')).toEqual([]);
    const findings = many(1990, (index) =>
      findingRule(`rule-${index}`, { code: 'odd', severity: 'info' }, { conditions: named(`指标${index}`) }),
    );
    expect(lint(findings)).toEqual([]);
  });
});
