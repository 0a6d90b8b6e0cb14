import type { Rational, SelfEvaluation } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { type Facts, type FactValue, isMeasure } from '../facts/fact-value.ts';
import { type FormItem, type ReadForm, readForm } from '../facts/items.ts';
import { DEFINITION } from './asked.ts';
import type { ProgramKind } from './item-rules.ts';
import { toFraction } from './program-registers.ts';
import { type CompiledPrograms, programsOf } from './programs.ts';

/** The facts of an item as programs read them: the classes of its labels and flags, and its numbers as fractions. */
export type PreparedItem = {
  readonly kind: ProgramKind;
  /** By the position of the fact among the tree's; -1 where a value found no class. */
  readonly classes: readonly number[];
  /** By the same positions, for facts that are numbers; a denominator of 0 where there is none or it is not exact. */
  readonly n: readonly number[];
  readonly d: readonly number[];
  readonly maximumUnknown: boolean;
};

/** A form read under a rule set and made ready for its programs. */
export type PreparedForm = {
  readonly read: ReadForm;
  readonly items: readonly PreparedItem[];
  readonly form: PreparedItem;
  /** No maximum score is negative: programs rest on that. */
  readonly regular: boolean;
};

/** Reads a form under a rule set, once for any number of scorings. */
export function prepareForm(compiled: CompiledRuleSet, form: SelfEvaluation): PreparedForm {
  const read = readForm(form, compiled);
  const programs = programsOf(compiled);
  return {
    read,
    items: read.items.map((item) => prepareItem(programs, item)),
    form: prepare(programs, 'form', read.facts, null),
    regular: !read.items.some(({ maxScore }) => maxScore?.isNegative()),
  };
}

const prepareItem = (programs: CompiledPrograms, { item, facts, placement }: FormItem) =>
  prepare(programs, item, facts, placement.definition?.code ?? null);

function prepare(programs: CompiledPrograms, kind: ProgramKind, facts: Facts, definition: string | null): PreparedItem {
  const known = programs[kind].facts;
  const values = known.map(({ name }): FactValue => (name === DEFINITION ? definition : (facts[name] ?? null)));
  const numbers = values.map(fractionOf);
  return {
    kind,
    classes: known.map(({ classes }, position) => classes.classOf(values[position] ?? null)),
    n: numbers.map(({ n }) => n),
    d: numbers.map(({ d }) => d),
    maximumUnknown: (facts.maxScore ?? null) === null,
  };
}

const NONE = { n: 0, d: 0 };
const fraction = (value: Rational) => toFraction(value) ?? NONE;
const fractionOf = (value: FactValue) => (isMeasure(value) ? fraction(value.value) : NONE);
