import type { Rational, SelfEvaluation } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { type Facts, type FactValue, isMeasure } from '../facts/fact-value.ts';
import { type ReadForm, readForm } from '../facts/items.ts';
import { DEFINITION } from './asked.ts';
import type { DecisionTree } from './decision-tree.ts';
import { toFraction } from './program-registers.ts';
import { programsOf } from './programs.ts';

/**
 * A form read under a rule set and encoded for its programs: of each item a number for all its labels and flags, and its figures as
 * fractions. No rule has been asked yet.
 */
export type PreparedForm = {
  readonly read: ReadForm;
  /** Whether the first item is the execution of the budget. */
  readonly hasExecution: boolean;
  /** By item; the form itself comes last. */
  readonly profiles: readonly number[];
  /** By item, as profiles are: the classes of its facts by their position in the tree. */
  readonly classes: readonly (readonly number[])[];
  /**
   * Numerators and denominators by turns, item after item as their trees have slots for them; a denominator of 0 where there is no
   * number or it is not exact.
   */
  readonly numbers: Float64Array;
  /** No maximum score is negative: programs rest on that. */
  readonly regular: boolean;
};

/** Reads a form under a rule set, once for any number of scorings. */
export function prepareForm(compiled: CompiledRuleSet, form: SelfEvaluation): PreparedForm {
  const read = readForm(form, compiled);
  const programs = programsOf(compiled);
  const items = [
    ...read.items.map(({ item, facts, placement }) => ({
      tree: programs[item],
      facts,
      definition: placement.definition?.code ?? null,
    })),
    { tree: programs.form, facts: read.facts, definition: null },
  ];
  const classes = items.map(({ tree, facts, definition }) => classesOf(tree, facts, definition));
  const numbers = new Float64Array(items.reduce((size, { tree }) => size + tree.slots.length * 2, 0));
  let at = 0;
  for (const { tree, facts } of items) {
    for (const name of tree.slots) {
      const { n, d } = fractionOf(facts[name] ?? null);
      numbers[at++] = n;
      numbers[at++] = d;
    }
  }
  return {
    read,
    hasExecution: read.items[0]?.item === 'execution',
    profiles: items.map(({ tree }, index) => tree.profiles.profileOf(classes[index] ?? [])),
    classes,
    numbers,
    regular: !read.items.some(({ maxScore }) => maxScore?.isNegative()),
  };
}

const classesOf = ({ facts: known }: DecisionTree, facts: Facts, definition: string | null): number[] =>
  known.map(({ name, classes }) => classes.classOf(name === DEFINITION ? definition : (facts[name] ?? null)));

const NONE = { n: 0, d: 0 };
const fraction = (value: Rational) => toFraction(value) ?? NONE;
const fractionOf = (value: FactValue) => (isMeasure(value) ? fraction(value.value) : NONE);
