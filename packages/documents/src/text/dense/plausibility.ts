import { type FiledValue, Rational, readPair, sameText } from '@plumbline/core';

/** A row as one way to cut its text would have it. */
export type RowValues = {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly maxScore: string | null;
  readonly declaredScore: string;
};

/**
 * How a row's values go together. `explained`: the points follow from the values. `usual`: some points were taken, more or fewer than in
 * proportion, as people do. `doubtful`: full points for a target missed. `odd`: what hardly any form has, such as no points at all for
 * something done, or a rate above 100%. `impossible`: what no form has.
 */
export type Plausibility = (typeof PLAUSIBILITIES)[number];

export const PLAUSIBILITIES = ['explained', 'usual', 'doubtful', 'odd', 'impossible'] as const;

export function plausibilityOf(row: RowValues, fiscalYear: number): Plausibility {
  const points = Rational.of(row.declaredScore);
  const most = row.maxScore === null ? null : Rational.of(row.maxScore);
  if (points.compare(HIGHEST) > 0 || (most && (most.isZero() || most.compare(HIGHEST) > 0 || points.compare(most) > 0)))
    return 'impossible';
  const pair = readPair(row.target, row.actual, { fiscalYear, indicatorName: row.name });
  const { target, actual } = pair;
  if (
    isHigh(most) ||
    isUneven(row.maxScore) ||
    isBeyondWhole(row.name, target, true) ||
    isBeyondWhole(row.name, actual, false)
  )
    return 'odd';
  if (sameText(row.target, row.actual)) return points.isZero() ? 'odd' : explainedBy(points, most);
  if (!pair.comparable) return 'impossible';
  if (/\d$/.test(row.target) && !/\d$/.test(row.actual)) return 'odd';
  if (target.kind !== 'quantity' || actual.kind !== 'quantity')
    return points.isZero() ? 'odd' : explainedBy(points, most);
  const lowerIsBetter = target.comparator === 'atMost' || target.comparator === 'lessThan' || LOWER.test(row.name);
  return judge({
    target: Rational.of(target.quantity.value),
    actual: Rational.of(actual.quantity.value),
    lowerIsBetter,
    points,
    most,
  });
}

/** The whole form has 100 points, of which the budget takes ten at least. */
const HIGHEST = Rational.of('90');
/** Guidance has no single indicator weigh more than this. */
const HIGH = Rational.of('60');
const isHigh = (most: Rational | null) => most !== null && most.compare(HIGH) > 0;

/** Points are shared out in whole or half points, quarters, thirds or sixths, not in hundredths. */
const isUneven = (most: string | null) =>
  most !== null && /\.\d\d/.test(most) && !/\.(?:00|50|25|75|33|34|66|67|16|17|83|84)$/.test(most);

/** What a form would rather have little of; then an actual below its target is good. */
const LOWER = /受害|成灾|灾害|火灾|事故|投诉|故障|死亡|发病|成本|费用|差错|违规|违法|逾期|延误|流失|损失|污染|超支/;

/** A share of a whole ends at 100%; what was reached may be more where the rate is one of growth or of completion, yet not ten times more. */
function isBeyondWhole(name: string, value: FiledValue, isTarget: boolean): boolean {
  if (value.kind !== 'quantity' || value.quantity.dimension !== 'proportion') return false;
  if (!/(?:率|满意度|比例|占比|比重)(?:[(（].*)?$/.test(name)) return false;
  const mayGrow = /增|升|提高|超|幅/.test(name) || (!isTarget && /完成/.test(name));
  return Rational.of(value.quantity.value).compare(mayGrow ? FIVE : Rational.one) > 0;
}

const FIVE = Rational.of('5');

type Measure = {
  readonly target: Rational;
  readonly actual: Rational;
  readonly lowerIsBetter: boolean;
  readonly points: Rational;
  readonly most: Rational | null;
};

function judge({ target, actual, lowerIsBetter, points, most }: Measure): Plausibility {
  if (isFarFrom(target, actual)) return 'odd';
  const met = target.equals(actual) || (lowerIsBetter ? actual.compare(target) < 0 : actual.compare(target) > 0);
  if (points.isZero()) return !met && !lowerIsBetter && actual.isZero() ? 'usual' : 'odd';
  if (met) return explainedBy(points, most);
  if (most === null) return 'usual';
  if (points.equals(most)) return 'doubtful';
  return !lowerIsBetter && !target.isZero() && isNear(points, most.times(actual).over(target)) ? 'explained' : 'usual';
}

/** A hundred times the target, or more: digits of something else are among its own. */
const isFarFrom = (target: Rational, actual: Rational) =>
  !target.isZero() && actual.compare(target.times(Rational.of('100'))) >= 0;

const explainedBy = (points: Rational, most: Rational | null) =>
  most === null || points.equals(most) ? 'explained' : 'usual';

/** In proportion, as far as rounding to a whole point or less lets one tell. */
const isNear = (points: Rational, exact: Rational) => points.minus(exact).absolute().compare(CLOSE) <= 0;
const CLOSE = Rational.of('0.1');
