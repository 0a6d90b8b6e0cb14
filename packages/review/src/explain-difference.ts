import type { CauseClass, DecimalString, Scorecard, SelfEvaluation } from '@plumbline/core';
import { Rational } from '@plumbline/core';
import { decideCause } from './causes/decide-cause.ts';
import { type ReviewOptions, settle } from './options.ts';
import { numberOf } from './view/figures.ts';
import { type FormView, viewForm } from './view/form-view.ts';

/** A part of the difference between declared and computed total, in signed points. `path` is a JSON pointer into the form. */
export type DifferenceLine = { readonly cause: CauseClass; readonly path: string; readonly points: DecimalString };

/** The lines add up to `difference` exactly; `byCause` adds them up by cause, the largest first. */
export type DifferenceExplanation = {
  readonly declared: DecimalString;
  readonly computed: DecimalString;
  /** declared - computed */
  readonly difference: DecimalString;
  readonly lines: readonly DifferenceLine[];
  readonly byCause: readonly { readonly cause: CauseClass; readonly points: DecimalString }[];
};

/**
 * Accounts for the difference between the declared and the computed total: a line for every item whose scores differ, one for every
 * rule of the total, and as the rest the arithmetic slip of the declared total itself. Null where there is no total on one side.
 *
 * @example explainDifference(form, scorecard)?.byCause // [{ cause: 'kept-on-missed', points: '19' }, …]
 */
export function explainDifference(
  form: SelfEvaluation,
  scorecard: Scorecard,
  options: ReviewOptions = {},
): DifferenceExplanation | null {
  return explainView(viewForm(form, scorecard, settle(options)));
}

/** {@link explainDifference} of a form that is read already. */
export function explainView(view: FormView): DifferenceExplanation | null {
  const computed = numberOf(view.scorecard?.total);
  const { declaredTotal } = view;
  if (computed === null || declaredTotal === null) return null;
  const lines = [...itemLines(view), ...ruleLines(view), slipOfTotal(view, declaredTotal)].filter(
    ({ points }) => !points.isZero(),
  );
  return {
    declared: declaredTotal.toPlain(),
    computed: computed.toPlain(),
    difference: declaredTotal.minus(computed).toPlain(),
    lines: lines.map(({ points, ...line }) => ({ ...line, points: points.toPlain() })),
    byCause: sumsByCause(lines).map(({ cause, points }) => ({ cause, points: points.toPlain() })),
  };
}

type Line = { readonly cause: CauseClass; readonly path: string; readonly points: Rational };

function itemLines(view: FormView): Line[] {
  return view.scores.map((scored) => {
    const { path } = scored;
    // An item without points counts nothing; there is no total while one is pending.
    const computed = scored.computed ?? Rational.zero;
    const { declared } = scored;
    if (declared === null) return { cause: 'not-declared', path, points: computed.negated() };
    const points = declared.minus(computed);
    const { cause } = points.isZero()
      ? { cause: 'unexplained' as const }
      : decideCause({ scored, declared, computed, view });
    return { cause, path, points };
  });
}

/** What vetoes, deductions, caps and items that do not apply do to the computed total, with the sign it has for the difference. */
function ruleLines({ scorecard }: FormView): Line[] {
  return (scorecard?.adjustments ?? []).map(({ kind, amount }) => ({
    cause: kind === 'rounding' ? 'rounding-mode' : 'rule-of-total',
    path: '/declaredTotal',
    points: Rational.of(amount).negated(),
  }));
}

const slipOfTotal = ({ declaredSum }: FormView, declaredTotal: Rational): Line => ({
  cause: 'arithmetic-slip',
  path: '/declaredTotal',
  points: declaredTotal.minus(declaredSum),
});

function sumsByCause(lines: readonly Line[]): Pick<Line, 'cause' | 'points'>[] {
  const sums = new Map<CauseClass, Rational>();
  for (const { cause, points } of lines) sums.set(cause, (sums.get(cause) ?? Rational.zero).plus(points));
  return [...sums]
    .map(([cause, points]) => ({ cause, points }))
    .sort((a, b) => b.points.absolute().compare(a.points.absolute()) || (a.cause < b.cause ? -1 : 1));
}
