import type { FormIndicator, InputDefinition } from '@plumbline/core';
import { type FactValue, INPUT_PREFIX, readInputs } from '@plumbline/engine';
import type { Indexes, Segment } from '../columns/segment.ts';
import { textAt } from '../columns/text-table.ts';
import { exact, fromColumn, shortfallOf } from './fractions.ts';
import { keptQuotient } from './kept-quotients.ts';
import type { Kinds } from './kinds.ts';
import { type Load, readyLoad, type Source } from './sources.ts';

/** Where the facts come from that a row has by itself; undefined for a fact of its line or its form. */
export type RowSources = (fact: string) => Source | undefined;

/** `kinds` are by row, or by line where lines have kinds of their own. */
export function rowSources(
  segment: Segment,
  kinds: Kinds,
  space: 'row' | 'line',
  inputs: Readonly<Record<string, InputDefinition>>,
): RowSources {
  const byKind = keysOf(segment, kinds, space);
  const loads = rowLoads(segment, kinds, byKind);
  const readInput = inputSources(segment, inputs);
  return (fact) => {
    if (fact.startsWith(INPUT_PREFIX)) return readInput(fact);
    // Kinds differ in the values of facts, not in which they have.
    const [kind] = kinds.list;
    if (kind?.own[fact] === undefined) return undefined;
    const load = loads[fact]?.();
    return {
      space: byKind.space,
      get keys() {
        return byKind.keys();
      },
      keyCount: kinds.list.length,
      valueOf: (key) => kinds.list[key]?.own[fact] ?? null,
      ...(load && { load }),
    };
  };
}

/** The kind of every member, and the row behind each. */
type ByKind = { readonly space: 'row' | 'line'; readonly keys: () => Indexes; readonly rowOf: Indexes | null };

function keysOf({ lines }: Segment, { ofRows, ofLines }: Kinds, space: 'row' | 'line'): ByKind {
  return space === 'line' && ofLines
    ? { space: 'line', keys: () => ofLines, rowOf: lines.row }
    : { space: 'row', keys: ofRows, rowOf: null };
}

type Loads = Readonly<Record<string, () => Load>>;

function rowLoads(segment: Segment, { list }: Kinds, { space, keys, rowOf }: ByKind): Loads {
  const { first, second, maxScore, declaredScore } = segment.rows;
  const ofRow = (fill: Load['fill']): Load => ({ space: 'row', fill });
  return {
    target: () => ofRow(fromColumn(segment, first)),
    daysLate: () => ofRow(fromColumn(segment, first)),
    actual: () => ofRow(fromColumn(segment, second)),
    ratio: () => readyLoad('row', keptQuotient(segment, 'rows', 'second', 'first')),
    maxScore: () => ofRow(fromColumn(segment, maxScore)),
    declaredScore: () => ofRow(fromColumn(segment, declaredScore)),
    declaredShare: () => readyLoad('row', keptQuotient(segment, 'rows', 'declaredScore', 'maxScore')),
    // How far a row falls short hangs on the direction, which a definition may give to lines of one name.
    shortfall: () => ({ space, fill: shortfallOf(segment, { kinds: list, keys, rowOf }) }),
  };
}

/** What rows answer beyond the form, read as the rule set declares it. */
function inputSources(
  { texts, rows }: Segment,
  definitions: Readonly<Record<string, InputDefinition>>,
): (fact: string) => Source {
  const read = new Map<number, Readonly<Record<string, FactValue>>>();
  const factsOf = (key: number) => {
    let facts = read.get(key);
    if (!facts) {
      const inputs = JSON.parse(textAt(texts, key) ?? '{}') as FormIndicator['inputs'];
      facts = readInputs(inputs, definitions).facts;
      read.set(key, facts);
    }
    return facts;
  };
  const fillFrom =
    (fact: string): Load['fill'] =>
    ({ n, d }, members, from, size) => {
      for (let at = 0; at < size; at++) {
        const value = factsOf(rows.inputs[members[from + at] as number] as number)[fact];
        const number = typeof value === 'object' && value !== null ? value.value : null;
        n[at] = number ? exact(Number(number.numerator)) : 0;
        d[at] = number ? exact(Number(number.denominator)) : 0;
      }
    };
  return (fact) => ({
    space: 'row',
    keys: rows.inputs,
    keyCount: texts.ends.length,
    valueOf: (key) => factsOf(key)[fact] ?? null,
    load: { space: 'row', fill: fillFrom(fact) },
  });
}
