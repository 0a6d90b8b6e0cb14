import type { SourcePart, SourceTable } from '../../source/source-document.ts';
import { type Block, linesOf, type PageTable } from './page-content.ts';
import type { FlowLine } from './text-flow.ts';

/**
 * What a page shows, as lines and tables one after another. A table that only lays out a page comes apart into what its cells show; a table
 * in a cell of any other becomes a part of its own behind it.
 */
export function pageParts(content: readonly Block[], lineNumber: 'of-source' | 'counted'): SourcePart[] {
  const parts: SourcePart[] = [];
  let tables = 0;
  let lines = 0;
  const filled = filledCells();
  const addLines = (all: readonly FlowLine[]) => {
    for (const { text, line } of all) {
      if (text.trim() === '') continue;
      lines++;
      parts.push({ kind: 'line', text, at: `L${lineNumber === 'counted' ? lines : line}` });
    }
  };
  const addTable = (table: PageTable) => {
    addLines(table.caption);
    if (laysOut(table, filled)) {
      for (const { cell } of table.cells) addContent(cell);
      return;
    }
    tables++;
    parts.push(sourceTable(table, tables));
    for (const { cell } of table.cells) addContent(cell.filter(({ kind }) => kind === 'table'));
  };
  const addContent = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.kind === 'lines') addLines(block.lines);
      else addTable(block);
    }
  };
  addContent(content);
  return parts;
}

function sourceTable({ rows, cells }: PageTable, number: number): SourceTable {
  return {
    kind: 'table',
    rows,
    cells: cells.map(({ cell, row, rowSpan, left, right }) => ({
      row,
      rowSpan,
      left,
      right,
      text: linesOf(cell)
        .map(({ text }) => text)
        .join('\n'),
      at: `T${number}R${row + 1}C${left + 1}`,
    })),
  };
}

type FilledCells = (table: PageTable) => { readonly own: number; readonly inner: number };

/** Of forms within a frame the frame says less than the forms: more cells of the tables inside are filled than of its own. */
function laysOut(table: PageTable, filled: FilledCells): boolean {
  const { own, inner } = filled(table);
  return inner > own;
}

/** How many cells of a table are filled, its own and those of the tables within; counted once for each. */
function filledCells(): FilledCells {
  const known = new Map<PageTable, ReturnType<FilledCells>>();
  const count: FilledCells = (table) => {
    const before = known.get(table);
    if (before) return before;
    const own = table.cells.filter(({ cell }) => linesOf(cell).some(({ text }) => text.trim() !== '')).length;
    const nested = table.cells.flatMap(({ cell }) => cell.filter((block) => block.kind === 'table').map(count));
    const inner = nested.reduce((sum, one) => sum + one.own + one.inner, 0);
    known.set(table, { own, inner });
    return { own, inner };
  };
  return count;
}
