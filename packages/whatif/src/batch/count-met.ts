import type { CompiledRuleSet, FactValue } from '@plumbline/engine';
import { programsOf } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import { bump } from './bump.ts';
import type { NumberColumn } from './form-sources.ts';
import { partsOf } from './run-parts.ts';
import { ownFacts } from './run-sources.ts';

const COUNTS: readonly (readonly [fact: string, met: FactValue])[] = [
  ['missedCount', false],
  ['undecidedCount', null],
];

/** How many rows of each form missed their target, and of how many nobody can tell; empty where no rule asks. */
export function countMet(segment: Segment, compiled: CompiledRuleSet): Readonly<Record<string, NumberColumn>> {
  const asked = new Set(Object.values(programsOf(compiled)).flatMap(({ facts }) => facts.map(({ name }) => name)));
  const wanted = COUNTS.filter(([fact]) => asked.has(fact));
  if (wanted.length === 0) return {};
  const columns = wanted.map(([fact, met]) => ({ fact, met, n: new Float64Array(segment.formCount) }));
  for (const { shape, placement, members } of partsOf(segment, compiled.ruleSet.framework)) {
    const { met } = ownFacts(shape, placement, compiled.ruleSet);
    for (const column of columns) {
      if (column.met !== met) continue;
      for (const line of members) bump(column.n, segment.lines.form[line] as number);
    }
  }
  const ones = new Float64Array(segment.formCount).fill(1);
  return Object.fromEntries(columns.map(({ fact, n }) => [fact, { n, d: ones }]));
}
