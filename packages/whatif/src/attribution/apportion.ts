import { Rational } from '@plumbline/core';

/**
 * Prints exact parts with so many places such that the printed ones add up to the printed sum: each is rounded down, and what is
 * missing goes, a unit each, to those with the largest remainders (Hamilton); of equal remainders to the earlier part. The sum
 * must be a whole number of units; where it is not, `printedSum` says as what it is printed, less than a unit off.
 */
export function apportion(parts: readonly Rational[], places: number, printedSum?: Rational): readonly string[] {
  const unit = Rational.of(10n ** BigInt(places));
  const scaled = parts.map((part) => part.times(unit));
  const floors = scaled.map((part) => part.whole('floor'));
  const sum = printedSum?.times(unit) ?? scaled.reduce((all, part) => all.plus(part), Rational.zero);
  const missing = sum.minus(floors.reduce((all, part) => all.plus(part), Rational.zero));
  if (missing.denominator !== 1n || missing.isNegative() || missing.compare(Rational.of(BigInt(parts.length))) > 0)
    throw new RangeError(`The parts add up to no such whole number of units: ${sum.toPlain()}`);
  const order = scaled
    .map((part, index) => ({ index, remainder: part.minus(floors[index] as Rational) }))
    .sort((a, b) => b.remainder.compare(a.remainder) || a.index - b.index);
  const raised = new Set(order.slice(0, Number(missing.numerator)).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor.plus(Rational.one) : floor).over(unit).toPlain());
}
