import type { Rational, SelfEvaluation } from '@plumbline/core';
import type { CompiledRuleSet } from '../compile.ts';
import { type Facts, type FactValue, isMeasure } from '../facts/fact-value.ts';
import { type FormItem, type ReadForm, readForm } from '../facts/items.ts';
import { type KnownRow, KnownRows, RowsOfForm } from '../facts/known-rows.ts';
import { isOfForm } from '../facts/vocabulary.ts';
import { DEFINITION } from './asked.ts';
import type { DecisionTree } from './decision-tree.ts';
import { toFraction } from './program-registers.ts';
import { programsOf } from './programs.ts';

/**
 * A form read under a rule set and encoded for its programs: of each item a number for all its labels and flags, and its figures as
 * fractions. No rule has been asked yet.
 */
export type PreparedForm = {
  readonly form: SelfEvaluation;
  /** What is to be known of every item beside its program. */
  readonly items: readonly Pick<FormItem, 'item' | 'maxScore'>[];
  /** The form as read; null where it has rows that were prepared before and were not read again. */
  readonly read: ReadForm | null;
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

/**
 * Reads a form under a rule set, once for any number of scorings. Rows that were met before are not read again, as long as no rule about a row
 * looks beyond it.
 */
export function prepareForm(compiled: CompiledRuleSet, form: SelfEvaluation): PreparedForm {
  const programs = programsOf(compiled);
  const rows = preparedRowsOf(compiled, programs.indicator);
  const read = readForm(form, compiled, rows);
  const { items } = read;
  const all: PreparedItem[] = [];
  let isWhole = true;
  let regular = true;
  for (const { item, index, facts, placement, maxScore } of items) {
    if (maxScore?.isNegative()) regular = false;
    const known = rows?.at(index) ?? null;
    if (known) isWhole = false;
    const prepared = known ?? prepareItem(programs[item], facts, placement.definition?.code ?? null);
    if (!known) rows?.keep(index, (filed) => ({ ...prepared, filed, met: facts.met ?? null }));
    all.push(prepared);
  }
  all.push(prepareItem(programs.form, read.facts, null));
  return {
    form,
    items,
    read: isWhole ? read : null,
    hasExecution: items[0]?.item === 'execution',
    profiles: all.map(({ profile }) => profile),
    classes: all.map(({ classes }) => classes),
    numbers: sideBySide(all),
    regular,
  };
}

type PreparedItem = {
  readonly profile: number;
  readonly classes: readonly number[];
  readonly numbers: readonly number[];
};

type PreparedRow = PreparedItem & KnownRow;

function prepareItem(tree: DecisionTree, facts: Facts, definition: string | null): PreparedItem {
  const classes = classesOf(tree, facts, definition);
  const numbers: number[] = [];
  for (const name of tree.slots) {
    const { n, d } = fractionOf(facts[name] ?? null);
    numbers.push(n, d);
  }
  return { profile: tree.profiles.profileOf(classes), classes, numbers };
}

function sideBySide(items: readonly PreparedItem[]): Float64Array {
  let size = 0;
  for (const { numbers } of items) size += numbers.length;
  const all = new Float64Array(size);
  let at = 0;
  for (const { numbers } of items) for (let index = 0; index < numbers.length; index++) all[at++] = numbers[index] ?? 0;
  return all;
}

const preparedRows = new WeakMap<CompiledRuleSet, KnownRows<PreparedRow> | null>();
/** A kilobyte or two each. */
const MOST_ROWS = 2000;

/** The rows of a form beside those prepared before; null where programs of rows ask for facts of the form. */
function preparedRowsOf(compiled: CompiledRuleSet, { facts }: DecisionTree): RowsOfForm<PreparedRow> | null {
  let rows = preparedRows.get(compiled);
  if (rows === undefined) {
    rows = facts.some(({ name }) => isOfForm(name)) ? null : new KnownRows<PreparedRow>(compiled, MOST_ROWS);
    preparedRows.set(compiled, rows);
  }
  return rows && new RowsOfForm(rows);
}

const classesOf = ({ facts: known }: DecisionTree, facts: Facts, definition: string | null): number[] =>
  known.map(({ name, classes }) => classes.classOf(name === DEFINITION ? definition : (facts[name] ?? null)));

const NONE = { n: 0, d: 0 };
const fraction = (value: Rational) => toFraction(value) ?? NONE;
const fractionOf = (value: FactValue) => (isMeasure(value) ? fraction(value.value) : NONE);
