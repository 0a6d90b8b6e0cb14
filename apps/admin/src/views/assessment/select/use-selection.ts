import type { SelfEvaluation } from '@plumbline/core';
import { useMemo } from 'react';
import { inTurn, setAt } from '../../../parts/document/json-edit.ts';
import { blockOf, type CellGrid } from '../document/cells.ts';
import { formIn } from '../document/form-text.ts';
import { cellAfter, type Move } from '../document/moves.ts';
import { typedValue } from '../document/typed-value.ts';
import type { FormSession } from '../session/form-session.ts';
import { cellsIn, copyOf, type Range, rangeOf } from './range.ts';

/** The cell somebody is at, and the other corner of what they selected from there; null where it is that cell alone. */
export type Place = { readonly cell: string; readonly head: string | null };

/** What is selected; null where it is one cell. */
export function useSelection(grid: CellGrid, { cell, head }: Place): Range | null {
  return useMemo(() => selected(grid, { cell, head }), [grid, cell, head]);
}

export function selected(grid: CellGrid, { cell, head }: Place): Range | null {
  const [anchor, other] = [grid.byId.get(cell), grid.byId.get(head ?? '')];
  return anchor && other && anchor !== other ? rangeOf(grid, anchor, other) : null;
}

/** The other corner one cell further on, which does not leave the part of the form it is in. */
export function extended(grid: CellGrid, { cell, head }: Place, move: Move): string | null {
  const from = grid.byId.get(head ?? cell);
  const to = from && cellAfter(grid, from, move);
  return to && blockOf(to.id) === blockOf(cell) ? to.id : head;
}

/** Empties all cells as one step that can be undone. */
export function clearCells(session: FormSession, range: Range): void {
  const edits = cellsIn(range).flatMap(({ kind, paths }) =>
    paths.map((path) => (text: string) => setAt(text, path, typedValue(kind, ''))),
  );
  session.buffer.edit(inTurn(session.buffer.text, edits), { origin: 'clear' });
  void session.save();
}

/** Hands the cells to whatever is pasted into next. */
export function copyCells(session: FormSession, range: Range, to: DataTransfer): void {
  const form: SelfEvaluation = formIn(session.buffer.text);
  const { plain, html } = copyOf(form, range);
  to.setData('text/plain', plain);
  to.setData('text/html', html);
}
