import { Decimal, isDecimalString, plainDecimal, type RuleSet } from '@plumbline/core';

/** From which to which share of the maximum a judged band goes, in percent; null for a label that is no band of the rules. */
export function bandRange(id: string, { rules }: RuleSet): { readonly from: string; readonly to: string } | null {
  for (const { event } of rules) {
    if (event.type !== 'score' || event.params.method !== 'judged') continue;
    const band = event.params.bands.find((one) => one.id === id);
    if (band) return { from: percent(band.from), to: percent(band.to) };
  }
  return null;
}

const percent = (share: unknown): string =>
  isDecimalString(share) ? `${plainDecimal(new Decimal(share).times(100))}%` : '…';
