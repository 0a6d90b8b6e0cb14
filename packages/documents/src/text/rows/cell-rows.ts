import { isBlank, readFigure } from '../figures.ts';
import { excerpt, type Notes } from '../notes.ts';
import { plain } from '../text-lines.ts';
import { type Cell, type CellRowsOptions, isValue, labelAt, matchRow, type RowMatch } from './match-row.ts';
import { createPlacementReader, type PlacementReader } from './placement.ts';
import { readSplitRows } from './split-rows.ts';
import { isFiller, isMarked, markOf, stripMark, type TextRow } from './text-row.ts';

/**
 * Reads rows from a stream of cells: a name, then exactly one cell for every column, points in their places, and behind them a
 * label, another name or the end. A row of which a cell is empty does not fit, and is reported instead of being shifted.
 */
export function readCellRows(cells: readonly Cell[], options: CellRowsOptions, notes: Notes): TextRow[] {
  const place = createPlacementReader(notes);
  const filled = cells.filter(({ text }) => !isFiller([text]));
  const rows: TextRow[] = [];
  let mark = 0;
  let tried = 0;
  let unclaimed = false;
  for (let at = 0; at < filled.length; ) {
    const labels = labelAt(filled, at);
    if (labels) {
      enterLabel(filled, at, labels, place);
      at += labels.length;
      mark = 0;
      unclaimed = false;
      continue;
    }
    const cell = filled[at];
    const split = at < tried ? tried : readSplitRows(filled, at, mark, options, place.current, notes);
    if (typeof split !== 'number') {
      rows.push(...split.rows);
      mark = split.mark;
      at += split.length;
      continue;
    }
    tried = split;
    const match = matchRow(filled, at, options);
    if (match && cell) {
      const row = printRow(cell, match, place.current);
      rows.push(row);
      mark = markOf(cell.text) ?? mark;
      if (options.assumed || 'nature' in match.values)
        notes.add('info', 'form/row-rebuilt', { name: row.name }, cell.line);
      // What stands before it, and nobody claimed, may be the first line of its name.
      if (unclaimed && !isMarked(cell.text))
        notes.add('warning', 'form/value-unclear', { field: 'name', text: row.name }, cell.line);
      unclaimed = false;
      at += match.length;
    } else {
      const left = rows.at(-1)?.reason;
      at = giveUp(filled, at, rows, options, notes);
      unclaimed = options.inPieces && rows.at(-1)?.reason === left;
    }
  }
  return rows;
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

function printRow(
  { text, line }: Cell,
  { values }: RowMatch,
  placement: { readonly category: string | null; readonly group: string | null },
): TextRow {
  const { nature = '', target = '', unit = '', actual = '', maxScore, declaredScore } = values;
  const operator = nature === '定性' ? '定性：' : /^[=<>≤≥≦≧＝＜＞]/.test(nature) ? nature : '';
  const written = isBlank(unit) ? '' : unit;
  // A unit in front of its target belongs to the name, and rules find it there in brackets.
  const columns = Object.keys(values);
  const ofName = written !== '' && columns.indexOf('unit') < columns.indexOf('target');
  return {
    ...placement,
    name: (stripMark(text.replace(/\s+(?=[(（])/g, '')) + (ofName ? `(${written})` : '')).slice(0, 400),
    target: isBlank(target) ? null : operator + target + (ofName ? '' : written),
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
    cell.text.length >= 4 &&
    // Where nothing was lost, a piece of text is as likely the first line of the next name.
    !(options.inPieces && last.maxScore === last.declaredScore && matchRow(cells, at + 1, options) !== null);
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
