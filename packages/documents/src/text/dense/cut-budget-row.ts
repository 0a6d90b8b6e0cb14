import { Rational } from '@plumbline/core';
import { readFigure } from '../figures.ts';
import type { BudgetColumn } from '../form-labels.ts';
import { type CellText, spread } from './lay-run.ts';
import { findValueRuns } from './literal.ts';

/** What stands under each column of the money table. */
export type BudgetValues = Partial<Record<BudgetColumn, string>>;

/**
 * Every way to cut the figures of the total row, run together as in 2.502.50115, that agrees with itself: the rate is what was spent of the
 * final budget, and the score is that share of the points.
 *
 * @param points the points of the row where the table has no column for them
 */
export function cutBudgetRow(text: string, columns: readonly BudgetColumn[], points: string | null): BudgetValues[] {
  const [run] = findValueRuns(text);
  if (run?.start !== 0 || run.literals.length > columns.length) return [];
  return spread(text, run.literals, columns.length)
    .filter((cells) => cells.every(({ isBare }, index) => isBare || columns[index] === 'declaredRate'))
    .map((cells): BudgetValues => Object.fromEntries(columns.map((column, index) => [column, textOf(cells[index])])))
    .filter((values) => agrees(values, points));
}

const textOf = (cell: CellText | undefined) => cell?.text ?? '';

function agrees(
  { final, expenditure, declaredRate, maxScore, declaredScore }: BudgetValues,
  points: string | null,
): boolean {
  const [whole, spent, most, score] = [final, expenditure, maxScore ?? points ?? undefined, declaredScore].map(
    rationalOf,
  );
  const rate = rationalOf(declaredRate?.replace(/[%％]$/, ''));
  if (!whole || whole.isZero() || !spent || !rate || !most || !score) return false;
  const share = spent.over(whole);
  const isRate = isNear(rate, share.times(HUNDRED)) || (!/[%％]$/.test(declaredRate ?? '') && isNear(rate, share));
  return isRate && isNear(score, Rational.min(most, share.times(most)));
}

function rationalOf(text: string | undefined): Rational | null {
  const figure = text === undefined ? null : readFigure(text);
  return figure === null ? null : Rational.of(figure);
}

const HUNDRED = Rational.of('100');
/** Rounding to one place, up or down. */
const isNear = (a: Rational, b: Rational) => a.minus(b).absolute().compare(Rational.of('0.1')) <= 0;
