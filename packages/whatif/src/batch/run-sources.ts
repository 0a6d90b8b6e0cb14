import {
  type Comparator,
  type FormIndicator,
  type InputDefinition,
  normalizeText,
  Rational,
  type RuleSet,
} from '@plumbline/core';
import {
  DEFINITION,
  directionOf,
  type FactValue,
  measure,
  orderMeets,
  type Placement,
  readComparator,
  readInputs,
} from '@plumbline/engine';
import type { LineShape } from '../columns/line-shape.ts';
import type { Indexes, Segment } from '../columns/segment.ts';
import { textAt } from '../columns/text-table.ts';
import type { FormSources } from './form-sources.ts';
import { exact, fromColumn, quotientOf, shortfallOf } from './fractions.ts';
import { type Load, type Source, same } from './sources.ts';

/** Where the numbers and the varying facts of a segment's rows come from; the same for rows of every shape. */
export type LineSources = {
  readonly each: (fact: string) => Source;
  readonly loads: Readonly<Record<string, Load>>;
  readonly shortfalls: Readonly<Record<'higher' | 'lower' | 'either' | 'range', Load>>;
};

export function lineSources(segment: Segment, inputs: InputSources, ofForm: FormSources): LineSources {
  const { first, second, maxScore, declaredScore, name, target, actual } = segment.lines;
  const texts: Readonly<Record<string, Source>> = {
    name: textSource(segment, name),
    targetText: textSource(segment, target),
    actualText: textSource(segment, actual),
  };
  return {
    each: (fact) => texts[fact] ?? (fact.startsWith('inputs.') ? inputs(fact) : ofForm(fact)),
    loads: {
      target: fromColumn(segment, first),
      daysLate: fromColumn(segment, first),
      actual: fromColumn(segment, second),
      ratio: quotientOf(segment, second, first),
      maxScore: fromColumn(segment, maxScore),
      declaredScore: fromColumn(segment, declaredScore),
      declaredShare: quotientOf(segment, declaredScore, maxScore),
    },
    shortfalls: {
      higher: shortfallOf(segment, first, second, 'higher'),
      lower: shortfallOf(segment, first, second, 'lower'),
      either: shortfallOf(segment, first, second, null),
      range: fromColumn(segment, first),
    },
  };
}

/** What one row's facts are made of: what is the same for its shape, and what its segment knows of each row. */
export function runSources(lines: LineSources, shape: LineShape, own: OwnFacts): (fact: string) => Source {
  return (fact) => {
    const value = own[fact];
    if (value !== undefined)
      return same(value, fact === 'shortfall' ? shortfallIn(lines, shape, own) : lines.loads[fact]);
    if (fact.startsWith('inputs.') && !shape.hasInputs) return same(null);
    return lines.each(fact);
  };
}

function shortfallIn({ shortfalls }: LineSources, { first }: LineShape, { comparator }: OwnFacts): Load {
  if (first === 'shortfall') return shortfalls.range;
  const minds = comparator === 'equal' || typeof comparator !== 'string' ? null : directionOf(comparator as Comparator);
  return shortfalls[minds ?? 'either'];
}

export type OwnFacts = Readonly<Record<string, FactValue | undefined>>;

const present = (dimension: string | null = null) => measure(Rational.one, dimension);

/** The facts that are the same for all rows of a part; of numbers, that they are there. */
export function ownFacts(shape: LineShape, { category, group, definition }: Placement, ruleSet: RuleSet): OwnFacts {
  const { target, actual, targetDimension } = shape;
  const isTarget = target === 'quantity';
  const maxScore = shape.maxScore === 'unknown' ? null : present();
  const declaredScore = shape.hasDeclaredScore ? present() : null;
  return {
    item: 'indicator',
    maxScore,
    declaredScore,
    declaredShare: shape.maxScore === 'positive' && declaredScore ? present('proportion') : null,
    hasDeviationReason: shape.hasDeviationReason,
    code: shape.code ?? definition?.code ?? null,
    [DEFINITION]: definition?.code ?? null,
    category,
    group,
    targetKind: target,
    actualKind: actual,
    target: isTarget ? present(targetDimension) : null,
    actual: actual === 'quantity' ? present(shape.actualDimension) : null,
    zeroTarget: shape.targetSign === null ? null : shape.targetSign === 0,
    textsEqual: shape.textsEqual,
    comparable: shape.comparable,
    duplicate: shape.duplicate,
    daysLate: shape.first === 'daysLate' ? present() : null,
    ...(isTarget ? quantityFacts(shape, group, definition?.direction ?? null, ruleSet) : otherFacts(shape)),
  };
}

const QUALITATIVE = new Set(['yesNo', 'text']);
const KINDLESS = new Set(['unparsed', 'absent']);

function otherFacts({ target, met, first }: LineShape): OwnFacts {
  return {
    kind: KINDLESS.has(target) ? null : QUALITATIVE.has(target) ? 'qualitative' : 'quantitative',
    comparator: null,
    direction: null,
    met,
    ratio: null,
    shortfall: first === 'shortfall' ? present() : null,
  };
}

function quantityFacts(
  { comparator: written, targetSign, orders, actual, comparable, targetDimension }: LineShape,
  group: string | null,
  direction: 'higher' | 'lower' | null,
  { readings }: RuleSet,
): OwnFacts {
  const comparator = readComparator({ written, isZero: targetSign === 0, group, direction }, readings);
  const compared = comparable && actual === 'quantity';
  const ends = orders.map((order) => orderMeets(order, comparator));
  return {
    kind: 'quantitative',
    comparator,
    direction: direction ?? directionOf(comparator),
    met: ends.length > 0 && ends.every((end) => end === ends[0]) ? (ends[0] ?? null) : null,
    ratio: compared && targetSign === 1 ? present('proportion') : null,
    shortfall: compared ? present(targetDimension) : null,
  };
}

/** A text, normalised as facts are. */
function textSource({ texts }: Segment, indexes: Indexes): Source {
  return {
    kind: 'each',
    keyOf: (line) => indexes[line] as number,
    valueOf: (key) => {
      const text = textAt(texts, key);
      return text === null ? null : normalizeText(text) || null;
    },
  };
}

export type InputSources = (fact: string) => Source;

/** What rows answer beyond the form, read as the rule set declares it. */
export function inputSources(
  { texts, lines }: Segment,
  definitions: Readonly<Record<string, InputDefinition>>,
): InputSources {
  const read = new Map<number, Readonly<Record<string, FactValue>>>();
  const factsOf = (key: number) => {
    let facts = read.get(key);
    if (!facts) {
      const inputs = JSON.parse(textAt(texts, key) ?? '{}') as FormIndicator['inputs'];
      facts = readInputs(inputs, definitions).facts;
      read.set(key, facts);
    }
    return facts;
  };
  return (fact) => ({
    kind: 'each',
    keyOf: (line) => lines.inputs[line] as number,
    valueOf: (key) => factsOf(key)[fact] ?? null,
    load: ({ n, d }, members, from, size) => {
      for (let at = 0; at < size; at++) {
        const value = factsOf(lines.inputs[members[from + at] as number] as number)[fact];
        const number = typeof value === 'object' && value !== null ? value.value : null;
        n[at] = number ? exact(Number(number.numerator)) : 0;
        d[at] = number ? Number(number.denominator) : 0;
      }
    },
  });
}
