import { fileURLToPath } from 'node:url';
import { loadRuleSet, openCatalog, readGoldenFiles } from '@plumbline/catalog';
import { blankForm, compileRuleSet, score } from '@plumbline/engine';
import { describe, expect, it } from 'vitest';
import { litBy, losingRules } from '../../../src/views/workbench/bench/trace/lit-item.ts';
import {
  firstFalse,
  type TracedCondition,
  tracedRule,
} from '../../../src/views/workbench/bench/trace/traced-condition.ts';

const catalog = await openCatalog(fileURLToPath(new URL('../../../../../rules', import.meta.url)));
const ids = [...new Set(catalog.entries.map(({ id }) => id))];

const at = (document: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Readonly<Record<string | number, unknown>>)[name], document);

const leaves = (condition: TracedCondition): TracedCondition[] =>
  condition.parts.length === 0 ? [condition] : condition.parts.flatMap(leaves);

describe.each(ids)('why an item of a form under %s got what it did', async (id) => {
  const { ruleSet } = (await loadRuleSet(catalog, id)) ?? {};
  if (!ruleSet) throw new Error('no rule set');
  const compiled = compileRuleSet(ruleSet);
  const tests = (await readGoldenFiles(catalog, id)).flatMap((file) => file.tests).slice(0, 60);
  const scorecards = await Promise.all(
    tests.map(({ form }) => score(compiled, blankForm(ruleSet, form), { considered: true })),
  );
  const items = scorecards.flatMap((scorecard) => scorecard.items);

  it('is told at the places of the document where its conditions stand', () => {
    for (const { rule, conditions } of items) {
      if (rule === null || conditions === null) continue;
      const traced = tracedRule(ruleSet, rule, conditions);
      if (!traced) throw new Error('the rule is not there');
      for (const { path, node, trace } of leaves(traced)) {
        expect(at(ruleSet, path)).toBe(node);
        if ('fact' in node && 'fact' in trace) expect([trace.fact, trace.operator]).toEqual([node.fact, node.operator]);
      }
    }
  });

  it('names the rule that decided as the scorecard does, and of the others the first comparison that fails', () => {
    for (const item of items) {
      const { winners, losers } = litBy(ruleSet, item);
      expect(winners).toEqual([
        ...(item.rule === null ? [] : [item.rule]),
        ...item.adjustments.map(({ rule }) => rule),
      ]);
      expect(losers.map(({ rule }) => rule)).not.toContain(item.rule);
      for (const { isOutranked, fault } of losingRules(ruleSet, item)) {
        if (isOutranked) expect(fault).toBeNull();
        else if (fault) expect(fault.trace.truth).not.toBe(true);
      }
    }
  });
});

describe('the first comparison that fails', () => {
  const leaf = (fact: string, truth: boolean | null): TracedCondition => ({
    path: [fact],
    node: { fact, operator: 'equal', value: 'x' },
    trace: { fact, operator: 'equal', value: 'x', read: 'y', truth },
    parts: [],
  });
  const all = (...parts: TracedCondition[]): TracedCondition => ({
    path: [],
    node: { all: parts.map(({ node }) => node) },
    trace: { all: parts.map(({ trace }) => trace), truth: parts.every(({ trace }) => trace.truth === true) },
    parts,
  });
  it('is the first in the order in which it is read', () => {
    expect(firstFalse(all(leaf('a', true), leaf('b', false), leaf('c', false)))?.path).toEqual(['b']);
    expect(firstFalse(all(leaf('a', true), all(leaf('b', null), leaf('c', false))))?.path).toEqual(['b']);
  });
  it('is none where all holds, or where only an opposite fails', () => {
    expect(firstFalse(all(leaf('a', true)))).toBeNull();
    const a = leaf('a', true);
    expect(
      firstFalse({ path: [], node: { not: a.node }, trace: { not: a.trace, truth: false }, parts: [a] }),
    ).toBeNull();
  });
});
