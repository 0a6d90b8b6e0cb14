import { type BenchRule, gradeOfCents, lineOf, rulesInOrder, SIGNS, type Test } from '../workload/bench-rule.ts';
import type { Workload } from '../workload/workload.ts';
import { type Candidate, centsOf } from './candidate.ts';

type Result = { readonly result: { readonly execution: readonly Row[]; readonly indicator: readonly Row[] } };
type Row = { readonly points: number };

/**
 * zen-engine: two decision tables that run over all items of a form in one call, the decision loaded once. It is a native addon;
 * null where none is installed for this platform.
 */
export async function zen({ rules, items }: Workload, forms: number): Promise<Candidate | null> {
  const library = await import('@gorules/zen-engine').catch(() => null);
  if (!library) return null;
  const decision = new library.ZenEngine().createDecision(graphOf(rules));
  const totals = new Int32Array(forms);
  const filed = items.slice(0, forms).map((rows) => ({
    execution: rows.filter(({ item }) => item === 'execution').map(({ facts }) => facts),
    indicator: rows.filter(({ item }) => item === 'indicator').map(({ facts }) => facts),
  }));
  const run = async () => {
    for (const [form, facts] of filed.entries()) {
      const { result } = (await decision.evaluate(facts)) as Result;
      let cents = 0;
      for (const { points } of [...result.execution, ...result.indicator]) cents += centsOf(points);
      totals[form] = cents;
      gradeOfCents(cents);
    }
  };
  return { name: 'zen-engine kept', forms, run, totals };
}

function graphOf(rules: readonly BenchRule[]): object {
  const at = { x: 0, y: 0 };
  const table = (item: BenchRule['item']) => ({
    id: item,
    name: item,
    type: 'decisionTableNode',
    position: at,
    content: {
      hitPolicy: 'first',
      executionMode: 'loop',
      inputField: item,
      outputPath: item,
      passThrough: false,
      inputs: [{ id: 'when', name: 'when', field: '' }],
      outputs: [{ id: 'points', name: 'points', field: 'points' }],
      rules: rulesInOrder(rules, item).map(({ id, tests, params }) => ({
        _id: id,
        when: tests.map(comparison).join(' and '),
        points: pointsOf(params),
      })),
    },
  });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
    type: 'edge',
  });
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: at },
      table('execution'),
      table('indicator'),
      { id: 'out', name: 'out', type: 'outputNode', position: at },
    ],
    edges: [edge('in', 'execution'), edge('in', 'indicator'), edge('execution', 'out'), edge('indicator', 'out')],
  };
}

function comparison([fact, operator, value]: Test): string {
  if (operator === 'in') throw new Error('Lists are for growth, which zen-engine is not asked for');
  return `${fact} ${SIGNS[operator]} ${operator === 'equal' ? JSON.stringify(String(value)) : String(value)}`;
}

function pointsOf(params: BenchRule['params']): string {
  const { fact, slope, offset } = lineOf(params);
  return fact === null ? `maxScore * ${offset}` : `maxScore * (${slope} * ${fact} + ${offset})`;
}
