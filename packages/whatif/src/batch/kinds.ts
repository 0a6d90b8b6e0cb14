import { type Framework, normalizeText } from '@plumbline/core';
import { type CompiledRuleSet, type Placement, place } from '@plumbline/engine';
import type { LineShape } from '../columns/line-shape.ts';
import type { Indexes, Segment } from '../columns/segment.ts';
import { textAt } from '../columns/text-table.ts';
import { type BoundShape, boundShape } from './bound-shapes.ts';

/**
 * What a rule set makes of the rows of a segment, by kind: rows of a shape are of one kind, but where the framework defines an
 * indicator by its name, which rows have not, lines have kinds of their own.
 */
export type Kinds = {
  readonly list: readonly Kind[];
  /** By row. */
  readonly ofRows: Indexes;
  /** By line; null where every line has the kind of its row. */
  readonly ofLines: Indexes | null;
};

export type Kind = BoundShape & { readonly shape: LineShape; readonly placement: Placement };

export function kindsOf(segment: Segment, compiled: CompiledRuleSet): Kinds {
  const { framework } = compiled.ruleSet;
  const list = segment.runs.map(({ shape }) => kindOf(compiled, shape, placeShape(shape, framework)));
  const ofRows = columnFor(list.length, segment.rows.target.length);
  for (const [kind, { from, to }] of segment.runs.entries()) ofRows.fill(kind, from, to);
  if (framework.indicators.length === 0) return { list, ofRows, ofLines: null };
  return { list, ofRows, ofLines: kindsOfLines(segment, compiled, list, ofRows) };
}

const columnFor = (values: number, size: number): Indexes =>
  values <= 65_536 ? new Uint16Array(size) : new Uint32Array(size);

const kindOf = (compiled: CompiledRuleSet, shape: LineShape, placement: Placement): Kind => ({
  ...boundShape(compiled, shape, placement),
  shape,
  placement,
});

/** Adds to the list the kinds of lines that a definition knows by their names. */
function kindsOfLines(segment: Segment, compiled: CompiledRuleSet, list: Kind[], ofRows: Indexes): Indexes {
  const { lines, texts } = segment;
  const isDefined = definedNames(segment, compiled.ruleSet.framework);
  const added = new Map<number, Map<number, number>>();
  const kindFor = (kind: number, name: number): number => {
    const byName = added.get(kind) ?? new Map<number, number>();
    added.set(kind, byName);
    let own = byName.get(name);
    if (own === undefined) {
      const { shape } = list[kind] as Kind;
      const placement = place({ ...shape, name: textAt(texts, name) ?? '' }, compiled.ruleSet.framework);
      own = list.push(kindOf(compiled, shape, placement)) - 1;
      byName.set(name, own);
    }
    return own;
  };
  const ofLines = new Uint32Array(lines.row.length);
  for (let line = 0; line < ofLines.length; line++) {
    const kind = ofRows[lines.row[line] as number] as number;
    const name = lines.name[line] as number;
    ofLines[line] = isDefined(name) ? kindFor(kind, name) : kind;
  }
  return ofLines;
}

const placements = new WeakMap<Framework, WeakMap<LineShape, Placement>>();

/** Where rows of a shape stand by their labels and code; found out once. */
function placeShape(shape: LineShape, framework: Framework): Placement {
  const known = placements.get(framework) ?? new WeakMap<LineShape, Placement>();
  placements.set(framework, known);
  let placement = known.get(shape);
  if (!placement) {
    placement = place({ ...shape, name: '' }, framework);
    known.set(shape, placement);
  }
  return placement;
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
