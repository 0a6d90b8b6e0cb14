import {
  type Comparator,
  type FiledValue,
  type IsoDate,
  type Quantity,
  Rational,
  type Readings,
  sameText,
} from '@plumbline/core';

/** What holding the actual against the target gives; see the vocabulary for what each means and when it is null. */
export type Comparison = {
  readonly kind: 'quantitative' | 'qualitative' | null;
  readonly comparator: Comparator | null;
  readonly direction: 'higher' | 'lower' | null;
  readonly met: boolean | null;
  readonly ratio: Rational | null;
  readonly shortfall: Rational | null;
  readonly daysLate: Rational | null;
};

export type ComparisonInput = {
  readonly target: FiledValue;
  readonly actual: FiledValue;
  readonly comparable: boolean;
  readonly textsEqual: boolean | null;
  readonly group: string | null;
  readonly direction: 'higher' | 'lower' | null;
};

/** What is known of a pair that cannot be held against each other by number or date. */
const undecided = (kind: Comparison['kind'], met: boolean | null): Comparison => ({
  kind,
  comparator: null,
  direction: null,
  met,
  ratio: null,
  shortfall: null,
  daysLate: null,
});

/** Holds an actual against a target under the rule set's readings. */
export function compareFiled(input: ComparisonInput, readings: Readings): Comparison {
  const { target, actual, comparable } = input;
  const sameTexts = input.textsEqual === true ? true : null;
  switch (target.kind) {
    case 'quantity':
      return withQuantity(input, target, readings);
    case 'range':
      if (!comparable || actual.kind !== 'quantity') return undecided('quantitative', sameTexts);
      return withinRange(target.lower, target.upper, actual.quantity);
    case 'date':
      if (actual.kind !== 'date') return undecided('quantitative', sameTexts);
      return inTime(target, actual);
    case 'yesNo':
      return undecided('qualitative', actual.kind === 'yesNo' ? actual.value === target.value : sameTexts);
    case 'text':
      return undecided('qualitative', actual.kind === 'text' && sameText(target.text, actual.text) ? true : sameTexts);
    case 'unparsed':
      return undecided(null, sameTexts);
    case 'absent':
      return undecided(null, null);
  }
}

const numberIn = ({ value }: Quantity) => Rational.of(value);

function withQuantity(
  { group, direction: wanted, actual, comparable }: ComparisonInput,
  { quantity, comparator: written }: Extract<FiledValue, { kind: 'quantity' }>,
  readings: Readings,
): Comparison {
  const target = numberIn(quantity);
  const comparator = readComparator({ group, direction: wanted, written, isZero: target.isZero() }, readings);
  const direction = wanted ?? directionOf(comparator);
  if (comparable && actual.kind === 'quantity')
    return new QuantityComparison(target, numberIn(actual.quantity), comparator, direction);
  const met = actual.kind === 'range' && comparable ? rangeMeets(actual, quantity, comparator) : null;
  return { kind: 'quantitative', comparator, direction, met, ratio: null, shortfall: null, daysLate: null };
}

/** Two numbers held against each other; what is divided and subtracted for it is computed when somebody asks. */
export class QuantityComparison implements Comparison {
  readonly kind = 'quantitative';
  readonly comparator: Comparator;
  readonly direction: 'higher' | 'lower' | null;
  readonly met: boolean;
  readonly daysLate = null;
  private readonly target: Rational;
  private readonly actual: Rational;

  constructor(target: Rational, actual: Rational, comparator: Comparator, direction: 'higher' | 'lower' | null) {
    this.target = target;
    this.actual = actual;
    this.comparator = comparator;
    this.direction = direction;
    this.met = orderMeets(actual.compare(target), comparator);
  }

  get hasRatio(): boolean {
    return !this.target.isZero() && !this.target.isNegative();
  }

  get ratio(): Rational | null {
    return this.hasRatio ? this.actual.over(this.target) : null;
  }

  get shortfall(): Rational {
    return shortfallOf(this.target, this.actual, this.comparator);
  }
}

export type WrittenTarget = Pick<ComparisonInput, 'group' | 'direction'> & {
  readonly written: Comparator | null;
  readonly isZero: boolean;
};

/** How a rule set reads the comparator of a target, above all where none is written. */
export function readComparator({ written, isZero, group, direction }: WrittenTarget, readings: Readings): Comparator {
  if (written === 'equal') return readings.equal;
  if (written !== null) return written;
  if (direction !== null) return direction === 'lower' ? 'atMost' : 'atLeast';
  if (isZero) return readings.zero;
  return (group === null ? undefined : readings.bareByGroup?.[group]) ?? readings.bare;
}

/** Whether more or less is better, as a comparator has it. */
export function directionOf(comparator: Comparator): 'higher' | 'lower' | null {
  if (comparator === 'atLeast' || comparator === 'moreThan') return 'higher';
  return comparator === 'equal' ? null : 'lower';
}

/** Whether an actual that stands to its target in this order (-1, 0, 1) meets it. */
export function orderMeets(order: number, comparator: Comparator): boolean {
  switch (comparator) {
    case 'atLeast':
      return order >= 0;
    case 'moreThan':
      return order > 0;
    case 'atMost':
      return order <= 0;
    case 'lessThan':
      return order < 0;
    case 'equal':
      return order === 0;
  }
}

function shortfallOf(target: Rational, actual: Rational, comparator: Comparator): Rational {
  const gap = target.minus(actual);
  const missedBy = comparator === 'equal' ? gap.absolute() : directionOf(comparator) === 'higher' ? gap : gap.negated();
  return Rational.max(missedBy, Rational.zero);
}

/** A range as the actual meets a target only when both its ends do. */
function rangeMeets(
  { lower, upper }: { lower: Quantity; upper: Quantity },
  target: Quantity,
  comparator: Comparator,
): boolean | null {
  const ends = [lower, upper].map((end) => orderMeets(numberIn(end).compare(numberIn(target)), comparator));
  return ends[0] === ends[1] ? (ends[0] ?? null) : null;
}

function withinRange(lower: Quantity, upper: Quantity, actual: Quantity): Comparison {
  const value = numberIn(actual);
  const below = numberIn(lower).minus(value);
  const above = value.minus(numberIn(upper));
  const shortfall = Rational.max(Rational.max(below, above), Rational.zero);
  return { ...undecided('quantitative', shortfall.isZero()), shortfall };
}

type Window = { readonly earliest: IsoDate | null; readonly latest: IsoDate };

function inTime(target: Window, actual: Window): Comparison {
  const late = daysBetween(target.latest, actual.latest);
  const tooEarly = target.earliest !== null && actual.earliest !== null && actual.earliest < target.earliest;
  if (late <= 0) return { ...undecided('quantitative', tooEarly ? null : true), daysLate: Rational.zero };
  const certainlyLate = actual.earliest !== null && actual.earliest > target.latest;
  if (!certainlyLate) return undecided('quantitative', null);
  return { ...undecided('quantitative', false), daysLate: Rational.of(BigInt(late)) };
}

/** Whole days from one ISO date to another; both are midnight UTC, so the difference is exact. */
function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
