import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ValueCode } from '../diagnostics/value-codes.ts';
import type { Amount } from './amount.ts';
import type { Comparator, FiledValue } from './target-expression.ts';

/** Which of the two cells a text stands in: 9月 is a deadline as a target and a month as an actual. */
export type Role = 'target' | 'actual';

/** A number or a range of two, still with its scale and unit as written, so that a pair can fill in what one side lacks. */
export type Measured =
  | { readonly kind: 'amount'; readonly comparator: Comparator | null; readonly amount: Amount }
  | { readonly kind: 'range'; readonly lower: Amount; readonly upper: Amount };

/** A text that is read: measured, settled as another kind of value, or failed for one reason. */
type Reading =
  | Measured
  | { readonly kind: 'settled'; readonly value: FiledValue }
  | { readonly kind: 'failed'; readonly code: ValueCode };

/** A reading and what is worth knowing about it. */
export type NotedReading = { readonly reading: Reading; readonly notes: readonly Diagnostic[] };

/**
 * A reading without remarks, or with some.
 *
 * @example noted({ kind: 'settled', value: { kind: 'absent' } })
 */
export function noted(reading: Reading, ...notes: readonly Diagnostic[]): NotedReading {
  return { reading, notes };
}

/** True for a number or a range of two. */
export function isMeasured(reading: Reading): reading is Measured {
  return reading.kind === 'amount' || reading.kind === 'range';
}

/**
 * The amount that carries the unit of a measured reading: the number itself, or the upper end of a range.
 *
 * @example leadingAmount({ kind: 'range', lower, upper }) // upper
 */
export function leadingAmount(reading: Measured): Amount {
  return reading.kind === 'amount' ? reading.amount : reading.upper;
}
