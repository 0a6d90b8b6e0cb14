import { type NonEmpty, weighted } from '../random.ts';

/** How an indicator is measured: what its target and its actual can look like. */
export type Gauge =
  | { readonly kind: 'count'; readonly unit: string; readonly low: number; readonly high: number }
  | { readonly kind: 'rate'; readonly targets: NonEmpty<number> }
  | { readonly kind: 'limit'; readonly unit: string; readonly limits: NonEmpty<number> }
  | { readonly kind: 'none'; readonly unit: string }
  | { readonly kind: 'money'; readonly low: number; readonly high: number }
  | { readonly kind: 'budget' }
  | { readonly kind: 'price'; readonly unit: string; readonly low: number; readonly high: number }
  | { readonly kind: 'span'; readonly unit: string; readonly low: number; readonly high: number }
  | { readonly kind: 'deadline' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'words'; readonly phrases: NonEmpty<Phrase> };

/** A judged word as a target, and what fillers write when they did not simply repeat it. */
export type Phrase = { readonly target: string; readonly near: NonEmpty<string> };

/** Things counted, more is better. Most targets are near `low`. */
export const count = (unit: string, low: number, high: number): Gauge => ({ kind: 'count', unit, low, high });
/** A number that must not be passed, such as days or percent; in hundredths. */
export const limit = (unit: string, ...limits: NonEmpty<number>): Gauge => ({
  kind: 'limit',
  unit,
  limits: [limits[0], ...limits.slice(1)],
});
/** Accidents, complaints: none of them is the target. */
export const none = (unit: string): Gauge => ({ kind: 'none', unit });
/** What something may cost, in whole 元. */
export const money = (low: number, high: number): Gauge => ({ kind: 'money', low, high });
/** What one of something may cost, in whole 元. */
export const price = (unit: string, low: number, high: number): Gauge => ({ kind: 'price', unit, low, high });
/** A range from one number to another, somewhere between `low` and `high`. */
export const span = (unit: string, low: number, high: number): Gauge => ({ kind: 'span', unit, low, high });

/** Shares that should be high, in hundredths of a percent; the usual ones come again and again. */
export const RATE: Gauge = {
  kind: 'rate',
  targets: weighted(
    [10000, 46],
    [9500, 16],
    [9000, 12],
    [9800, 9],
    [8500, 4],
    [8000, 4],
    [9900, 3],
    [9200, 2],
    [9600, 2],
    [9700, 1],
    [9850, 1],
    [9950, 1],
    [7500, 1],
    [7000, 1],
  ),
};
/** Satisfaction is seldom asked for in full. */
export const SATISFACTION: Gauge = {
  kind: 'rate',
  targets: weighted([9000, 42], [9500, 22], [8500, 13], [8000, 9], [9800, 6], [9200, 3], [10000, 3], [9300, 1]),
};
/** Shares that should stay low, in hundredths of a percent. */
export const FAULT_RATE: Gauge = limit('%', 500, 300, 200, 100, 1000, 50);
/** The whole project within its budget. */
export const BUDGET: Gauge = { kind: 'budget' };
export const DEADLINE: Gauge = { kind: 'deadline' };
export const YES_NO: Gauge = { kind: 'yesNo' };
