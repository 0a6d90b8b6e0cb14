import { evaluate, parse } from 'cel-js';
import { type BenchRule, gradeOfCents, lineOf, rulesInOrder, SIGNS, type Test } from '../workload/bench-rule.ts';
import type { Workload } from '../workload/workload.ts';
import { type Candidate, centsOf } from './candidate.ts';

/** cel-js: the rules of a kind of item as one expression with `?:`, parsed once. */
export function cel({ rules, items }: Workload): Candidate {
  const trees = { execution: treeOf(rules, 'execution'), indicator: treeOf(rules, 'indicator') };
  const totals = new Int32Array(items.length);
  const run = () => {
    for (const [form, rows] of items.entries()) {
      let cents = 0;
      for (const { item, facts } of rows)
        cents += centsOf(Number(evaluate(trees[item], facts as Record<string, unknown>)));
      totals[form] = cents;
      gradeOfCents(cents);
    }
  };
  return { name: 'cel-js parsed once', forms: items.length, run, totals };
}

function treeOf(rules: readonly BenchRule[], item: BenchRule['item']) {
  const text = rulesInOrder(rules, item)
    .map(({ tests, params }) =>
      tests.length === 0 ? pointsOf(params) : `${tests.map(comparison).join(' && ')} ? ${pointsOf(params)}`,
    )
    .join(' : ');
  const parsed = parse(text);
  if (!parsed.isSuccess) throw new Error(`cel-js cannot parse ${text}`);
  return parsed.cst;
}

function comparison([fact, operator, value]: Test): string {
  if (operator === 'in') throw new Error('Lists are for growth, which cel-js is not asked for');
  return `${fact} ${SIGNS[operator]} ${operator === 'equal' ? JSON.stringify(String(value)) : decimal(Number(value))}`;
}

function pointsOf(params: BenchRule['params']): string {
  const { fact, slope, offset } = lineOf(params);
  if (fact === null) return `maxScore * ${decimal(offset)}`;
  // No sign before a number: a line that falls is written as what is taken from it.
  return slope < 0
    ? `maxScore * (${decimal(offset)} - ${decimal(-slope)} * ${fact})`
    : `maxScore * (${decimal(slope)} * ${fact} ${offset < 0 ? '-' : '+'} ${decimal(Math.abs(offset))})`;
}

const decimal = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));
