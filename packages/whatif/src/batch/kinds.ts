import { type Framework, normalizeText } from '@plumbline/core';
import type { CompiledRuleSet } from '@plumbline/engine';
import { type Indexes, MOST_ENTRIES, type Segment } from '../columns/segment.ts';
import { textAt } from '../columns/text-table.ts';
import { type BoundShape, binderOf } from './bound-shapes.ts';
import type { Workspace } from './workspace.ts';

/**
 * What a rule set makes of the rows of a segment, by kind: rows of a shape are of one kind, but where the framework defines an
 * indicator by its name, which rows have not, lines have kinds of their own.
 */
export type Kinds = {
  readonly list: readonly BoundShape[];
  /** By row. */
  readonly ofRows: Indexes;
  /** By line; null where every line has the kind of its row. */
  readonly ofLines: Indexes | null;
};

export function kindsOf(segment: Segment, compiled: CompiledRuleSet, workspace: Workspace): Kinds {
  const binder = binderOf(compiled);
  const list = segment.runs.map(({ shape }) => binder.byLabels(shape));
  const size = segment.rows.target.length;
  const ofRows = workspace.u16(size);
  for (const [kind, { from, to }] of segment.runs.entries()) ofRows.fill(kind, from, to);
  if (compiled.ruleSet.framework.indicators.length === 0) return { list, ofRows, ofLines: null };
  return {
    list,
    ofRows,
    ofLines: kindsOfLines(segment, compiled, list, ofRows, workspace.u16(segment.lines.row.length)),
  };
}

/** Adds to the list the kinds of lines that a definition knows by their names. */
function kindsOfLines(
  segment: Segment,
  compiled: CompiledRuleSet,
  list: BoundShape[],
  ofRows: Indexes,
  ofLines: Uint16Array,
): Indexes {
  const { lines, texts } = segment;
  const isDefined = definedNames(segment, compiled.ruleSet.framework);
  const binder = binderOf(compiled);
  const added = new Map<number, Map<number, number>>();
  const kindFor = (kind: number, name: number): number => {
    const byName = added.get(kind) ?? new Map<number, number>();
    added.set(kind, byName);
    let own = byName.get(name);
    if (own === undefined) {
      if (list.length === MOST_ENTRIES) throw new RangeError('More kinds of rows than two bytes can number');
      own = list.push(binder.byName((list[kind] as BoundShape).shape, textAt(texts, name) ?? '')) - 1;
      byName.set(name, own);
    }
    return own;
  };
  for (let line = 0; line < ofLines.length; line++) {
    const kind = ofRows[lines.row[line] as number] as number;
    const name = lines.name[line] as number;
    ofLines[line] = isDefined(name) ? kindFor(kind, name) : kind;
  }
  return ofLines;
}

/** Whether a definition knows indicators by a name; the same name is asked for line after line. */
function definedNames({ texts }: Segment, { indicators }: Framework): (name: number) => boolean {
  const defined = new Set(indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(normalizeText)));
  const known: boolean[] = [];
  return (name) => {
    known[name] ??= defined.has(normalizeText(textAt(texts, name) ?? ''));
    return known[name];
  };
}
