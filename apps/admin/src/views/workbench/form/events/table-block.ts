import { Decimal, isDecimalString } from '@plumbline/core';
import { insertAt, inTurn, type Path, setAt } from '../../../../parts/document/json-edit.ts';
import type { TextEdit } from '../../../../parts/document/text-edit.ts';
import { isObject, textAt, type Unchecked } from '../../document/parsed-document.ts';
import { decimalTyped } from '../fields/decimal-typed.ts';
import type { Column, MethodField } from './method-fields.ts';

type TableField = Extract<MethodField, { kind: 'table' }>;

/** A cell of a block that cannot stand in its column, or for which there is none: counted as people count, from one. */
export type Misfit = { readonly row: number; readonly column: Column | null; readonly typed: string };

/** The cells of a block copied from a spreadsheet; null for a text that is a single cell. */
export function cellsOf(copied: string): readonly (readonly string[])[] | null {
  const lines = copied.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!/[\t\n]/.test(lines)) return null;
  return lines.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
}

/**
 * Edits that put a block of cells into a table from a row and a column on: rows that are there get the values, and rows are added where they end. An
 * empty cell leaves what is there. What cannot be read is told, and then nothing is changed.
 */
export function pasteBlock(
  text: string,
  { path, field, rows }: { readonly path: Path; readonly field: TableField; readonly rows: readonly unknown[] },
  {
    cells,
    row: top,
    column: left,
  }: { readonly cells: readonly (readonly string[])[]; readonly row: number; readonly column: number },
): { readonly edits: readonly TextEdit[]; readonly misfits: readonly Misfit[] } {
  const misfits: Misfit[] = [];
  const steps = cells.flatMap((line, offset) => {
    const index = top + offset;
    const before = rows[index];
    const row: Record<string, unknown> = { ...([before, rows.at(-1)].find(isObject) ?? field.row) };
    for (const [at, typed] of line.entries()) {
      const column = field.columns[left + at];
      if (typed === '') continue;
      if (column === undefined) misfits.push({ row: index + 1, column: null, typed });
      else if (!write(row, column, typed)) misfits.push({ row: index + 1, column, typed });
    }
    return [
      (current: string) =>
        index < rows.length ? setAt(current, [...path, index], row) : insertAt(current, [...path, index], row),
    ];
  });
  return misfits.length > 0 ? { edits: [], misfits } : { edits: inTurn(text, steps), misfits };
}

/** Puts what was typed into a row, as its column has it; false where it is nothing that can stand there. */
function write(row: Record<string, unknown>, column: Column, typed: string): boolean {
  const isNumber = column.kind === 'number' || column.kind === 'share' || column.kind === 'amount';
  const value = isNumber ? decimalTyped(typed) : typed;
  if (value === null) return false;
  if (column.name !== null) {
    row[column.name] = value;
    return true;
  }
  // A percentage is a share whatever the rows before were; a bare number is what they were.
  const kind = /[%％]$/.test(typed) || !('points' in row) ? 'share' : 'points';
  delete row['points'];
  delete row['share'];
  row[kind] = value;
  return true;
}

/** The order of the rows by the numbers of a column, those of parameters as they are now; null where one has none, or where they stand so. */
export function sortedOrder(
  rows: readonly Unchecked[],
  column: string,
  parameters: Readonly<Record<string, unknown>>,
  order: 'ascending' | 'descending',
): readonly number[] | null {
  const keys: Decimal[] = [];
  for (const row of rows) {
    const written = row[column];
    const number = isObject(written) ? parameters[textAt(written, 'parameter')] : written;
    if (typeof number !== 'string' || !isDecimalString(number)) return null;
    keys.push(new Decimal(number));
  }
  const sign = order === 'ascending' ? 1 : -1;
  const indexes = [...keys.keys()].sort((a, b) => sign * (keys[a]?.comparedTo(keys[b] ?? 0) ?? 0) || a - b);
  return indexes.every((source, index) => source === index) ? null : indexes;
}
