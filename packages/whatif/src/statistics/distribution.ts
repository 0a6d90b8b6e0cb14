import { Rational } from '@plumbline/core';
import { printUnits } from './units.ts';

export type Entries = readonly (readonly [units: number, times: number])[];

/** Figures of one kind, in units of a last place: how many there are of each, from which everything else follows exactly. */
export type Distribution = {
  /** Adds a figure, or as many of it as are said. */
  add(units: number, times?: number): void;
  /** All figures there are and how often, the least first. */
  readonly entries: () => Entries;
  readonly count: () => number;
  summary(places: number): DistributionSummary;
  /** Half-open bins [from, from + width), from the bin of the least figure to that of the greatest. */
  histogram(places: number, width: string): readonly HistogramBin[];
};

export type HistogramBin = { readonly from: string; readonly count: number };

/**
 * Exact figures. `mean` is rounded half-up at six places, the sum beside it is not. A quantile is the least figure that at
 * least this share of all does not exceed (the inverse of the distribution function, type 1 of Hyndman and Fan, 1996).
 */
export type DistributionSummary = {
  readonly count: number;
  readonly sum: string;
  readonly mean: string | null;
  readonly least: string | null;
  readonly greatest: string | null;
  readonly quantiles: Readonly<Record<'p05' | 'p25' | 'p50' | 'p75' | 'p95', string | null>>;
};

const QUANTILES = { p05: 5, p25: 25, p50: 50, p75: 75, p95: 95 } as const;
/** Figures up to here are counted in an array: all totals up to 100 points at four places. */
const DENSE = 1_000_001;

export function createDistribution(): Distribution {
  let dense = new Uint32Array(1024);
  const sparse = new Map<number, number>();
  let count = 0;
  const entries = (): Entries => {
    const all: [number, number][] = [...sparse];
    for (let units = 0; units < dense.length; units++) {
      const times = dense[units] as number;
      if (times > 0) all.push([units, times]);
    }
    return all.sort(([a], [b]) => a - b);
  };
  return {
    count: () => count,
    entries,
    add(units, times = 1) {
      count += times;
      if (units >= 0 && units < dense.length) dense[units] = (dense[units] as number) + times;
      else if (units >= 0 && units < DENSE) {
        const larger = new Uint32Array(Math.min(DENSE, Math.max(units + 1, dense.length * 2)));
        larger.set(dense);
        dense = larger;
        dense[units] = times;
      } else sparse.set(units, (sparse.get(units) ?? 0) + times);
    },
    summary: (places) => summarise(entries(), count, places),
    histogram: (places, width) => binsOf(entries(), places, width),
  };
}

function summarise(entries: Entries, count: number, places: number): DistributionSummary {
  const sum = entries.reduce((all, [units, times]) => all + BigInt(units) * BigInt(times), 0n);
  const mean = count === 0 ? null : Rational.ratio(sum, BigInt(count) * 10n ** BigInt(places));
  const at = (units: number | undefined) => (units === undefined ? null : printUnits(units, places));
  const quantile = (share: number) => at(quantileOf(entries, count, share));
  return {
    count,
    sum: Rational.ratio(sum, 10n ** BigInt(places)).toPlain(),
    mean: mean?.rounded({ places: 6, mode: 'half-up' }).toPlain() ?? null,
    least: at(entries[0]?.[0]),
    greatest: at(entries.at(-1)?.[0]),
    quantiles: {
      p05: quantile(QUANTILES.p05),
      p25: quantile(QUANTILES.p25),
      p50: quantile(QUANTILES.p50),
      p75: quantile(QUANTILES.p75),
      p95: quantile(QUANTILES.p95),
    },
  };
}

function quantileOf(entries: Entries, count: number, share: number): number | undefined {
  let below = 0;
  for (const [units, times] of entries) {
    below += times;
    if (below * 100 >= share * count) return units;
  }
  return undefined;
}

function binsOf(entries: Entries, places: number, width: string): HistogramBin[] {
  const size = Rational.of(width).times(Rational.of(10n ** BigInt(places)));
  const binOf = (units: number) => Rational.of(BigInt(units)).over(size).whole('floor').numerator;
  const counts = new Map<bigint, number>();
  for (const [units, times] of entries) counts.set(binOf(units), (counts.get(binOf(units)) ?? 0) + times);
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  const bins: HistogramBin[] = [];
  for (let bin = binOf(first[0]); bin <= binOf(last[0]); bin++)
    bins.push({ from: Rational.of(bin).times(Rational.of(width)).toPlain(), count: counts.get(bin) ?? 0 });
  return bins;
}
