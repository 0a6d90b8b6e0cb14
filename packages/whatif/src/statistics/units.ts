import { Rational } from '@plumbline/core';

/** A whole number of units of the last of some places, as a plain decimal: 9995 at two places is 99.95. */
export const printUnits = (units: number | bigint, places: number): string =>
  Rational.ratio(BigInt(units), 10n ** BigInt(places)).toPlain();
