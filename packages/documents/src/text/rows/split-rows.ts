import { readFigure } from '../figures.ts';
import type { IndicatorColumn } from '../form-labels.ts';
import { excerpt, type Notes } from '../notes.ts';
import type { TextLine } from '../text-lines.ts';
import { type Cell, type CellRowsOptions, labelAt, matchRow } from './match-row.ts';
import type { Placement } from './placement.ts';
import { readSplitColumns, type SplitRow } from './split-columns.ts';
import { isMarked, markOf, type TextRow } from './text-row.ts';

/** Rows put together from columns, how many cells they took, and the number of the last. */
export type Split = { readonly rows: readonly TextRow[]; readonly length: number; readonly mark: number };

/**
 * Reads the marked rows from here to the next label, or to the next row that stands whole, where their columns stand one after another.
 * A number is where the cells that are no such rows end.
 */
export function readSplitRows(
  cells: readonly Cell[],
  at: number,
  above: number,
  options: CellRowsOptions,
  placement: Placement,
  notes: Notes,
): Split | number {
  const line = cells[at]?.line;
  const usual = USUAL.every((column, index) => options.columns[index] === column);
  if (!line || !usual || !isMarked(cells[at]?.text ?? '') || matchRow(cells, at, options)) return at + 1;
  const isEnd = (index: number) =>
    labelAt(cells, index) !== null || (isMarked(cells[index]?.text ?? '') && matchRow(cells, index, options) !== null);
  let end = at + 1;
  while (end < cells.length && end - at <= LONGEST_SPLIT && !isEnd(end)) end++;
  // A text that was cut off may lack the last of the values.
  if ((end === cells.length && options.isCutOff) || end - at > LONGEST_SPLIT) return end;
  const words = cells.slice(at, end).map(({ text }) => text);
  const below = markOf(cells[end]?.text ?? '');
  const found = readSplitColumns({ words, above, below, fiscalYear: options.fiscalYear });
  if (!found) return end;
  const rows = found.map((row) => printSplit(row, placement, line, excerpt(words.join(' ')), notes));
  return { rows, length: end - at, mark: found.at(-1)?.mark ?? above };
}

const USUAL: readonly IndicatorColumn[] = ['target', 'actual', 'maxScore', 'declaredScore'];

/** No more words than the rows of one group have. */
const LONGEST_SPLIT = 200;

function printSplit(split: SplitRow, placement: Placement, line: TextLine, text: string, notes: Notes): TextRow {
  const { mark, target, actual, maxScore, declaredScore } = split;
  const name = split.name ?? `指标${mark}`;
  if (split.name === null) notes.add('warning', 'form/row-ambiguous', { name, text }, line);
  else notes.add('info', 'form/row-rebuilt', { name }, line);
  const points = { maxScore: readFigure(maxScore), declaredScore: readFigure(declaredScore) };
  return { ...placement, name: name.slice(0, 400), target, actual, ...points, reason: null, line };
}
