import { type CompiledRuleSet, type FactValue, programsOf } from '@plumbline/engine';
import type { Segment } from '../columns/segment.ts';
import type { NumberColumn } from './fractions.ts';
import type { Kinds } from './kinds.ts';

const COUNTS: readonly (readonly [fact: string, met: FactValue])[] = [
  ['missedCount', false],
  ['undecidedCount', null],
];

/** How many rows of each form missed their target, and of how many nobody can tell; empty where no rule asks. */
export function countMet(
  segment: Segment,
  compiled: CompiledRuleSet,
  kinds: Kinds,
): Readonly<Record<string, NumberColumn>> {
  const asked = new Set(Object.values(programsOf(compiled)).flatMap(({ facts }) => facts.map(({ name }) => name)));
  const wanted = COUNTS.filter(([fact]) => asked.has(fact));
  const ones = new Float64Array(wanted.length === 0 ? 0 : segment.formCount).fill(1);
  return Object.fromEntries(wanted.map(([fact, met]) => [fact, { n: countLines(segment, kinds, met), d: ones }]));
}

function countLines({ formCount, starts, lines }: Segment, kinds: Kinds, met: FactValue): Float64Array {
  const counts = Uint8Array.from(kinds.list, ({ own }) => (own.met === met ? 1 : 0));
  const ofRows = kinds.ofRows();
  const totals = new Float64Array(formCount);
  for (let form = 0; form < formCount; form++) {
    let total = 0;
    for (let line = starts[form] as number; line < (starts[form + 1] as number); line++) {
      const kind = kinds.ofLines ? kinds.ofLines[line] : ofRows[lines.row[line] as number];
      total += counts[kind as number] as number;
    }
    totals[form] = total;
  }
  return totals;
}
