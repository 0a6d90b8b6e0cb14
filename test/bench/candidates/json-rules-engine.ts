import { Engine } from 'json-rules-engine';
import { type BenchRule, gradeOfCents, type Line, lineOf, type Test } from '../workload/bench-rule.ts';
import type { PlainFacts, Workload } from '../workload/workload.ts';
import { type Candidate, centsOf } from './candidate.ts';

type Won = { readonly rank: number; readonly line: Line };

/**
 * json-rules-engine with its engines built once and fixed facts an item. It says which rules match; the first of them and its
 * points are found by hand, at next to no cost. All rules have one priority there: each more is another round of promises.
 */
export function jsonRulesEngine({ rules, items }: Workload, forms: number): Candidate {
  const engines = { execution: build(rules, 'execution'), indicator: build(rules, 'indicator') };
  const totals = new Int32Array(forms);
  const run = async () => {
    for (let form = 0; form < forms; form++) {
      let cents = 0;
      for (const { item, facts } of items[form] ?? []) {
        // The engine keeps the facts it is given, and writes nothing into them.
        const { events } = await engines[item].run(facts as Record<string, unknown>);
        let best: Won | null = null;
        for (const { params } of events) {
          const won = params as Won;
          if (!best || won.rank > best.rank) best = won;
        }
        cents += centsOf(pointsOf(best, facts));
      }
      totals[form] = cents;
      gradeOfCents(cents);
    }
  };
  return { name: 'json-rules-engine reused', forms, run, totals };
}

function pointsOf(won: Won | null, facts: PlainFacts): number {
  if (!won) return Number.NaN;
  const { fact, slope, offset } = won.line;
  const share = fact === null ? offset : slope * Number(facts[fact]) + offset;
  return Number(facts.maxScore) * share;
}

function build(rules: readonly BenchRule[], item: BenchRule['item']): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true, replaceFactsInEventParams: false });
  for (const rule of rules) {
    if (rule.item !== item) continue;
    engine.addRule({
      name: rule.id,
      conditions: { all: rule.tests.map(([fact, operator, value]) => ({ fact, ...compared(operator, value) })) },
      event: { type: 'matched', params: { rank: rule.priority, line: lineOf(rule.params) } satisfies Won },
    });
  }
  return engine;
}

function compared(operator: string, value: Test[2]): { operator: string; value: string | number | readonly string[] } {
  if (typeof value === 'object') return { operator, value };
  return { operator, value: operator === 'equal' ? String(value) : Number(value) };
}
