import { type BudgetSource, type BudgetTotal, pointer, type SelfEvaluation, UNKNOWN_BUDGET } from '@plumbline/core';
import type { MoneyColumn } from '../labels/money-labels.ts';
import type { SourceCell } from '../source/source-document.ts';
import { plain } from '../text/text-lines.ts';
import { figureOf, isBlankText, joined } from './cell-text.ts';
import { cellsByColumn } from './columns.ts';
import { headFieldOf, isSideLabel, moneyColumnOf, TOTAL_MONEY } from './labels.ts';
import type { Ledger } from './ledger.ts';
import type { PageRow } from './page-rows.ts';
import { readHeader } from './read-header.ts';

export type MoneyReading = {
  readonly budget: SelfEvaluation['budget'] /** The rows it stands in. */;
  readonly from: number;
  readonly to: number;
};

/** Where the money is: a row that says budget and expenditure. */
export const isMoneyHeader = ({ cells }: PageRow) => {
  const columns = new Set(cells.map(({ text }) => moneyColumnOf(text)));
  return columns.has('expenditure') && (columns.has('final') || columns.has('original'));
};

/** Reads the rows of money: the total, and the sources below it. A dash is “absent”, not 0. */
export function readMoneyRows(rows: readonly PageRow[], points: string | null, ledger: Ledger): MoneyReading | null {
  const from = rows.findIndex(isMoneyHeader);
  if (from < 0) return null;
  const header = readHeader(rows, from, moneyOrSide, 'other', ledger);
  const columns = header.columns.filter(({ kind }) => kind !== 'side') as Parameters<typeof rowValues>[1];
  const first = Math.min(...columns.map(({ left }) => left));
  let to = from + header.rows;
  let total: BudgetTotal | null = null;
  const sources: BudgetSource[] = [];
  for (; to < rows.length; to++) {
    const row = rows[to] as PageRow;
    const labels = row.cells.filter((cell) => cell.right <= first + EDGE && row.own.includes(cell));
    const label = labels.filter((cell) => !isSideLabel(cell.text)).at(-1);
    if (row.kind === 'line' || !label || !isMoneyRow(row, label, first, total !== null)) break;
    for (const cell of labels) ledger.know(cell);
    const values = rowValues(
      row.own.filter((cell) => cell.left >= first - EDGE),
      columns,
    );
    for (const kind of NOT_READ) for (const cell of values.get(kind) ?? []) ledger.know(cell);
    if (total === null && TOTAL_MONEY.test(plain(label.text)))
      total = readTotal(
        values,
        columns.some(({ kind }) => kind === 'reviewScore'),
        points,
        ledger,
      );
    else sources.push(readSource(label, values, sources.length, total, ledger));
  }
  if (total === null) ledger.note('warning', 'form/field-missing', { field: 'budget' }, null, '/budget/total');
  return { budget: { total: total ?? UNKNOWN_BUDGET, sources }, from, to };
}

const moneyOrSide = (text: string): MoneyColumn | 'side' | null =>
  moneyColumnOf(text) ?? (isSideLabel(text) || headFieldOf(text) === 'other' ? 'side' : null);

/** What was said of their column holds for these cells. */
const NOT_READ: readonly MoneyColumn[] = ['other', 'computed'];

/** Edges of cells drawn by hand are not quite in line. */
const EDGE = 0.75;

/** A row below the header whose label is no label of something else, and under whose columns are figures, dashes or nothing. */
function isMoneyRow({ own }: PageRow, label: SourceCell, first: number, hasTotal: boolean): boolean {
  if (TOTAL_MONEY.test(plain(label.text))) return !hasTotal;
  const field = headFieldOf(label.text);
  if (field !== null && field !== 'other') return false;
  const values = own.filter((cell) => cell.left >= first - EDGE);
  return values.every(
    ({ text }) => isBlankText(text) || figureOf(text) !== null || /^[\d.,]+[%％‰]$/.test(plain(text)),
  );
}

type Values = ReadonlyMap<MoneyColumn, readonly SourceCell[]>;

function rowValues(cells: readonly SourceCell[], columns: Parameters<typeof cellsByColumn<MoneyColumn>>[1]): Values {
  return cellsByColumn(cells, columns).under;
}

function readTotal(values: Values, isReviewed: boolean, points: string | null, ledger: Ledger): BudgetTotal {
  const at = (column: MoneyColumn) => pointer('budget', 'total', column);
  const figure = (column: MoneyColumn) => figureIn(values.get(column), at(column), ledger);
  const rate = values.get('declaredRate')?.find(({ text }) => !isBlankText(text));
  if (rate) ledger.take(rate, at('declaredRate'));
  return {
    original: figure('original'),
    final: figure('final'),
    expenditure: figure('expenditure'),
    maxScore: figure('maxScore') ?? points,
    declaredRate: rate ? joined(rate.text) : null,
    declaredScore: figure('declaredScore'),
    ...(isReviewed && { reviewScore: figure('reviewScore') }),
  };
}

function readSource(
  label: SourceCell,
  values: Values,
  index: number,
  total: BudgetTotal | null,
  ledger: Ledger,
): BudgetSource {
  const name = joined(label.text)
    .normalize('NFKC')
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]$/, '')
    .trim();
  const at = (column: string) => pointer('budget', 'sources', index, column);
  ledger.take(label, at('name'));
  repeatedScores(name, values, total, ledger);
  return {
    name: name === '' ? joined(label.text) : name,
    original: figureIn(values.get('original'), at('original'), ledger),
    final: figureIn(values.get('final'), at('final'), ledger),
    expenditure: figureIn(values.get('expenditure'), at('expenditure'), ledger),
  };
}

/** Points and rates of a source: those of the total once more, which count once, or something a form has no place for. */
function repeatedScores(name: string, values: Values, total: BudgetTotal | null, ledger: Ledger): void {
  let repeats = 0;
  for (const column of ['maxScore', 'declaredRate', 'declaredScore', 'reviewScore'] as const) {
    for (const cell of values.get(column) ?? []) {
      ledger.know(cell);
      if (isBlankText(cell.text)) continue;
      const text = joined(cell.text);
      if (text === total?.[column] || figureOf(text) === total?.[column]) repeats += column === 'declaredRate' ? 0 : 1;
      else ledger.note('info', 'form/value-left-out', { field: column, text: text.slice(0, 40) }, cell);
    }
  }
  if (repeats > 0) ledger.note('info', 'form/score-repeated', { name }, null);
}

/** The number in a cell; null where the form says that there is none, and, with a warning, where what stands there is no number. */
export function figureIn(cells: readonly SourceCell[] | undefined, path: string, ledger: Ledger): string | null {
  const filled = (cells ?? []).filter((cell) => {
    if (isBlankText(cell.text)) ledger.know(cell);
    return !isBlankText(cell.text);
  });
  const [cell, ...others] = filled;
  if (!cell) return null;
  const figure = others.length === 0 && cell.fault === undefined ? figureOf(cell.text) : null;
  for (const one of filled) ledger.take(one, path);
  // Of a formula that failed its reader has spoken already.
  if (figure === null && cell.fault === undefined) {
    const text = filled.map(({ text }) => joined(text)).join(' ');
    ledger.note(
      'warning',
      'form/figure-unclear',
      { field: path.split('/').at(-1) ?? '', text: text.slice(0, 40) },
      cell,
      path,
    );
  }
  return figure;
}
