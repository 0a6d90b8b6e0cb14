import { normalizeText } from '@plumbline/core';
import type { DecisionTree, FactValue } from '@plumbline/engine';
import { byName, nameText } from '../columns/name-registry.ts';
import type { Indexes, Segment } from '../columns/segment.ts';
import { textAt } from '../columns/text-table.ts';
import { NOT_KNOWN, type UsualTexts } from './bound-shapes.ts';
import type { Source } from './sources.ts';
import type { Workspace } from './workspace.ts';

/** The texts of lines, which rows have not. */
const TEXTS = ['name', 'targetText', 'actualText'] as const;
type TextFact = (typeof TEXTS)[number];

/**
 * What a rule set makes of the texts of a segment's lines. It tells few of them apart, and mostly none: rows are scored as if all their
 * lines had the texts most lines have, and lines with others are scored by themselves.
 */
export type LineTexts = {
  /** For rows: the usual texts. Undefined for what is no text of lines. */
  readonly usual: (fact: string) => Source | undefined;
  readonly ofLines: (fact: string) => Source | undefined;
  /** The classes of lines' texts: by line the number of its text, and by that its class. */
  readonly classesOf: (fact: string) => Pick<Sorted, 'keys' | 'classes'> | null;
  /** Whether somebody has asked for a text of this row which in this line is not the usual one. */
  readonly isUnusual: (line: number, row: number) => boolean;
  /** The usual classes by position in the tree; null where no rule reads a text. */
  readonly usualClasses: UsualTexts | null;
  /** Says of rows that somebody asks for their texts. */
  readonly ask: (from: number, to: number) => void;
};

type Sorted = {
  /** By line, the number of its text. */
  readonly keys: Indexes;
  /** By that number, the class of the text. */
  readonly classes: Int32Array;
  /** The class most lines are of, and a text of that class. */
  readonly usual: number;
  readonly example: FactValue;
  /** By row, 1 where somebody has asked for it. */
  readonly askedOf: Uint8Array;
};

export function lineTexts(segment: Segment, tree: DecisionTree, workspace: Workspace): LineTexts {
  const sorted = new Map<TextFact, Sorted>();
  for (const { name } of tree.facts) if (isTextFact(name)) sorted.set(name, sortTexts(segment, tree, name, workspace));
  const all = [...sorted.values()];
  const sortedBy = (fact: TextFact): Sorted => {
    const texts = sorted.get(fact);
    if (!texts) throw new Error(`No rule reads ${fact}`);
    return texts;
  };
  return {
    usual(fact) {
      if (!isTextFact(fact)) return undefined;
      const { example, askedOf } = sortedBy(fact);
      const asked = (rows: Int32Array) => {
        for (let index = 0; index < rows.length; index++) askedOf[rows[index] as number] = 1;
      };
      return { space: 'row', keys: null, keyCount: 1, valueOf: () => example, asked };
    },
    ofLines(fact) {
      if (!isTextFact(fact)) return undefined;
      const { keys, classes } = sortedBy(fact);
      return { space: 'line', keys, keyCount: classes.length, valueOf: textOf(segment, fact), classes };
    },
    classesOf: (fact) => (isTextFact(fact) ? (sorted.get(fact) ?? null) : null),
    usualClasses: all.length === 0 ? null : usualIn(tree, sorted),
    ask(from, to) {
      for (const { askedOf } of all) askedOf.fill(1, from, to);
    },
    isUnusual(line, row) {
      for (let index = 0; index < all.length; index++) {
        const { askedOf, keys, classes, usual } = all[index] as Sorted;
        if (askedOf[row] === 1 && classes[keys[line] as number] !== usual) return true;
      }
      return false;
    },
  };
}

const isTextFact = (fact: string): fact is TextFact => TEXTS.some((text) => text === fact);

/** A text by its number, normalised as facts are. */
function textOf({ names, texts }: Segment, fact: TextFact): (key: number) => FactValue {
  if (fact === 'name') return (key) => plain(nameText(names[key] ?? -1));
  return (key) => plain(textAt(texts, key));
}

const plain = (text: string | null) => (text === null ? null : normalizeText(text) || null);

function sortTexts(segment: Segment, tree: DecisionTree, fact: TextFact, workspace: Workspace): Sorted {
  const { lines, names, texts, rows } = segment;
  const keys = fact === 'name' ? lines.name : fact === 'targetText' ? lines.target : lines.actual;
  const textBy = textOf(segment, fact);
  const classBy = classer(segment, tree, fact);
  const classes = workspace.i32(fact === 'name' ? names.length : texts.ends.length);
  for (let key = 0; key < classes.length; key++) classes[key] = classBy(key);
  const usualKey = keyOfUsual(classes);
  const usual = classes[usualKey] ?? -1;
  return { keys, classes, usual, example: textBy(usualKey), askedOf: workspace.u8(rows.first.length).fill(0) };
}

/** A text of the class that most texts are of; value without a class (-1) are none. */
function keyOfUsual(classes: Int32Array): number {
  const counts: number[] = [];
  let usual = 0;
  for (let key = 0; key < classes.length; key++) {
    const of = (classes[key] as number) + 1;
    while (counts.length <= of) counts.push(0);
    counts[of] = (counts[of] as number) + 1;
    if ((counts[of] as number) > (counts[(classes[usual] as number) + 1] as number)) usual = key;
  }
  return usual;
}

function usualIn({ facts }: DecisionTree, sorted: ReadonlyMap<TextFact, Sorted>): UsualTexts {
  const classes = Int32Array.from(facts, ({ name }) => sorted.get(name as TextFact)?.usual ?? NOT_KNOWN);
  return { classes, signature: classes.join() };
}

const nameClasses = new WeakMap<DecisionTree, (number: number) => number>();

/** The class of a text by its number. Names are sorted once for a rule set, whatever the segments they come in. */
function classer(segment: Segment, tree: DecisionTree, fact: TextFact): (key: number) => number {
  const classes = tree.facts.find(({ name }) => name === fact)?.classes;
  if (!classes) throw new Error(`Nobody asks for ${fact}`);
  const textBy = textOf(segment, fact);
  if (fact !== 'name') return (key) => classes.classOf(textBy(key));
  let ofNames = nameClasses.get(tree);
  if (!ofNames) {
    ofNames = byName((text) => classes.classOf(plain(text)));
    nameClasses.set(tree, ofNames);
  }
  const { names } = segment;
  return (key) => ofNames(names[key] ?? -1);
}
