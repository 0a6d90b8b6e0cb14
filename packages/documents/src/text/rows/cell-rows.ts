import { isBlank, readFigure } from '../figures.ts';
import { findRowLabel, type IndicatorColumn } from '../form-labels.ts';
import { excerpt, type Notes } from '../notes.ts';
import { plain, type TextLine } from '../text-lines.ts';
import { createPlacementReader, type PlacementReader } from './placement.ts';
import { agreement } from './row-readings.ts';
import { isFiller, isMarked, stripMark, type TextRow } from './text-row.ts';

/** One cell of a table of which only the order of the filled cells is known. */
export type Cell = { readonly text: string; readonly line: TextLine };

export type CellRowsOptions = {
  readonly columns: readonly IndicatorColumn[];
  /** The header was not there to read; `columns` is the usual order. */
  readonly assumed: boolean;
  /** Only `指标3:` starts a row: for text in which nothing else tells a name from a value. */
  readonly markedOnly: boolean;
  /** For deadlines without a year. */
  readonly fiscalYear: number;
};

type Match = { readonly values: Partial<Record<IndicatorColumn, string>>; readonly length: number };

/**
 * Reads rows from a stream of cells: a name, then exactly one cell for every column, points in their places, and behind them a
 * label, another name or the end. A row of which a cell is empty does not fit, and is reported instead of being shifted.
 */
export function readCellRows(cells: readonly Cell[], options: CellRowsOptions, notes: Notes): TextRow[] {
  const place = createPlacementReader(notes);
  const filled = cells.filter(({ text }) => !isFiller([text]));
  const rows: TextRow[] = [];
  for (let at = 0; at < filled.length; ) {
    const labels = labelAt(filled, at);
    if (labels) {
      enterLabel(filled, at, labels, place);
      at += labels.length;
      continue;
    }
    const cell = filled[at];
    const match = matchRow(filled, at, options);
    if (match && cell) {
      const row = printRow(cell, match, place.current);
      rows.push(row);
      if (options.assumed || 'nature' in match.values)
        notes.add('info', 'form/row-rebuilt', { name: row.name }, cell.line);
      at += match.length;
    } else {
      at = giveUp(filled, at, rows, options, notes);
    }
  }
  return rows;
}

function labelAt(
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

function enterLabel(
  cells: readonly Cell[],
  at: number,
  { label, length }: NonNullable<ReturnType<typeof labelAt>>,
  place: PlacementReader,
): void {
  const line = cells[at]?.line;
  if (line) place.enter(label, labelAt(cells, at + length)?.label ?? null, line);
}

/** The row that starts here, or null. The columns must hold what they are for, and the cell behind must not be a value. */
function matchRow(cells: readonly Cell[], at: number, options: CellRowsOptions): Match | null {
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
  { nature, target = '', actual = '' }: Match['values'],
  name: string,
  { columns, fiscalYear }: CellRowsOptions,
): boolean {
  if (isBlank(target) || isBlank(actual)) return true;
  const wanted = nature === undefined || nature === '定性' ? target : nature + target;
  const agrees = agreement({ reason: [], name: [name], target: [wanted], actual: [actual] }, fiscalYear);
  return agrees >= 2 || (agrees === 1 && (isMarked(name) || nature !== undefined || !columns.includes('reason')));
}

function layRow(cells: readonly Cell[], at: number, columns: readonly IndicatorColumn[]): Match | null {
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

function lay(cells: readonly Cell[], at: number, columns: readonly IndicatorColumn[]): Match | null {
  const texts = cells.slice(at + 1, at + 1 + columns.length).map(({ text }) => text);
  if (texts.length < columns.length || texts.some((text) => isMarked(text) || findRowLabel(text))) return null;
  const values: Match['values'] = Object.fromEntries(columns.map((column, index) => [column, texts[index]]));
  const [most, points] = [values.maxScore, values.declaredScore].map((text) =>
    text === undefined ? undefined : readFigure(text),
  );
  if (most === null || points === null || points === undefined) return null;
  if (most !== undefined && (Number(points) > Number(most) || Number(most) > 100)) return null;
  const next = cells[at + 1 + columns.length]?.text;
  if (next !== undefined && (isValue(next) || isBlank(next))) return null;
  return isSound(values) ? { values, length: columns.length + 1 } : null;
}

function isSound({ nature, target, actual }: Match['values']): boolean {
  if (nature !== undefined && !/^(定性|[=<>≤≥≦≧＝＜＞]{1,2})$/.test(nature)) return false;
  return target !== undefined && actual !== undefined && target.length <= 100 && actual.length <= 400;
}

/** A number, perhaps with a comparator and a unit: what a name is not. */
const isValue = (text: string) => /^[<>=≤≥≦≧＜＞＝±]*\d[\d,.]*\s*(%|％|‰)?[^\d]{0,4}$/.test(text.trim());

function printRow(
  { text, line }: Cell,
  { values }: Match,
  placement: { readonly category: string | null; readonly group: string | null },
): TextRow {
  const { nature, target = '', unit, actual = '', maxScore, declaredScore } = values;
  const operator = nature === undefined || nature === '定性' ? '' : nature;
  return {
    ...placement,
    name: stripMark(text.replace(/\s+(?=[(（])/g, '')).slice(0, 400),
    target: isBlank(target) ? null : operator + target + (unit === undefined || isBlank(unit) ? '' : unit),
    actual: isBlank(actual) ? null : actual,
    maxScore: maxScore === undefined ? null : readFigure(maxScore),
    declaredScore: declaredScore === undefined ? null : readFigure(declaredScore),
    reason: null,
    line,
  };
}

/** A cell that starts no row: the reason of the row above when a row or a label follows it, else something not understood. */
function giveUp(cells: readonly Cell[], at: number, rows: TextRow[], options: CellRowsOptions, notes: Notes): number {
  const cell = cells[at];
  const last = rows.at(-1);
  if (!cell) return at + 1;
  const isStart = (index: number) =>
    index === cells.length || labelAt(cells, index) !== null || matchRow(cells, index, options) !== null;
  const mayBeReason =
    options.columns.includes('reason') &&
    last?.reason === null &&
    !isMarked(cell.text) &&
    !isValue(cell.text) &&
    cell.text.length >= 4;
  if (mayBeReason && isStart(at + 1)) {
    rows[rows.length - 1] = { ...last, reason: cell.text.slice(0, 4000) };
    return at + 1;
  }
  let end = at + 1;
  while (!isStart(end) && !isMarked(cells[end]?.text ?? '')) end++;
  if (!options.markedOnly || isMarked(cell.text)) {
    const text = cells
      .slice(at, end)
      .map((one) => plain(one.text))
      .join(' | ');
    notes.add(
      'warning',
      'form/row-incomplete',
      { name: stripMark(cell.text).slice(0, 100), text: excerpt(text) },
      cell.line,
    );
  }
  return end;
}
