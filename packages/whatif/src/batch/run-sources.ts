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
import type { FormSources } from './form-sources.ts';
import { exact, fromColumn, quotientOf, shortfallOf } from './fractions.ts';
import type { RunPart } from './run-parts.ts';
import { type Load, type Source, same } from './sources.ts';

/** What one row's facts are made of, besides its form's. */
export function runSources(
  segment: Segment,
  { shape, placement }: Omit<RunPart, 'members'>,
  ruleSet: RuleSet,
  inputs: InputSources,
  ofForm: FormSources,
): (fact: string) => Source {
  const own = ownFacts(shape, placement, ruleSet);
  const numbers = numberLoads(segment, shape, own);
  return (fact) => {
    const value = own[fact];
    if (value !== undefined) return same(value, numbers[fact]);
    if (fact.startsWith('inputs.')) return shape.hasInputs ? inputs(fact) : same(null);
    if (fact === 'name') return textSource(segment, segment.lines.name);
    if (fact === 'targetText') return textSource(segment, segment.lines.target);
    if (fact === 'actualText') return textSource(segment, segment.lines.actual);
    return ofForm(fact);
  };
}

type OwnFacts = Readonly<Record<string, FactValue | undefined>>;

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

function numberLoads(segment: Segment, shape: LineShape, { comparator }: OwnFacts): Readonly<Record<string, Load>> {
  const { first, second, maxScore, declaredScore } = segment.lines;
  const minds = comparator === 'equal' || typeof comparator !== 'string' ? null : directionOf(comparator as Comparator);
  return {
    target: fromColumn(segment, first),
    daysLate: fromColumn(segment, first),
    shortfall: shape.first === 'shortfall' ? fromColumn(segment, first) : shortfallOf(segment, first, second, minds),
    actual: fromColumn(segment, second),
    ratio: quotientOf(segment, second, first),
    maxScore: fromColumn(segment, maxScore),
    declaredScore: fromColumn(segment, declaredScore),
    declaredShare: quotientOf(segment, declaredScore, maxScore),
  };
}

/** A text, normalised as facts are. */
function textSource({ texts }: Segment, indexes: Indexes): Source {
  return {
    kind: 'each',
    keyOf: (line) => indexes[line] as number,
    valueOf: (key) => {
      const text = texts[key] ?? null;
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
      const inputs = JSON.parse(texts[key] ?? '{}') as FormIndicator['inputs'];
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
