import type { Rational, SelfEvaluation } from '@plumbline/core';
import { isPositive, numberOf } from './figures.ts';
import { type PrintedRate, readPrintedRate } from './printed-rate.ts';

/** The money of a form as exact numbers in the form's own unit; null is unknown. */
export type MoneyView = {
  readonly original: Rational | null;
  readonly final: Rational | null;
  readonly expenditure: Rational | null;
  /** Expenditure by final budget; null without a budget above zero. */
  readonly rate: Rational | null;
  /** Expenditure by original budget. */
  readonly originalRate: Rational | null;
  readonly printed: PrintedRate | null;
  readonly maxScore: Rational | null;
  readonly declared: Rational | null;
};

/** Reads the total row. */
export function viewMoney({ budget: { total } }: SelfEvaluation): MoneyView {
  const [original, final, expenditure] = [numberOf(total.original), numberOf(total.final), numberOf(total.expenditure)];
  const rate = rateOf(expenditure, final);
  return {
    original,
    final,
    expenditure,
    rate,
    originalRate: rateOf(expenditure, original),
    printed: readPrintedRate(total.declaredRate, rate),
    maxScore: numberOf(total.maxScore),
    declared: numberOf(total.declaredScore),
  };
}

const rateOf = (spent: Rational | null, budget: Rational | null) =>
  spent && budget && isPositive(budget) ? spent.over(budget) : null;
