import { Rational, type Readings } from '@plumbline/core';
import {
  DEFINITION,
  directionOf,
  type FactValue,
  measure,
  orderMeets,
  type Placement,
  readComparator,
} from '@plumbline/engine';
import type { LineShape } from '../columns/line-shape.ts';

/** The facts that are the same for all rows of a shape in one place of a framework; of numbers, that they are there. */
export type OwnFacts = Readonly<Record<string, FactValue | undefined>>;

const present = (dimension: string | null = null) => measure(Rational.one, dimension);

export function ownFacts(shape: LineShape, { category, group, definition }: Placement, readings: Readings): OwnFacts {
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
    ...(isTarget ? quantityFacts(shape, group, definition?.direction ?? null, readings) : otherFacts(shape)),
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
  readings: Readings,
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
