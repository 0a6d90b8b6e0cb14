import { type Framework, normalizeText } from '@plumbline/core';
import { type Placement, place } from '@plumbline/engine';
import type { LineShape } from '../columns/line-shape.ts';
import type { Run, Segment } from '../columns/segment.ts';
import { textAt } from '../columns/text-table.ts';
import { membersFrom } from './members.ts';

/** Rows of one shape that stand in one place of a rule set's framework. */
export type RunPart = { readonly shape: LineShape; readonly placement: Placement; readonly members: Int32Array };

/** The runs of a segment, parted where a framework defines some of their rows by name. */
export function partsOf(segment: Segment, framework: Framework): readonly RunPart[] {
  const names = nameClasses(segment, framework);
  return segment.runs.flatMap((run) => partsOfRun(segment, framework, run, membersFrom(run.from, run.to), names));
}

/** Rows whose names no definition has stand where their labels say, whatever they are called. */
const NO_NAME = -1;

function partsOfRun(
  segment: Segment,
  framework: Framework,
  { shape }: Run,
  members: Int32Array,
  names: ((line: number) => number) | null,
): RunPart[] {
  const placeNamed = (name: number) =>
    name === NO_NAME
      ? placeShape(shape, framework)
      : place({ ...shape, name: textAt(segment.texts, name) ?? '' }, framework);
  if (!names) return [{ shape, placement: placeNamed(NO_NAME), members }];
  const parts = new Map<number, number[]>();
  for (const line of members) {
    const name = names(line);
    const part = parts.get(name);
    if (part) part.push(line);
    else parts.set(name, [line]);
  }
  return [...parts].map(([name, lines]) => ({ shape, placement: placeNamed(name), members: Int32Array.from(lines) }));
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

/** For a row the text by whose name a definition knows it, or {@link NO_NAME}; null for a framework without definitions. */
function nameClasses({ texts, lines }: Segment, { indicators }: Framework): ((line: number) => number) | null {
  if (indicators.length === 0) return null;
  const defined = new Set(indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(normalizeText)));
  const known = new Map<number, number>();
  return (line) => {
    const text = lines.name[line] as number;
    let name = known.get(text);
    if (name === undefined) {
      name = defined.has(normalizeText(textAt(texts, text) ?? '')) ? text : NO_NAME;
      known.set(text, name);
    }
    return name;
  };
}
