import type { Comparator } from '@plumbline/core';
import {
  type CompiledRuleSet,
  directionOf,
  type ItemPlan,
  type Placement,
  place,
  programsOf,
  type TreeNode,
} from '@plumbline/engine';
import type { LineShape } from '../columns/line-shape.ts';
import type { ShortfallMinds } from './fractions.ts';
import { type OwnFacts, ownFacts } from './own-facts.ts';
import { settleRatio } from './settle-ratio.ts';

/** What a rule set makes of a shape in one place of its framework. */
export type BoundShape = {
  readonly shape: LineShape;
  readonly own: OwnFacts;
  readonly start: Start;
  readonly minds: ShortfallMinds;
  /** Whether the framework may give its rows a maximum score, which hangs on the rows beside them. */
  readonly isSharedOut: boolean;
};

/**
 * What rows begin with: a question that they may answer differently, or what is to be done for all of them; a node that has no plan
 * says that only exact rationals will do. The same object for all rows that can be scored together.
 */
export type Start = TreeNode | ItemPlan;

/** Binds shapes to a rule set, each once, whatever the segments it comes in. */
export type ShapeBinder = {
  /** A shape where its labels and its code place it. */
  byLabels(shape: LineShape): BoundShape;
  byName(shape: LineShape, name: string): BoundShape;
};

const binders = new WeakMap<CompiledRuleSet, ShapeBinder>();

export function binderOf(compiled: CompiledRuleSet): ShapeBinder {
  let binder = binders.get(compiled);
  if (!binder) {
    binder = createBinder(compiled);
    binders.set(compiled, binder);
  }
  return binder;
}

function createBinder(compiled: CompiledRuleSet): ShapeBinder {
  const { framework } = compiled.ruleSet;
  const labelled = new WeakMap<LineShape, BoundShape>();
  const defined = new WeakMap<LineShape, Map<string, BoundShape>>();
  const byPlacement = (shape: LineShape, placement: Placement): BoundShape => {
    const known = defined.get(shape) ?? new Map<string, BoundShape>();
    defined.set(shape, known);
    // Without a definition the labels say where a row stands, and those belong to the shape.
    const code = placement.definition?.code ?? '';
    const bound = known.get(code) ?? bind(compiled, shape, placement);
    known.set(code, bound);
    return bound;
  };
  return {
    byLabels(shape) {
      let bound = labelled.get(shape);
      if (!bound) {
        bound = byPlacement(shape, place({ ...shape, name: '' }, framework));
        labelled.set(shape, bound);
      }
      return bound;
    },
    byName: (shape, name) => byPlacement(shape, place({ ...shape, name }, framework)),
  };
}

function bind(compiled: CompiledRuleSet, shape: LineShape, placement: Placement): BoundShape {
  const { ruleSet } = compiled;
  const own = ownFacts(shape, placement, ruleSet);
  const { root, facts, branch } = programsOf(compiled).indicator;
  let node = root;
  while (node.position >= 0) {
    const asked = facts[node.position];
    const value = asked && (isWithout(shape, asked.name) ? null : own[asked.name]);
    if (value === undefined) break;
    node = branch(node, asked?.classes.classOf(value) ?? -1);
  }
  const start = node.plan ? settleRatio(node.plan, shape) : node;
  const canBeGiven = ruleSet.framework.weightSplit !== undefined || typeof placement.definition?.maxScore === 'string';
  return { shape, own, start, minds: mindsOf(shape, own), isSharedOut: shape.maxScore === 'unknown' && canBeGiven };
}

/** Most rows answer nothing beyond the form. */
const isWithout = ({ hasInputs }: LineShape, fact: string) => !hasInputs && fact.startsWith('inputs.');

function mindsOf({ first }: LineShape, { comparator }: OwnFacts): ShortfallMinds {
  if (first === 'shortfall') return 'ready';
  if (typeof comparator !== 'string' || comparator === 'equal') return 'either';
  return directionOf(comparator as Comparator) ?? 'either';
}
