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
import type { LineShape, NumberedShape } from '../columns/line-shape.ts';
import type { ShortfallMinds } from './fractions.ts';
import { type OwnFacts, ownFacts } from './own-facts.ts';
import { settleRatio } from './settle-ratio.ts';

/** What a rule set makes of a shape in one place of its framework. */
export type BoundShape = {
  readonly shape: LineShape;
  readonly own: OwnFacts;
  /**
   * The number of what its rows begin with, among the binder's starts; {@link NO_START} where the framework may give them a maximum
   * score, which hangs on the rows beside them and needs exact rationals.
   */
  readonly start: number;
  readonly minds: ShortfallMinds;
};

export const NO_START = -1;

/**
 * What rows begin with: a question that they may answer differently, or what is to be done for all of them; a node that has no plan
 * says that only exact rationals will do. The same object for all rows that can be scored together.
 */
export type Start = TreeNode | ItemPlan;

/** Binds shapes to a rule set, each once, whatever the segments it comes in. */
export type ShapeBinder = {
  /** A shape where its labels and its code place it. */
  byLabels(numbered: NumberedShape): BoundShape;
  byName(numbered: NumberedShape, name: string): BoundShape;
  /** All that rows begin with, so far. */
  readonly starts: readonly Start[];
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
  const starts: Start[] = [];
  const numbers = new Map<Start, number>();
  const numberOf = (start: Start): number => {
    const number = numbers.get(start) ?? starts.push(start) - 1;
    numbers.set(start, number);
    return number;
  };
  const labelled: BoundShape[] = [];
  const defined = new Map<string, BoundShape>();
  const byPlacement = ({ shape, number }: NumberedShape, placement: Placement): BoundShape => {
    // Without a definition the labels say where a row stands, and those belong to the shape.
    const key = `${number} ${placement.definition?.code ?? ''}`;
    const bound = defined.get(key) ?? bind(compiled, shape, placement, numberOf);
    defined.set(key, bound);
    return bound;
  };
  return {
    starts,
    byLabels(numbered) {
      let bound = labelled[numbered.number];
      if (!bound) {
        bound = byPlacement(numbered, place({ ...numbered.shape, name: '' }, framework));
        labelled[numbered.number] = bound;
      }
      return bound;
    },
    byName: (numbered, name) => byPlacement(numbered, place({ ...numbered.shape, name }, framework)),
  };
}

function bind(
  compiled: CompiledRuleSet,
  shape: LineShape,
  placement: Placement,
  numberOf: (start: Start) => number,
): BoundShape {
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
  const canBeGiven = ruleSet.framework.weightSplit !== undefined || typeof placement.definition?.maxScore === 'string';
  const start =
    shape.maxScore === 'unknown' && canBeGiven ? NO_START : numberOf(node.plan ? settleRatio(node.plan, shape) : node);
  return { shape, own, start, minds: mindsOf(shape, own) };
}

/** Most rows answer nothing beyond the form. */
const isWithout = ({ hasInputs }: LineShape, fact: string) => !hasInputs && fact.startsWith('inputs.');

function mindsOf({ first }: LineShape, { comparator }: OwnFacts): ShortfallMinds {
  if (first === 'shortfall') return 'ready';
  if (typeof comparator !== 'string' || comparator === 'equal') return 'either';
  return directionOf(comparator as Comparator) ?? 'either';
}
