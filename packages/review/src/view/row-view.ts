import {
  type ActualValue,
  CATEGORY_LABELS,
  type Comparator,
  type FormIndicator,
  findLabel,
  GROUP_LABELS,
  normalizeText,
  pointer,
  Rational,
  type Readings,
  readPair,
  type ScorecardItem,
  sameText,
  type TargetExpression,
} from '@plumbline/core';
import { compareFiled } from '@plumbline/engine';
import { shortText } from '../print/short-text.ts';
import { numberOf } from './figures.ts';
import { givesReason } from './gives-reason.ts';

/** An indicator row, read. What cannot be told is null. */
export type RowView = {
  readonly index: number;
  readonly path: string;
  readonly row: FormIndicator;
  /** Short enough for a sentence. */
  readonly name: string;
  /** Normalised and without a unit in brackets at its end: rows with the same one are the same indicator. */
  readonly key: string;
  /** Ids of the usual categories and groups, else of the rule set's own. */
  readonly category: string | null;
  readonly group: string | null;
  readonly target: TargetExpression;
  readonly actual: ActualValue;
  readonly comparator: Comparator | null;
  readonly direction: 'higher' | 'lower' | null;
  readonly met: boolean | null;
  /** Actual by target. */
  readonly ratio: Rational | null;
  /** How much of its target a row reached, 0 to 1, for holding rows against each other; 1 when it is met. */
  readonly reached: Rational | null;
  readonly maxScore: Rational | null;
  readonly declared: Rational | null;
  readonly explained: boolean;
};

export type RowContext = {
  readonly fiscalYear: number;
  readonly readings: Readings;
  readonly item: ScorecardItem | null;
};

/** Reads a row as the scorecard did where that says so, else as `readings` have it. */
export function viewRow(row: FormIndicator, index: number, { fiscalYear, readings, item }: RowContext): RowView {
  const pair = readPair(row.target, row.actual, { fiscalYear, indicatorName: row.name });
  const { target, actual, comparable } = pair;
  const group = findLabel(row.group, GROUP_LABELS) ?? item?.group ?? null;
  const textsEqual = row.target === null || row.actual === null ? null : sameText(row.target, row.actual);
  const compared = compareFiled({ target, actual, comparable, textsEqual, group, direction: null }, readings);
  const met = flagOf(item, 'met', compared.met);
  const direction = compared.direction;
  const { ratio } = compared;
  return {
    index,
    path: pointer('indicators', index),
    row,
    name: shortText(row.name),
    key: keyOf(row.name),
    category: findLabel(row.category, CATEGORY_LABELS) ?? item?.category ?? null,
    group,
    target,
    actual,
    comparator: compared.comparator,
    direction,
    met,
    ratio,
    reached: reachedOf(met, ratio, direction, target),
    maxScore: numberOf(row.maxScore) ?? numberOf(item?.maxScore),
    declared: numberOf(row.declaredScore),
    explained: givesReason(row),
  };
}

const keyOf = (name: string) => normalizeText(name).replace(/\([^()]{0,12}\)$/, '');

/** A yes-or-no fact that scoring has read; `otherwise` where the scorecard does not have it. */
function flagOf(item: ScorecardItem | null, fact: string, otherwise: boolean | null): boolean | null {
  const read = item && Object.hasOwn(item.facts, fact) ? item.facts[fact] : undefined;
  return read === undefined ? otherwise : read === null ? null : read === 'true';
}

/** A missed limit is reached by the limit over the actual: the order is all that counts here. */
function reachedOf(
  met: boolean | null,
  ratio: Rational | null,
  direction: RowView['direction'],
  target: TargetExpression,
): Rational | null {
  if (met === null) return null;
  if (met) return Rational.one;
  if (ratio === null) {
    const nothing =
      target.kind === 'yesNo' || (target.kind === 'quantity' && Rational.of(target.quantity.value).isZero());
    return nothing ? Rational.zero : null;
  }
  if (direction === 'higher') return Rational.min(Rational.max(ratio, Rational.zero), Rational.one);
  return direction === 'lower' && ratio.compare(Rational.one) > 0 ? Rational.one.over(ratio) : null;
}
