import type { IndicatorColumn } from '../form-labels.ts';
import type { Notes } from '../notes.ts';
import { type TextLine, tokensOf } from '../text-lines.ts';
import { type Cell, readCellRows } from './cell-rows.ts';
import { readPieces } from './pieces.ts';
import { draftRows } from './row-drafts.ts';
import type { TextRow } from './text-row.ts';
import { readWrappedRows } from './wrapped-rows.ts';

const USUAL: readonly IndicatorColumn[] = ['target', 'actual', 'maxScore', 'declaredScore', 'reason'];

/** Reads the rows of a table in the way its text is laid out: bars between cells, one long run, or lines of cells. */
export function readRows(
  lines: readonly TextLine[],
  columns: readonly IndicatorColumn[] | null,
  fiscalYear: number,
  notes: Notes,
): TextRow[] {
  const known = columns ?? USUAL;
  const assumed = columns === null;
  if (lines.filter(({ text }) => text.includes('|')).length * 2 > lines.length) {
    return assumed
      ? []
      : readCellRows(cellsBetweenBars(lines), { columns: known, assumed, markedOnly: false, fiscalYear }, notes);
  }
  const runTogether = lines.some(({ number }, index) => number === lines[index + 1]?.number);
  if (runTogether || assumed)
    return readCellRows(words(lines), { columns: known, assumed, markedOnly: true, fiscalYear }, notes);
  const usual =
    known.length <= USUAL.length &&
    USUAL.every((column, index) => known[index] === column || (column === 'reason' && known.length === index));
  if (usual && endsWithPoints(lines)) return readWrappedRows(lines, fiscalYear, notes);
  return readCellRows(words(lines), { columns: known, assumed, markedOnly: false, fiscalYear }, notes);
}

/** Whether rows end with their points on one line; else every cell has a line of its own. */
function endsWithPoints(lines: readonly TextLine[]): boolean {
  const silent: Notes = { all: [], add: () => undefined };
  return draftRows(readPieces(lines), silent).drafts.length > 0;
}

function cellsBetweenBars(lines: readonly TextLine[]): Cell[] {
  return lines.flatMap((line) =>
    line.text.split('|').flatMap((text) => (text.trim() === '' ? [] : [{ text: text.trim(), line }])),
  );
}

const words = (lines: readonly TextLine[]): Cell[] =>
  lines.flatMap((line) => tokensOf(line.text).map((text) => ({ text, line })));
