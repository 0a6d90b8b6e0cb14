import type { SourceCell, SourceSection } from '../source/source-document.ts';

/** A row as one sees it: the cells that stand in it, those that reach into it from above too. A line of text is a row with one cell. */
export type PageRow = {
  readonly kind: 'row' | 'line';
  /** By their left edges; without those that have no text. */
  readonly cells: readonly SourceCell[];
  /** Which of the cells begin in this row. */
  readonly own: readonly SourceCell[];
};

/** Everywhere: a line of text stands above or below every column. */
const WHOLE = { row: 0, rowSpan: 1, left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };

/** The rows of a section, one after another; rows without text are left out. */
export function pageRows({ parts }: SourceSection): PageRow[] {
  return parts.flatMap((part): PageRow[] => {
    if (part.kind === 'table') return tableRows(part.rows, part.cells);
    if (part.text.trim() === '') return [];
    const cell: SourceCell = { ...WHOLE, text: part.text, at: part.at };
    return [{ kind: 'line', cells: [cell], own: [cell] }];
  });
}

function tableRows(rows: number, cells: readonly SourceCell[]): PageRow[] {
  const standing = new Map<number, SourceCell[]>();
  for (const cell of cells) {
    if (cell.text.trim() === '' && cell.fault === undefined) continue;
    // A merge may run on to the end of a sheet of a million rows: nothing of a form stands that far below its first row.
    const end = Math.min(cell.row + cell.rowSpan, rows, cell.row + MOST_ROWS);
    for (let row = cell.row; row < end; row++) {
      const others = standing.get(row);
      if (others) others.push(cell);
      else standing.set(row, [cell]);
    }
  }
  return [...standing]
    .sort(([a], [b]) => a - b)
    .map(([row, all]): PageRow => {
      const sorted = [...all].sort((a, b) => a.left - b.left);
      return { kind: 'row', cells: sorted, own: sorted.filter((cell) => cell.row === row) };
    });
}

const MOST_ROWS = 2000;
