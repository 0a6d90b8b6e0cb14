import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleSet } from '@plumbline/core';
import { compileRuleSet, scorecardOf } from '@plumbline/engine';
import { archiveForms } from '@plumbline/samples';
import { describe, expect, it } from 'vitest';
import { bunchingAt, type CaseDot, dotsOfForm, heapsOf } from '../../src/views/workbench/curve/cases/case-dots.ts';
import { imaginedRows } from '../../src/views/workbench/curve/sample/sample-indicator.ts';

const read = (id: string) =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../../rules/${id}/1.0.0/rule-set.json`, import.meta.url)), 'utf8'),
  ) as RuleSet;
const forms = [...archiveForms({ seed: 3, forms: 60 })];

describe.each(['cn-mof-2021-101', 'shanghai-2020'])('real cases under %s', (id) => {
  const compiled = compileRuleSet(read(id));
  const dotsOf = (subject: Parameters<typeof dotsOfForm>[3]) =>
    forms.flatMap((form, position) => dotsOfForm(compiled, form, position, subject));

  it('of a group are its items, with the share of points their scorecard gives', () => {
    const groups = imaginedRows(compiled.ruleSet).flatMap(({ place }) => (place === null ? [] : [place]));
    const dots = groups.flatMap((place) =>
      (['>=', '<=', '='] as const).flatMap((comparator) => dotsOf({ kind: 'indicator', ...place, comparator })),
    );
    const items = forms.flatMap((form, position) =>
      scorecardOf(compiled, form).items.map((item) => ({ ...item, position })),
    );
    expect(dots.length).toBeGreaterThan(100);
    for (const { position, name, share } of dots) {
      const shares = items
        .filter((item) => item.position === position && item.name === name)
        .map(({ exact, maxScore }) => Number(exact) / Number(maxScore));
      expect(shares).toContain(share);
    }
  });

  it('of the budget stand at the rate it was spent to', () => {
    const dots = dotsOf({ kind: 'execution' });
    expect(dots.length).toBeGreaterThan(20);
    for (const { x, position } of dots) {
      const { final, expenditure } = moneyOf(position);
      expect(x).toBeCloseTo(expenditure / final, 6);
    }
  });

  it('of a rule are those that it decides and no others', () => {
    const deciding = new Map<string, number>();
    for (const form of forms)
      for (const { rule } of scorecardOf(compiled, form).items)
        if (rule !== null) deciding.set(rule, (deciding.get(rule) ?? 0) + 1);
    for (const [rule, count] of deciding)
      expect(dotsOf({ kind: 'rule', id: rule, fact: 'ratio' }).length).toBeLessThanOrEqual(count);
    expect(dotsOf({ kind: 'rule', id: 'no such rule', fact: 'ratio' })).toEqual([]);
  });

  function moneyOf(position: number) {
    const budget = forms[position]?.budget.total;
    if (!budget) throw new Error('a form without money has no rate');
    return { final: Number(budget.final), expenditure: Number(budget.expenditure) };
  }
});

const dot = (x: number, share = 1): CaseDot => ({ x, share, position: 0, name: 'a' });

describe('cases in a picture', () => {
  it('that would cover each other stand in heaps, the largest first, and those outside in none', () => {
    const heaps = heapsOf([dot(0.5), dot(0.5001), dot(0.5, 0.4), dot(7)], { from: 0, to: 1 });
    expect(heaps.map(({ x, share, count }) => [x, share, count])).toEqual([
      [0.5, 1, 2],
      [0.5, 0.4, 1],
    ]);
  });

  it('just above a line are told from those just below', () => {
    const dots = [dot(0.6), dot(0.62), dot(0.5999), dot(0.5), dot(0.7)];
    expect(bunchingAt(dots, 0.6)).toEqual({ line: 0.6, above: 2, below: 1 });
  });
});
