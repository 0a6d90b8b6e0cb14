import type { Rational } from '@plumbline/core';
import { readDenseRows } from '../dense/read-dense-rows.ts';
import type { IndicatorColumn } from '../form-labels.ts';
import type { Notes } from '../notes.ts';
import { isRunTogether } from '../seams.ts';
import { joinPieces, type TextLine, tokensOf } from '../text-lines.ts';
import { readCellRows } from './cell-rows.ts';
import { guessColumns } from './guess-columns.ts';
import type { Cell } from './match-row.ts';
import { readPieces } from './pieces.ts';
import { draftRows } from './row-drafts.ts';
import { isMarked, type TextRow } from './text-row.ts';
import { readWrappedRows } from './wrapped-rows.ts';

const USUAL: readonly IndicatorColumn[] = ['target', 'actual', 'maxScore', 'declaredScore', 'reason'];

export type RowsOptions = {
  /** Null where the header is missing or out of order. */
  readonly columns: readonly IndicatorColumn[] | null;
  readonly fiscalYear: number;
  /** What the scores of all rows add up to, where the form says so. */
  readonly expected: Rational | null;
  /** No total ends the table: it may stop in the middle of a row. */
  readonly isCutOff: boolean;
};

/** Reads the rows of a table in the way its text is laid out: bars between cells, one long run, or lines of cells. */
export function readRows(
  lines: readonly TextLine[],
  { columns, fiscalYear, expected, isCutOff }: RowsOptions,
  notes: Notes,
): TextRow[] {
  const known = columns ?? USUAL;
  const assumed = columns === null;
  const cellOptions = { columns: known, assumed, markedOnly: false, inPieces: true, isCutOff, fiscalYear };
  if (lines.filter(({ text }) => text.includes('|')).length * 2 > lines.length) {
    const cells = cellsBetweenBars(lines);
    const found = columns ?? guessColumns(cells, fiscalYear);
    return found === null ? [] : readCellRows(cells, { ...cellOptions, columns: found, inPieces: false }, notes);
  }
  const inOneLine = lines.some(({ number }, index) => number === lines[index + 1]?.number) || lines.length === 1;
  if (inOneLine && columns !== null && isRunTogether(lines.map(({ text }) => text).join('')))
    return readDenseRows(lines, { columns, fiscalYear, expected, isCutOff }, notes);
  if (!inOneLine && isUsual(columns) && endsWithPoints(lines)) return readWrappedRows(lines, fiscalYear, notes);
  const cells = words(lines);
  // In a run of words a name may be several; only the form's own marks, or else the columns, tell where it begins.
  const markedOnly = assumed || (inOneLine && cells.some(({ text }) => isMarked(text)));
  return readCellRows(cells, { ...cellOptions, markedOnly }, notes);
}

/** The columns of the national form, with or without one for reasons. */
function isUsual(columns: readonly IndicatorColumn[] | null): boolean {
  if (columns === null || columns.length > USUAL.length) return false;
  return USUAL.every((column, index) => columns[index] === column || (column === 'reason' && columns.length === index));
}

/** Whether rows end with their points on one line; else every cell has a line of its own. */
function endsWithPoints(lines: readonly TextLine[]): boolean {
  const silent: Notes = { all: [], add: () => undefined };
  return draftRows(readPieces(lines), silent).drafts.length > 0;
}

/** Where lines end with a bar, one that does not is broken off inside a cell. */
function cellsBetweenBars(lines: readonly TextLine[]): Cell[] {
  const barred = lines.filter(({ text }) => text.includes('|'));
  const closed = barred.filter(({ text }) => text.trimEnd().endsWith('|')).length * 5 >= barred.length * 4;
  const cells: Cell[] = [];
  let isOpen = false;
  for (const line of lines) {
    for (const [index, piece] of line.text.split('|').entries()) {
      const text = piece.trim();
      const last = cells.at(-1);
      if (isOpen && index === 0 && last) cells[cells.length - 1] = { ...last, text: joinPieces([last.text, text]) };
      else if (text !== '') cells.push({ text, line });
    }
    isOpen = closed && line.text.includes('|') && !line.text.trimEnd().endsWith('|');
  }
  return cells;
}

const words = (lines: readonly TextLine[]): Cell[] =>
  lines.flatMap((line) => tokensOf(line.text).map((text) => ({ text, line })));
