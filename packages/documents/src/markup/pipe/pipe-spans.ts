import type { SourceCell } from '../../source/source-document.ts';
import { readMarks } from './pipe-escapes.ts';
import type { PipeRow } from './pipe-rows.ts';

/** Stands in a place that the cell above reaches into; some dialects of Markdown write it so too. */
export const CONTINUES_ABOVE = '^^';
/** Stands in a place that the cell to the left reaches into. */
export const CONTINUES_LEFT = '<<';

type OpenCell = { row: number; rowSpan: number; left: number; right: number; text: string; at: string };

/** The cells of a table. Where a text has no signs for merged cells, each place is a cell of its own. */
export function spannedCells(rows: readonly PipeRow[]): SourceCell[] {
  const cells: OpenCell[] = [];
  let above: (OpenCell | undefined)[] = [];
  for (const [row, { cells: texts, number }] of rows.entries()) {
    const owners: (OpenCell | undefined)[] = [];
    for (const [column, marked] of texts.entries()) {
      const owner = ownerOf(marked.trim(), row, column, above[column], owners[column - 1]);
      const cell = owner ?? {
        row,
        rowSpan: 1,
        left: column,
        right: column + 1,
        text: isSign(marked) ? '' : readMarks(marked),
        at: `L${number}C${column + 1}`,
      };
      if (owner === null) cells.push(cell);
      cell.rowSpan = Math.max(cell.rowSpan, row + 1 - cell.row);
      cell.right = Math.max(cell.right, column + 1);
      owners.push(cell);
    }
    above = owners;
  }
  return cells;
}

/** The cell that reaches into a place, or null for a place of its own: also where a sign would make a cell that is no rectangle. */
function ownerOf(
  marked: string,
  row: number,
  column: number,
  above: OpenCell | undefined,
  left: OpenCell | undefined,
): OpenCell | null {
  if (marked === CONTINUES_ABOVE) return above?.left === column ? above : null;
  if (marked !== CONTINUES_LEFT || left === undefined) return null;
  const isWidening = left.row === row;
  const isFilling = left.row < row && column < left.right;
  return isWidening || isFilling ? left : null;
}

const isSign = (marked: string) => marked.trim() === CONTINUES_ABOVE || marked.trim() === CONTINUES_LEFT;
