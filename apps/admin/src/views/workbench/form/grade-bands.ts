import { Decimal, isDecimalString } from '@plumbline/core';

/** Where the grade that begins at `from` ends: where the next one above begins; null for the highest, and for what is no number. */
export function bandTop(from: string, all: readonly string[]): string | null {
  if (!isDecimalString(from)) return null;
  const above = all.filter((one) => isDecimalString(one) && new Decimal(one).gt(from));
  return above.reduce<string | null>(
    (least, one) => (least === null || new Decimal(one).lt(least) ? one : least),
    null,
  );
}
