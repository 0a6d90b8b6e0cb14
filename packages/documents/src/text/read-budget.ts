import { type BudgetSource, type BudgetTotal, type SelfEvaluation, UNKNOWN_BUDGET } from '@plumbline/core';
import { type BudgetValues, cutBudgetRow } from './dense/cut-budget-row.ts';
import { isBlank, readFigure } from './figures.ts';
import { BUDGET_COLUMNS, type BudgetColumn, readLabels, SOURCE_ROW, TOTAL_ROW } from './form-labels.ts';
import { excerpt, type Notes } from './notes.ts';
import { plain, type TextLine, tokensOf } from './text-lines.ts';

/** The money rows: the total, and the sources under it. A sub-row's dash is “absent”, not 0. */
export function readBudget(lines: readonly TextLine[], notes: Notes): SelfEvaluation['budget'] {
  const { columns, points, rows } = findMoneyTable(lines);
  const at = rows.findIndex(({ text }) => TOTAL_ROW.test(plain(text)));
  const line = rows[at];
  if (!line || columns.length === 0) {
    notes.add('warning', 'form/field-missing', { field: 'budget' }, lines[0] ?? null, '/budget/total');
    return { total: UNKNOWN_BUDGET, sources: [] };
  }
  const total = readTotal(line, columns, points, notes);
  return { total, sources: rows.slice(at + 1).flatMap((row) => readSource(row, columns, notes)) };
}

function findMoneyTable(lines: readonly TextLine[]): {
  columns: readonly BudgetColumn[];
  points: string | null;
  rows: readonly TextLine[];
} {
  const start = lines.findIndex(({ text }) => /预算数|执行数/.test(plain(text)));
  const head = start < 0 ? [] : lines.slice(start);
  const words = plain(head.map(({ text }) => text).join(''));
  const from = words.search(/年初预算|全年预算|调整后预算|预算数/);
  const { columns } = readLabels(words.slice(Math.max(from, 0)), BUDGET_COLUMNS);
  // Some forms print the points of the execution rate in the heading only: 预算执行情况(万元)(20分).
  const [, points = null] =
    /预算执行情况(?:\([^()]*\))?\((\d{1,3})分\)/.exec(plain(lines.map(({ text }) => text).join(''))) ?? [];
  return { columns, points, rows: head };
}

function readTotal(line: TextLine, columns: readonly BudgetColumn[], points: string | null, notes: Notes): BudgetTotal {
  const label = TOTAL_ROW.exec(plain(line.text))?.[0] ?? '';
  const tokens = tokensAfter(line.text, label);
  const apart = assignments(tokens, columns).filter((values) => isPlausible(values, columns));
  const fits = apart.length === 0 && tokens.length === 1 ? cutBudgetRow(tokens[0] ?? '', columns, points) : apart;
  const [values, ...others] = fits;
  if (!values || others.length > 0) {
    notes.add(
      'warning',
      'form/row-ambiguous',
      { name: label.replace(/:$/, ''), text: excerpt(line.text) },
      line,
      '/budget/total',
    );
    return UNKNOWN_BUDGET;
  }
  const figure = (column: BudgetColumn) => (values[column] === undefined ? null : readFigure(values[column]));
  return {
    original: figure('original'),
    final: figure('final'),
    expenditure: figure('expenditure'),
    maxScore: figure('maxScore') ?? (columns.includes('maxScore') ? null : points),
    declaredRate: values.declaredRate === undefined || isBlank(values.declaredRate) ? null : values.declaredRate,
    declaredScore: figure('declaredScore'),
  };
}

/** The words behind a label that may itself be broken into words. */
function tokensAfter(text: string, label: string): string[] {
  const tokens = tokensOf(text);
  let rest = label.length;
  const kept: string[] = [];
  for (const token of tokens) {
    const words = plain(token);
    if (rest > 0) {
      if (words.length > rest) kept.push(words.slice(rest));
      rest -= words.length;
    } else kept.push(token);
  }
  return kept;
}

/** Every way to lay the words under the columns in order, all of them or with the rate or the original budget left empty. */
function assignments(tokens: readonly string[], columns: readonly BudgetColumn[]): BudgetValues[] {
  const lay = (kept: readonly BudgetColumn[]): BudgetValues[] =>
    kept.length === tokens.length ? [Object.fromEntries(kept.map((column, index) => [column, tokens[index]]))] : [];
  const without = (...left: BudgetColumn[]) => columns.filter((column) => !left.includes(column));
  if (tokens.length === columns.length) return lay(columns);
  return [without('declaredRate'), without('original'), without('declaredRate', 'original')]
    .filter((kept) => kept.length < columns.length)
    .flatMap(lay);
}

function isPlausible(values: BudgetValues, columns: readonly BudgetColumn[]): boolean {
  const isAmount = (text: string | undefined) => text === undefined || readFigure(text) !== null || isBlank(text);
  if (!columns.every((column) => column === 'declaredRate' || isAmount(values[column]))) return false;
  const { declaredRate: rate, maxScore, declaredScore } = values;
  if (rate !== undefined && !isBlank(rate) && !/^\d+(\.\d+)?[%％]?$/.test(rate)) return false;
  const [most, points] = [maxScore, declaredScore].map((text) => (text === undefined ? null : readFigure(text)));
  if (most !== null && most !== undefined && Number(most) > 100) return false;
  return !(
    most !== null &&
    most !== undefined &&
    points !== null &&
    points !== undefined &&
    Number(points) > Number(most)
  );
}

function readSource(line: TextLine, columns: readonly BudgetColumn[], notes: Notes): BudgetSource[] {
  const [label, name = ''] = SOURCE_ROW.exec(plain(line.text)) ?? [];
  if (label === undefined) return [];
  const tokens = tokensAfter(line.text, label);
  const money = columns.filter((column) => column === 'original' || column === 'final' || column === 'expenditure');
  const figures = tokens.slice(0, money.length).map((token) => (isBlank(token) ? '' : readFigure(token)));
  const unclear =
    figures.some((figure) => figure === null) ||
    (figures.some((figure) => figure !== '') && figures.length < money.length);
  if (unclear) notes.add('warning', 'form/row-ambiguous', { name, text: excerpt(line.text) }, line, '/budget/sources');
  const read = (column: BudgetColumn) => (unclear ? null : figures[money.indexOf(column as never)] || null);
  return [{ name, original: read('original'), final: read('final'), expenditure: read('expenditure') }];
}
