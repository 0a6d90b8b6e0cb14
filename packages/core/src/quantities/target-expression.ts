import type { DecimalString } from '../numbers/decimal.ts';

/** How a target binds the actual: `atLeast` is >= (≥, 以上, 不少于), `moreThan` is > (超过), and so on. */
export const COMPARATORS = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'equal'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/**
 * An amount in the base unit of its dimension: `10万次` is value "100000", unit "次", scale "10000"; `80%` is value "0.8",
 * unit "%"; `3公里` is value "3000", unit "米". Two quantities can be compared when their dimensions are the same.
 * A number without a unit has unit and dimension null. `scale` is what the written number was multiplied with.
 */
export type Quantity = {
  readonly value: DecimalString;
  readonly unit: string | null;
  readonly dimension: string | null;
  readonly scale: DecimalString;
};

/** A calendar day, ISO 8601: "2022-12-30". */
export type IsoDate = string;

/**
 * A filed value read into its type. `unparsed` is a visible state: it holds what was written, and a diagnostic says why it
 * could not be read. `text` is a judged word such as 及时 or 健全, normalised for comparison. In a target, a date is the
 * window in which the actual counts as in time: `9月底前` is { earliest: null, latest: "2020-09-30" }.
 */
export type FiledValue =
  | { readonly kind: 'quantity'; readonly comparator: Comparator | null; readonly quantity: Quantity }
  | { readonly kind: 'range'; readonly lower: Quantity; readonly upper: Quantity }
  | { readonly kind: 'date'; readonly earliest: IsoDate | null; readonly latest: IsoDate }
  | { readonly kind: 'yesNo'; readonly value: boolean; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unparsed'; readonly text: string };

export const VALUE_KINDS = ['quantity', 'range', 'date', 'yesNo', 'text', 'absent', 'unparsed'] as const;
export type ValueKind = FiledValue['kind'];

/** 年度指标值 */
export type TargetExpression = FiledValue;
/** 实际完成值 */
export type ActualValue = FiledValue;
