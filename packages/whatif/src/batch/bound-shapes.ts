import { type CompiledRuleSet, type Placement, programsOf, type TreeNode } from '@plumbline/engine';
import type { LineShape } from '../columns/line-shape.ts';
import { type OwnFacts, ownFacts } from './own-facts.ts';

/** What a rule set makes of a shape: its facts, and the first question that its rows may answer differently. */
export type BoundShape = { readonly own: OwnFacts; readonly start: TreeNode };

const bound = new WeakMap<CompiledRuleSet, WeakMap<LineShape, Map<string, BoundShape>>>();

/** The same for every segment with such rows, and found out once. */
export function boundShape(compiled: CompiledRuleSet, shape: LineShape, placement: Placement): BoundShape {
  let shapes = bound.get(compiled);
  if (!shapes) {
    shapes = new WeakMap();
    bound.set(compiled, shapes);
  }
  let places = shapes.get(shape);
  if (!places) {
    places = new Map();
    shapes.set(shape, places);
  }
  // Without a definition the labels say where a row stands, and those belong to the shape.
  const place = placement.definition?.code ?? '';
  let made = places.get(place);
  if (!made) {
    made = bind(compiled, shape, placement);
    places.set(place, made);
  }
  return made;
}

function bind(compiled: CompiledRuleSet, shape: LineShape, placement: Placement): BoundShape {
  const own = ownFacts(shape, placement, compiled.ruleSet);
  const { root, facts, branch } = programsOf(compiled).indicator;
  let start = root;
  while (start.position >= 0) {
    const asked = facts[start.position];
    const value = asked && own[asked.name];
    if (value === undefined) break;
    start = branch(start, asked?.classes.classOf(value) ?? -1);
  }
  return { own, start };
}
