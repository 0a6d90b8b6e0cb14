import {
  type CauseClass,
  type LocalizedText,
  pointer,
  Rational,
  type Scorecard,
  type ScorecardItem,
  type SelfEvaluation,
} from '@plumbline/core';
import type { DifferenceExplanation } from '@plumbline/review';

/** Points that a person set for an item, which stand. */
export type SetPoints = {
  readonly id: string;
  readonly indicatorIndex: number | null;
  readonly score: string;
  readonly reason: string;
};

/** What is scored, with all that a reviewer compares. */
export type ReviewRow = {
  /** Where it stands in the form, as a JSON pointer. */
  readonly path: string;
  /** Null for the execution of the budget. */
  readonly index: number | null;
  readonly group: string | null;
  /** Null for the execution of the budget, whose name is that of the page. */
  readonly name: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly maxScore: string | null;
  readonly declared: string | null;
  readonly computed: string | null;
  readonly notApplicable: boolean;
  readonly sentence: LocalizedText | null;
  readonly set: SetPoints | null;
  /** declared - computed, with its sign; null where one of them is not known. */
  readonly difference: string | null;
  readonly cause: CauseClass | null;
  readonly reason: string | null;
};

const EXECUTION = '/budget/total';

/** The execution of the budget, where it is scored or declared, and every indicator, in the order of the form. */
export function reviewRows(
  form: SelfEvaluation,
  scorecard: Scorecard | null,
  overrides: readonly SetPoints[],
  explanation: DifferenceExplanation | null,
): readonly ReviewRow[] {
  const items = new Map(scorecard?.items.map((item) => [item.index, item]));
  const causes = new Map(explanation?.lines.map(({ path, cause }) => [path, cause]));
  const sets = new Map(overrides.map((one) => [one.indicatorIndex, one]));
  const shared = (index: number | null, path: string, declared: string | null) => ({
    path,
    index,
    declared,
    set: sets.get(index) ?? null,
    cause: causes.get(path) ?? null,
    ...computedOf(items.get(index) ?? null, declared),
  });
  const { total } = form.budget;
  const rows = form.indicators.map(
    (row, index): ReviewRow => ({
      ...shared(index, pointer('indicators', index), row.declaredScore),
      group: row.group ?? row.category,
      name: row.name,
      target: row.target,
      actual: row.actual,
      maxScore: row.maxScore,
      reason: row.deviationReason,
    }),
  );
  if (!items.has(null) && total.declaredScore === null) return rows;
  const execution: ReviewRow = {
    ...shared(null, EXECUTION, total.declaredScore),
    group: null,
    name: null,
    target: null,
    actual: total.declaredRate,
    maxScore: total.maxScore ?? items.get(null)?.maxScore ?? null,
    reason: null,
  };
  return [execution, ...rows];
}

function computedOf(item: ScorecardItem | null, declared: string | null) {
  const { score = null, notApplicable = false, sentence = null } = item ?? {};
  return {
    computed: score,
    notApplicable,
    sentence,
    difference: score === null || declared === null ? null : signed(Rational.of(declared).minus(Rational.of(score))),
  };
}

/** With a sign for more as well as for less; `0` for neither. */
export function signed(points: Rational): string {
  const text = points.toPlain();
  return points.isNegative() || points.isZero() ? text.replace('-', '−') : `+${text}`;
}

/** The row a finding is about; `/declaredTotal` for the whole. */
export function rowOfPath(path: string): string {
  const [, index] = /^\/indicators\/(\d+)(?:\/|$)/.exec(path) ?? [];
  // biome-ignore lint/plugin: the place of a row
  if (index !== undefined) return pointer('indicators', Number(index));
  return path.startsWith('/budget') ? EXECUTION : '/declaredTotal';
}
