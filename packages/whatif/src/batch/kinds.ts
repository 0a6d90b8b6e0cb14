import { type Framework, normalizeText } from '@plumbline/core';
import type { CompiledRuleSet } from '@plumbline/engine';
import { byName, nameText } from '../columns/name-registry.ts';
import { type Indexes, MOST_ENTRIES, type Run, type Segment } from '../columns/segment.ts';
import { type BoundShape, binderOf, type UsualStart, type UsualTexts } from './bound-shapes.ts';
import type { Workspace } from './workspace.ts';

/**
 * What a rule set makes of the rows of a segment, by kind: rows of a shape are of one kind, but where the framework defines an
 * indicator by its name, which rows have not, lines have kinds of their own.
 */
export type Kinds = {
  readonly list: readonly BoundShape[];
  /** By row; made when somebody wants it, which rules that need no more than plans do not. */
  readonly ofRows: () => Indexes;
  /** By line; null where every line has the kind of its row. */
  readonly ofLines: Indexes | null;
  /** By kind, what rows begin with whose lines have the usual texts. */
  readonly starts: readonly UsualStart[];
};

export function kindsOf(
  segment: Segment,
  compiled: CompiledRuleSet,
  usual: UsualTexts | null,
  workspace: Workspace,
): Kinds {
  const binder = binderOf(compiled);
  const list = segment.runs.map(binder.byLabels);
  const starts: readonly UsualStart[] = usual ? list.map((bound) => binder.usualStart(bound, usual)) : list;
  let rows: Indexes | null = null;
  const ofRows = () => {
    rows ??= kindsOfRows(segment, workspace);
    return rows;
  };
  if (compiled.ruleSet.framework.indicators.length === 0) return { list, ofRows, ofLines: null, starts };
  const ofLines = kindsOfLines(segment, compiled, list, ofRows(), workspace.u16(segment.lines.row.length));
  return { list, ofRows, ofLines, starts };
}

function kindsOfRows({ runs, rows }: Segment, workspace: Workspace): Indexes {
  const kinds = workspace.u16(rows.first.length);
  for (let kind = 0; kind < runs.length; kind++) {
    const { from, to } = runs[kind] as Run;
    kinds.fill(kind, from, to);
  }
  return kinds;
}

/** Adds to the list the kinds of lines that a definition knows by their names. */
function kindsOfLines(
  segment: Segment,
  compiled: CompiledRuleSet,
  list: BoundShape[],
  ofRows: Indexes,
  ofLines: Uint16Array,
): Indexes {
  const { lines, names } = segment;
  const isDefined = definedNames(compiled.ruleSet.framework);
  const defined = Uint8Array.from(names, (name) => (isDefined(name) ? 1 : 0));
  const binder = binderOf(compiled);
  const added = new Map<number, Map<number, number>>();
  const kindFor = (kind: number, name: number): number => {
    const known = added.get(kind) ?? new Map<number, number>();
    added.set(kind, known);
    let own = known.get(name);
    if (own === undefined) {
      if (list.length === MOST_ENTRIES) throw new RangeError('More kinds of rows than two bytes can number');
      own = list.push(binder.byName(segment.runs[kind] as Run, nameText(names[name] ?? -1))) - 1;
      known.set(name, own);
    }
    return own;
  };
  for (let line = 0; line < ofLines.length; line++) {
    const kind = ofRows[lines.row[line] as number] as number;
    const name = lines.name[line] as number;
    ofLines[line] = defined[name] === 1 ? kindFor(kind, name) : kind;
  }
  return ofLines;
}

const definitions = new WeakMap<Framework, (name: number) => boolean>();

/** Whether a framework defines an indicator of a name; found out once for each. */
function definedNames(framework: Framework): (name: number) => boolean {
  let isDefined = definitions.get(framework);
  if (!isDefined) {
    const known = framework.indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(normalizeText));
    const defined = new Set(known);
    isDefined = byName((text) => defined.has(normalizeText(text)));
    definitions.set(framework, isDefined);
  }
  return isDefined;
}
