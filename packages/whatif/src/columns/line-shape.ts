import {
  type Comparator,
  type FiledValue,
  type FormIndicator,
  Rational,
  type Readings,
  readPair,
  sameText,
  type ValueKind,
} from '@plumbline/core';
import { compareFiled } from '@plumbline/engine';

/**
 * All that can be said of an indicator row in a word, whatever the rule set: how it is labelled, what kinds of values it holds
 * and how they compare. Rows of one shape differ in their name, their texts and their numbers only, so that a batch decides
 * once for all of them which rules may apply.
 */
export type LineShape = {
  readonly category: string | null;
  readonly group: string | null;
  readonly code: string | null;
  readonly target: ValueKind;
  readonly actual: ValueKind;
  readonly targetDimension: string | null;
  readonly actualDimension: string | null;
  readonly comparator: Comparator | null;
  readonly comparable: boolean;
  readonly textsEqual: boolean | null;
  /** How the actual, or either end of a range, stands to a target that is a quantity; empty where that cannot be told. */
  readonly orders: readonly number[];
  /** Whether a target that is no quantity is met: rule sets read those alike. */
  readonly met: boolean | null;
  /** -1, 0 or 1; null where the target is no quantity. */
  readonly targetSign: number | null;
  /** What the row's first number is, besides the target: for dates the days late, for ranges the shortfall. */
  readonly first: 'target' | 'daysLate' | 'shortfall' | null;
  readonly hasDeviationReason: boolean;
  readonly duplicate: boolean;
  /** As printed: unknown, zero, or more; a negative maximum is not for columns. */
  readonly maxScore: 'unknown' | 'zero' | 'positive';
  readonly hasDeclaredScore: boolean;
  readonly hasInputs: boolean;
};

/** A row with its shape and the numbers that go into columns. */
export type ShapedLine = {
  readonly shape: LineShape;
  readonly first: Rational | null;
  /** The actual, where it is a quantity. */
  readonly second: Rational | null;
};

/** What is said of a target that is no quantity hangs on no rule set's readings. */
const NO_READINGS: Readings = { bare: 'atLeast', zero: 'atMost', equal: 'equal' };

/** What is said of a row by those who know its form. `duplicate`: an earlier row has the same name. */
export type RowFlags = Pick<LineShape, 'hasDeviationReason' | 'duplicate'>;

/** Reads a row into its shape. */
export function shapeOf(row: FormIndicator, fiscalYear: number, flags: RowFlags): ShapedLine {
  const pair = readPair(row.target, row.actual, { fiscalYear, indicatorName: row.name });
  const { target, actual, comparable } = pair;
  const textsEqual = row.target === null || row.actual === null ? null : sameText(row.target, row.actual);
  const compared = compareFiled({ target, actual, comparable, textsEqual, group: null, direction: null }, NO_READINGS);
  const isQuantity = target.kind === 'quantity';
  const wanted = numberOf(target);
  const late = compared.daysLate;
  const short = isQuantity ? null : compared.shortfall;
  const shape: LineShape = {
    category: row.category,
    group: row.group,
    code: row.code,
    target: target.kind,
    actual: actual.kind,
    targetDimension: dimensionOf(target),
    actualDimension: dimensionOf(actual),
    comparator: isQuantity ? target.comparator : null,
    comparable,
    textsEqual,
    orders: wanted && comparable ? endsOf(actual).map((end) => end.compare(wanted)) : [],
    met: isQuantity ? null : compared.met,
    targetSign: wanted?.compare(Rational.zero) ?? null,
    first: isQuantity ? 'target' : late ? 'daysLate' : short ? 'shortfall' : null,
    hasDeviationReason: flags.hasDeviationReason,
    duplicate: flags.duplicate,
    maxScore: row.maxScore === null ? 'unknown' : Rational.of(row.maxScore).isZero() ? 'zero' : 'positive',
    hasDeclaredScore: row.declaredScore !== null,
    hasInputs: Object.keys(row.inputs).length > 0,
  };
  return { shape, first: wanted ?? late ?? short, second: numberOf(actual) };
}

const numberOf = (value: FiledValue) => (value.kind === 'quantity' ? Rational.of(value.quantity.value) : null);
const dimensionOf = (value: FiledValue) => (value.kind === 'quantity' ? value.quantity.dimension : null);

function endsOf(value: FiledValue): Rational[] {
  if (value.kind === 'quantity') return [Rational.of(value.quantity.value)];
  return value.kind === 'range' ? [value.lower, value.upper].map((end) => Rational.of(end.value)) : [];
}

/** A shape as a list of what it says, in an order that is part of the format of segments. */
export const shapeValues = (shape: LineShape): readonly unknown[] => SHAPE_MEMBERS.map((member) => shape[member]);

/** {@link shapeValues} back. */
export const shapeFrom = (values: readonly unknown[]): LineShape =>
  Object.fromEntries(SHAPE_MEMBERS.map((member, index) => [member, values[index]])) as LineShape;

const SHAPE_MEMBERS = [
  'category',
  'group',
  'code',
  'target',
  'actual',
  'targetDimension',
  'actualDimension',
  'comparator',
  'comparable',
  'textsEqual',
  'orders',
  'met',
  'targetSign',
  'first',
  'hasDeviationReason',
  'duplicate',
  'maxScore',
  'hasDeclaredScore',
  'hasInputs',
] as const satisfies readonly (keyof LineShape)[];

/** One text for each shape, lengths before texts so that no two shapes have the same. */
function shapeKey(shape: LineShape): string {
  const labels = part(shape.category) + part(shape.group) + part(shape.code);
  const dimensions = part(shape.targetDimension) + part(shape.actualDimension);
  const values = `${shape.target} ${shape.actual} ${shape.comparator} ${shape.comparable} ${shape.textsEqual} ${shape.orders}`;
  const compared = `${shape.met} ${shape.targetSign} ${shape.first} ${shape.maxScore}`;
  const flags = `${shape.hasDeviationReason} ${shape.duplicate} ${shape.hasDeclaredScore} ${shape.hasInputs}`;
  return `${labels}${dimensions} ${values} ${compared} ${flags}`;
}

const part = (text: string | null) => (text === null ? '-' : `${text.length}:${text}`);

/** A shape with its number, which is the same in every segment of this process: what a rule set makes of it is found by that. */
export type NumberedShape = { readonly shape: LineShape; readonly number: number };

/** An archive has some thousands. */
const shapes = new Map<string, NumberedShape>();

export function numberedShape(shape: LineShape): NumberedShape {
  const key = shapeKey(shape);
  let numbered = shapes.get(key);
  if (!numbered) {
    numbered = { shape, number: shapes.size };
    shapes.set(key, numbered);
  }
  return numbered;
}
