import type { Rational, Scorecard, SelfEvaluation } from '@plumbline/core';
import type { Settings } from '../options.ts';
import { numberOf, sumOf } from './figures.ts';
import { type MoneyView, viewMoney } from './money-view.ts';
import { type RowView, viewRow } from './row-view.ts';
import { type ScoredView, viewScores } from './scored-view.ts';

/** A form made ready for the checks: every cell read once, every figure exact. */
export type FormView = Settings & {
  readonly form: SelfEvaluation;
  readonly scorecard: Scorecard | null;
  readonly money: MoneyView;
  readonly rows: readonly RowView[];
  /** The execution of the budget first, where it is an item or has points declared. */
  readonly scores: readonly ScoredView[];
  readonly declaredTotal: Rational | null;
  /** The declared scores that are there, added up. */
  readonly declaredSum: Rational;
};

/** Reads a form, with its scorecard where there is one. */
export function viewForm(form: SelfEvaluation, scorecard: Scorecard | null, settings: Settings): FormView {
  const { fiscalYear } = form;
  const { readings } = settings;
  const items = scorecard && new Map(scorecard.items.map((item) => [item.index, item]));
  const money = viewMoney(form);
  const rows = form.indicators.map((row, index) =>
    viewRow(row, index, { fiscalYear, readings, item: items?.get(index) ?? null }),
  );
  return {
    ...settings,
    form,
    scorecard,
    money,
    rows,
    scores: viewScores(items, money, rows),
    declaredTotal: numberOf(form.declaredTotal),
    declaredSum: sumOf([money.declared, ...rows.map(({ declared }) => declared)]),
  };
}
