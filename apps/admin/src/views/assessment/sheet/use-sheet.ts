import type { SelfEvaluation } from '@plumbline/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { inTurn, setAt } from '../../../parts/document/json-edit.ts';
import { type Cell, type CellGrid, cellGrid } from '../document/cells.ts';
import { cellAfter } from '../document/moves.ts';
import { typedValue } from '../document/typed-value.ts';
import { inRow, moveRow, rowOf } from '../rows/row-edits.ts';
import type { Missing } from '../score/missing.ts';
import type { FormSession } from '../session/form-session.ts';
import type { SheetActions } from './sheet-actions.ts';

export type SheetState = {
  readonly grid: CellGrid;
  readonly active: string | null;
  readonly focusAt: number;
  readonly actions: SheetActions;
  readonly goTo: (cell: string) => void;
  readonly nextMissing: () => void;
};

/** Which cell somebody is at, and what cells do to the form. */
export function useSheet(session: FormSession, form: SelfEvaluation, missing: readonly Missing[]): SheetState {
  const grid = useCellGrid(form);
  const [place, setPlace] = useState({ cell: '', focusAt: 0 });
  const active = grid.byId.has(place.cell) ? place.cell : (missing[0]?.cell ?? grid.rows[0]?.[0]?.id ?? null);
  const goTo = useCallback((cell: string) => setPlace({ cell, focusAt: performance.now() }), []);
  // Cells are shown again only for what they hold: what they ask of the sheet reads what there is when they ask.
  const now = useRef({ grid, missing, at: place.cell });
  now.current = { grid, missing, at: place.cell };
  const actions = useMemo<SheetActions>(
    () => ({
      activate: goTo,
      settle: (cell) => setPlace((before) => (before.cell === cell ? before : { ...before, cell })),
      write: (cell, typed, joins) => writeCell(session, cell, typed, joins),
      move: (from, move) => {
        const to = cellAfter(now.current.grid, from, move);
        if (to) goTo(to.id);
        return to !== null;
      },
      undo: () => session.isEditable && session.buffer.undo(),
      redo: () => session.isEditable && session.buffer.redo(),
      nextMissing: () => {
        const next = nextOf(now.current);
        if (next !== null) goTo(next);
      },
      moveRow: (from, by) => {
        const index = rowOf(from.id);
        if (session.isEditable && index !== null && moveRow(session, index, by)) goTo(inRow(from.id, index + by));
      },
      save: () => void session.save(),
    }),
    [session, goTo],
  );
  return { grid, active, focusAt: place.focusAt, actions, goTo, nextMissing: actions.nextMissing };
}

/** The cells are others only when there are other rows, or rows are merged otherwise. */
function useCellGrid(form: SelfEvaluation): CellGrid {
  const shape = JSON.stringify([
    form.budget.sources.length,
    form.indicators.map(({ category, group }) => [category, group]),
  ]);
  // The shape is all that cells follow from.
  return useMemo(() => cellGrid(form), [shape]);
}

function writeCell(session: FormSession, { kind, paths }: Cell, typed: string, joins: boolean): void {
  if (!session.isEditable) return;
  const value = typedValue(kind, typed);
  const edits = inTurn(
    session.buffer.text,
    paths.map((path) => (text) => setAt(text, path, value)),
  );
  session.buffer.edit(edits, { origin: 'sheet', joins });
}

type Now = { readonly grid: CellGrid; readonly missing: readonly Missing[]; readonly at: string };

/** The cell that waits for something next after the one somebody is at, and then from the top again. */
function nextOf({ grid, missing, at }: Now): string | null {
  const cells = grid.rows.flatMap((row, line) => row.filter((cell) => cell.row === line)).map(({ id }) => id);
  const here = cells.indexOf(at);
  const waiting = new Set(missing.map(({ cell }) => cell));
  const after = [...cells.slice(here + 1), ...cells.slice(0, here + 1)];
  return after.find((cell) => waiting.has(cell)) ?? null;
}
