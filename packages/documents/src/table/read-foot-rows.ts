import type { SelfEvaluation } from '@plumbline/core';
import type { RowColumn } from '../labels/row-labels.ts';
import type { SourceCell } from '../source/source-document.ts';
import { plain } from '../text/text-lines.ts';
import { figureOf, isBlankText, joined } from './cell-text.ts';
import { type Column, cellsByColumn } from './columns.ts';
import { FOOT_LABEL } from './labels.ts';
import type { Ledger } from './ledger.ts';
import type { PageRow } from './page-rows.ts';
import { figureIn } from './read-money-rows.ts';

export type Foot = Pick<SelfEvaluation, 'declaredTotal' | 'declaredMaxTotal' | 'declaredRating' | 'reviewTotal'>;

/** The last row of the indicators: the maximum and the total below their columns, and the grade where a form prints it there. */
export function readFootRow(row: PageRow | null, columns: readonly Column<RowColumn>[], ledger: Ledger): Foot {
  const reviewed = columns.some(({ kind }) => kind === 'reviewScore');
  const none: Foot = {
    declaredTotal: null,
    declaredMaxTotal: null,
    declaredRating: null,
    ...(reviewed && { reviewTotal: null }),
  };
  if (row === null) {
    ledger.note('warning', 'form/no-total', {}, null);
    return none;
  }
  const [label, ...cells] = row.own;
  if (label) ledger.know(label);
  const { under } = cellsByColumn(cells, columns);
  for (const kind of ['other', 'computed'] as const) for (const cell of under.get(kind) ?? []) ledger.know(cell);
  const declaredTotal =
    figureIn(under.get('declaredScore'), '/declaredTotal', ledger) ?? onlyFigure(cells, columns, ledger);
  if (declaredTotal === null) ledger.note('warning', 'form/no-total', {}, label ?? null);
  return {
    declaredMaxTotal: figureIn(under.get('maxScore'), '/declaredMaxTotal', ledger),
    declaredTotal,
    declaredRating: ratingIn(cells, ledger),
    ...(reviewed && { reviewTotal: figureIn(under.get('reviewScore'), '/reviewTotal', ledger) }),
  };
}

/** A total in a cell over several columns, where it is the only number of the row. */
function onlyFigure(
  cells: readonly SourceCell[],
  columns: readonly Column<RowColumn>[],
  ledger: Ledger,
): string | null {
  if (columns.some(({ kind }) => kind === 'maxScore')) return null;
  const figures = cells.filter(({ text }) => figureOf(text) !== null);
  const [cell] = figures;
  if (!cell || figures.length > 1) return null;
  return figureIn([cell], '/declaredTotal', ledger);
}

function ratingIn(cells: readonly SourceCell[], ledger: Ledger): string | null {
  for (const cell of cells) {
    const found = /^(?:(?:自评|评价)?(?:等级|等次|结论)[:]?)?(优秀?|良好?|中等?|差|较差|合格|不合格)$/.exec(
      plain(cell.text),
    )?.[1];
    if (found === undefined || ledger.isTaken(cell)) continue;
    ledger.take(cell, '/declaredRating');
    return found;
  }
  return null;
}

/**
 * Which row ends the indicators; -1 for none. Where each category has a sum of its own, that is the last of them: rows with points stand
 * between.
 */
export function footIndex(rows: readonly PageRow[], columns: readonly Column<RowColumn>[]): number {
  const sums = rows.flatMap((row, index) => (isSum(row) ? [index] : []));
  let [foot = -1] = sums;
  for (const next of sums.slice(1)) if (rows.slice(foot + 1, next).some((row) => hasPoints(row, columns))) foot = next;
  return foot;
}

function isSum({ own }: PageRow): boolean {
  const [label, ...others] = own;
  const words = label ? plain(label.text).replace(/\(.*\)$/, '') : '';
  return FOOT_LABEL.test(words) && others.every(({ text }) => isBlankText(text) || joined(text).length < 20);
}

function hasPoints({ own }: PageRow, columns: readonly Column<RowColumn>[]): boolean {
  const { under } = cellsByColumn(own, columns);
  const figures = [...(under.get('maxScore') ?? []), ...(under.get('declaredScore') ?? [])];
  return (under.get('name')?.length ?? 0) > 0 && figures.some(({ text }) => figureOf(text) !== null);
}

/** The sum of a category, which is no indicator: its rows have the points already. */
export const isSubtotal = (row: PageRow) => isSum(row) || /^.{0,12}小计$/.test(plain(row.own[0]?.text ?? ''));
