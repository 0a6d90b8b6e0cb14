import { LogicEngine } from 'json-logic-engine';
import { type BenchRule, gradeOfCents, lineOf, rulesInOrder, SIGNS, type Test } from '../workload/bench-rule.ts';
import type { PlainFacts, Workload } from '../workload/workload.ts';
import { type Candidate, centsOf } from './candidate.ts';

/** json-logic-engine: the rules of a kind of item as one long `if`, built once into a function. */
export function jsonLogic({ rules, items }: Workload): Candidate {
  const engine = new LogicEngine();
  const build = (item: BenchRule['item']) => engine.build(logicOf(rules, item)) as (facts: PlainFacts) => number;
  const points = { execution: build('execution'), indicator: build('indicator') };
  const totals = new Int32Array(items.length);
  const run = () => {
    for (const [form, rows] of items.entries()) {
      let cents = 0;
      for (const { item, facts } of rows) cents += centsOf(points[item](facts));
      totals[form] = cents;
      gradeOfCents(cents);
    }
  };
  return { name: 'json-logic-engine built', forms: items.length, run, totals };
}

const read = (name: string) => ({ var: name });

function logicOf(rules: readonly BenchRule[], item: BenchRule['item']): object {
  const branches = rulesInOrder(rules, item).flatMap(({ tests, params }) => [
    tests.length === 0 ? true : { and: tests.map(comparison) },
    pointsOf(params),
  ]);
  return { if: branches };
}

function comparison([fact, operator, value]: Test): object {
  if (operator === 'in') throw new Error('Lists are for growth, which json-logic-engine is not asked for');
  return {
    [operator === 'equal' ? '===' : SIGNS[operator]]: [
      read(fact),
      operator === 'equal' ? String(value) : Number(value),
    ],
  };
}

function pointsOf(params: BenchRule['params']): object {
  const { fact, slope, offset } = lineOf(params);
  const share = fact === null ? offset : { '+': [{ '*': [slope, read(fact)] }, offset] };
  return { '*': [read('maxScore'), share] };
}
