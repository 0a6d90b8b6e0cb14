import type { Comparator } from '@plumbline/core';
import {
  type CompiledRuleSet,
  type DecisionTree,
  directionOf,
  type ItemPlan,
  type ItemProgram,
  place,
  programsOf,
  type TreeNode,
} from '@plumbline/engine';
import type { LineShape, NumberedShape } from '../columns/line-shape.ts';
import type { ShortfallMinds } from './fractions.ts';
import type { OwnFacts } from './own-facts.ts';
import { settleRatio } from './settle-ratio.ts';
import { isWithout, type PlacedShape, placedIn, shapeFamilies } from './shape-families.ts';

/** What a rule set makes of a shape in one place of its framework. */
export type BoundShape = {
  /** The shape, or another one that is alike to the rule set. */
  readonly shape: LineShape;
  readonly own: OwnFacts;
  /** By position in the tree, the classes of these facts; {@link NOT_KNOWN} for the others. */
  readonly classes: Int32Array;
  /** The first question that its rows may answer differently; a leaf where there is none. */
  readonly question: TreeNode;
  /**
   * The number of what its rows begin with, among the binder's starts; {@link NO_START} where the framework may give them a maximum
   * score, which hangs on the rows beside them and needs exact rationals.
   */
  readonly start: number;
  /** Only under usual texts does what rows begin with hang on texts. */
  readonly asksTexts: false;
  readonly minds: ShortfallMinds;
  /** By the class of the one text that a rule set reads, the program to which that leads: kept by whoever has looked for it. */
  readonly programs: (ItemProgram | null | undefined)[];
};

export const NO_START = -1;
/** In place of the class of a fact. */
export const NOT_KNOWN = -2;

/** The classes that the texts of most lines of a segment have, by position in the tree; {@link NOT_KNOWN} for what is no text. */
export type UsualTexts = {
  readonly classes: Int32Array;
  /** A text that tells them from others. */
  readonly signature: string;
};

/** What rows begin with whose lines have the usual texts, and whether that hangs on their texts. */
export type UsualStart = { readonly start: number; readonly asksTexts: boolean };

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
  usualStart(bound: BoundShape, usual: UsualTexts): UsualStart;
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
  const usualStarts = new Map<string, Map<BoundShape, UsualStart>>();
  const families = shapeFamilies(
    compiled.ruleSet,
    programsOf(compiled).indicator.facts.map(({ name }) => name),
  );
  const ofFamilies: (BoundShape | undefined)[] = [];
  const named = new Map<string, BoundShape>();
  return {
    starts,
    byLabels(numbered) {
      const family = families.of(numbered);
      let bound = ofFamilies[family];
      if (!bound) {
        bound = bind(compiled, families.one(family), numberOf);
        ofFamilies[family] = bound;
      }
      return bound;
    },
    byName({ shape, number }, name) {
      const placement = place({ ...shape, name }, framework);
      const key = `${number} ${placement.definition?.code ?? ''}`;
      const bound = named.get(key) ?? bind(compiled, placedIn(shape, placement, compiled.ruleSet), numberOf);
      named.set(key, bound);
      return bound;
    },
    usualStart(bound, usual) {
      let known = usualStarts.get(usual.signature);
      if (!known) {
        known = new Map();
        usualStarts.set(usual.signature, known);
      }
      let start = known.get(bound);
      if (!start) {
        start = startUnder(compiled, bound, usual, numberOf);
        known.set(bound, start);
      }
      return start;
    },
  };
}

function bind(
  compiled: CompiledRuleSet,
  { shape, placement, own }: PlacedShape,
  numberOf: (start: Start) => number,
): BoundShape {
  const tree = programsOf(compiled).indicator;
  const classes = classesOf(tree, shape, own);
  const question = follow(tree, tree.root, (position) => classes[position] as number);
  const { framework } = compiled.ruleSet;
  const canBeGiven = framework.weightSplit !== undefined || typeof placement.definition?.maxScore === 'string';
  const start = shape.maxScore === 'unknown' && canBeGiven ? NO_START : numberOf(startAt(question, shape));
  return { shape, own, classes, question, start, asksTexts: false, minds: mindsOf(shape, own), programs: [] };
}

/** In a loop, for an archive has thousands of shapes and a rule set dozens of facts. */
function classesOf({ facts }: DecisionTree, shape: LineShape, own: OwnFacts): Int32Array {
  const classes = new Int32Array(facts.length);
  for (let position = 0; position < facts.length; position++) {
    const { name, classes: of } = facts[position] as (typeof facts)[number];
    const value = isWithout(shape, name) ? null : own[name];
    classes[position] = value === undefined ? NOT_KNOWN : of.classOf(value);
  }
  return classes;
}

const startAt = (node: TreeNode, shape: LineShape): Start => (node.plan ? settleRatio(node.plan, shape) : node);

/** Goes down a tree as far as the classes of facts are known. */
export function follow(tree: DecisionTree, from: TreeNode, classOf: (position: number) => number): TreeNode {
  let node = from;
  while (node.position >= 0) {
    const of = classOf(node.position);
    if (of === NOT_KNOWN) return node;
    node = node.branches?.[of] ?? tree.branch(node, of);
  }
  return node;
}

function startUnder(
  compiled: CompiledRuleSet,
  { start, question, classes, shape }: BoundShape,
  usual: UsualTexts,
  numberOf: (start: Start) => number,
): UsualStart {
  if (start === NO_START) return { start, asksTexts: false };
  let asksTexts = false;
  const node = follow(programsOf(compiled).indicator, question, (position) => {
    const text = usual.classes[position] as number;
    if (text !== NOT_KNOWN) asksTexts = true;
    return text === NOT_KNOWN ? (classes[position] as number) : text;
  });
  return { start: numberOf(startAt(node, shape)), asksTexts };
}

function mindsOf({ first }: LineShape, { comparator }: OwnFacts): ShortfallMinds {
  if (first === 'shortfall') return 'ready';
  if (typeof comparator !== 'string' || comparator === 'equal') return 'either';
  return directionOf(comparator as Comparator) ?? 'either';
}
