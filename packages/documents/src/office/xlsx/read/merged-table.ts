import type { SourceCell, SourceTable } from '../../../source/source-document.ts';
import { addressOf, MAX_COLUMNS, type Place, type Range } from './cell-address.ts';
import type { ShownCell } from './shown-cell.ts';

/** What stands in a sheet; nothing of it is empty. */
export type PlacedCell = Place & ShownCell;

/** Merged ranges that go on this far below or beside the last text are cut there: they were drawn over whole columns. */
const CLEARANCE = 200;

/**
 * The table of a sheet. A cell at the corner of a merged range takes all of it; what else is stored within the range is not shown, and left
 * out.
 */
export function mergedTable(sheet: string, placed: readonly PlacedCell[], merges: readonly Range[]): SourceTable {
  const cells = inOrder(placed);
  const bottom = cells.at(-1)?.row ?? -1;
  const right = cells.reduce((most, { column }) => Math.max(most, column), -1);
  const ranges = merges.filter(({ top, left }) => top <= bottom && left <= right).sort((a, b) => a.top - b.top);
  const corners = new Map(ranges.map((range) => [keyOf(range.top, range.left), range]));
  const isCovered = coverage(ranges, right);
  const kept: SourceCell[] = [];
  for (const cell of cells) {
    const range = corners.get(keyOf(cell.row, cell.column));
    if (isCovered(cell) && range === undefined) continue;
    kept.push(sourceCell(sheet, cell, range, { bottom, right }));
  }
  return {
    kind: 'table',
    rows: kept.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0),
    cells: kept,
  };
}

/** By row, then column; of two cells that claim the same place the last, as programs that open such a file have it. */
function inOrder(placed: readonly PlacedCell[]): PlacedCell[] {
  const sorted = [...placed].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return next === undefined || next.row !== cell.row || next.column !== cell.column;
  });
}

const keyOf = (row: number, column: number) => row * MAX_COLUMNS + column;

/** Answers whether a cell lies in a merged range; asked from top to bottom, it goes through the ranges once. */
function coverage(ranges: readonly Range[], right: number): (place: Place) => boolean {
  const coveredDownTo = new Int32Array(right + 1).fill(-1);
  let next = 0;
  return ({ row, column }) => {
    for (let range = ranges[next]; range !== undefined && range.top <= row; range = ranges[++next]) {
      for (let at = range.left; at <= Math.min(range.right, right); at++)
        coveredDownTo[at] = Math.max(coveredDownTo[at] ?? -1, range.bottom);
    }
    return (coveredDownTo[column] ?? -1) >= row;
  };
}

/** `last` is where the last texts stand. */
function sourceCell(
  sheet: string,
  cell: PlacedCell,
  range: Range | undefined,
  last: { readonly bottom: number; readonly right: number },
): SourceCell {
  const { row, column, text, fault } = cell;
  const source = {
    row,
    rowSpan: cutBeyond(range?.bottom ?? row, last.bottom) - row + 1,
    left: column,
    right: cutBeyond(range?.right ?? column, last.right) + 1,
    text,
    at: `${sheet}!${addressOf(cell)}`,
  };
  return fault === undefined ? source : { ...source, fault };
}

const cutBeyond = (end: number, last: number) => (end > last + CLEARANCE ? last : end);
