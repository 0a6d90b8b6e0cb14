import { isBlank, readFigure } from '../figures.ts';
import { findRowLabel, type IndicatorColumn } from '../form-labels.ts';
import type { TextLine } from '../text-lines.ts';
import { agreement } from './row-readings.ts';
import { isMarked } from './text-row.ts';

/** One cell of a table of which only the order of the filled cells is known. */
export type Cell = { readonly text: string; readonly line: TextLine };

export type CellRowsOptions = {
  readonly columns: readonly IndicatorColumn[];
  /** The header was not there to read; `columns` is the usual order. */
  readonly assumed: boolean;
  /** Only `指标3:` starts a row: for text in which nothing else tells a name from a value. */
  readonly markedOnly: boolean;
  /** Cells are words or lines, so that one may be no more than a piece of a cell. */
  readonly inPieces: boolean;
  /** No total ends the table, so that its last row may lack some of its cells. */
  readonly isCutOff: boolean;
  /** For deadlines without a year. */
  readonly fiscalYear: number;
};

/** What the columns hold in a row, and how many cells it takes, its name included. */
export type RowMatch = { readonly values: Partial<Record<IndicatorColumn, string>>; readonly length: number };

/** The row that starts here, or null. The columns must hold what they are for, and the cell behind must not be a value. */
export function matchRow(cells: readonly Cell[], at: number, options: CellRowsOptions): RowMatch | null {
  const { columns, markedOnly } = options;
  const name = cells[at]?.text ?? '';
  if (markedOnly ? !isMarked(name) : isValue(name)) return null;
  const match = layRow(cells, at, columns);
  return match && goTogether(match.values, name, options) ? match : null;
}

/**
 * Target and actual must be of a kind. Two different texts could as well be a name and a value behind the reason of the row
 * above, where nothing but the form's own mark says that a name starts.
 */
function goTogether(
  { nature, target = '', actual = '' }: RowMatch['values'],
  name: string,
  { columns, fiscalYear }: CellRowsOptions,
): boolean {
  if (isBlank(target) || isBlank(actual)) return true;
  const wanted = nature === undefined || nature === '定性' ? target : nature + target;
  const agrees = agreement({ reason: [], name: [name], target: [wanted], actual: [actual] }, fiscalYear);
  return agrees >= 2 || (agrees === 1 && (isMarked(name) || nature !== undefined || !columns.includes('reason')));
}

function layRow(cells: readonly Cell[], at: number, columns: readonly IndicatorColumn[]): RowMatch | null {
  const expected = columns.filter((column) => column !== 'reason');
  const full = lay(cells, at, expected);
  if (full) return full;
  // A judged target has no unit.
  return cells[at + 1]?.text === '定性'
    ? lay(
        cells,
        at,
        expected.filter((column) => column !== 'unit'),
      )
    : null;
}

function lay(cells: readonly Cell[], at: number, columns: readonly IndicatorColumn[]): RowMatch | null {
  const texts = cells.slice(at + 1, at + 1 + columns.length).map(({ text }) => text);
  if (texts.length < columns.length || texts.some((text) => isMarked(text) || findRowLabel(text))) return null;
  const values: RowMatch['values'] = Object.fromEntries(columns.map((column, index) => [column, texts[index]]));
  const [most, points] = [values.maxScore, values.declaredScore].map((text) =>
    text === undefined ? undefined : readFigure(text),
  );
  if (most === null || points === null || points === undefined) return null;
  if (most !== undefined && (Number(points) > Number(most) || Number(most) > 100)) return null;
  const next = cells[at + 1 + columns.length]?.text;
  if (next !== undefined && (isValue(next) || isBlank(next))) return null;
  return isSound(values) ? { values, length: columns.length + 1 } : null;
}

function isSound({ nature, target, actual }: RowMatch['values']): boolean {
  if (nature !== undefined && !/^(定性|定量|正向|反向|[=<>≤≥≦≧＝＜＞]{1,2})(指标)?$/.test(nature)) return false;
  return target !== undefined && actual !== undefined && target.length <= 100 && actual.length <= 400;
}

/** A number, perhaps with a comparator and a unit: what a name is not. */
export const isValue = (text: string) => /^[<>=≤≥≦≧＜＞＝±]*\d[\d,.]*\s*(%|％|‰)?[^\d]{0,4}$/.test(text.trim());

/** The label that stands in this cell, or in this one and the next. */
export function labelAt(
  cells: readonly Cell[],
  at: number,
): { readonly label: NonNullable<ReturnType<typeof findRowLabel>>; readonly length: number } | null {
  for (const length of [2, 1]) {
    const run = cells.slice(at, at + length);
    const label = run.length === length ? findRowLabel(run.map(({ text }) => text).join('')) : null;
    if (label) return { label, length };
  }
  return null;
}
