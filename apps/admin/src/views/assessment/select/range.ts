import { isDecimalString, Rational, type SelfEvaluation } from '@plumbline/core';
import { blockOf, type Cell, type CellGrid, cellValue } from '../document/cells.ts';

/** Cells that are selected together: by lines, in each those of the columns between, null where another line's merged cell covers the place. */
export type Range = readonly (readonly (Cell | null)[])[];

/** The cells between two of one part of the form, whichever of the two comes first. Merged ones stand in the line they begin in. */
export function rangeOf(grid: CellGrid, anchor: Cell, head: Cell): Range {
  const [top, bottom] = [Math.min(anchor.row, head.row), Math.max(anchor.row + anchor.rows, head.row + head.rows)];
  const [left, right] = [Math.min(anchor.column, head.column), Math.max(anchor.column, head.column)];
  return grid.rows.slice(top, bottom).map((line, down) =>
    line
      .filter(({ id, column }) => blockOf(id) === blockOf(anchor.id) && column >= left && column <= right)
      // One that begins above what is selected is said in the first line.
      .map((cell) => (cell.row === top + down || (down === 0 && cell.row < top) ? cell : null)),
  );
}

export const cellsIn = (range: Range): readonly Cell[] => range.flat().filter((cell) => cell !== null);

/** The range as spreadsheets take it: lines of text with tabs, and a table. What holds a line break or a tab is in quotes. */
export function copyOf(form: SelfEvaluation, range: Range): { readonly plain: string; readonly html: string } {
  const texts = range.map((line) => line.map((cell) => (cell && cellValue(form, cell)) ?? ''));
  const rows = texts.map((line) => `<tr>${line.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
  return {
    plain: texts.map((line) => line.map(quoted).join('\t')).join('\n'),
    html: `<table>${rows.join('')}</table>`,
  };
}

const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** What the figures among the cells add up to; null where there are less than two. */
export function sumOf(form: SelfEvaluation, cells: readonly Cell[]): string | null {
  const figures = cells.flatMap((cell) => {
    const value = cell.kind === 'decimal' ? cellValue(form, cell) : null;
    return value !== null && isDecimalString(value) ? [Rational.of(value)] : [];
  });
  return figures.length < 2 ? null : figures.reduce((sum, one) => sum.plus(one)).toPlain();
}
