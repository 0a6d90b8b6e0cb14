import type { SelfEvaluation } from '@plumbline/core';
import { type Dispatch, type RefObject, type SetStateAction, useCallback, useMemo, useRef, useState } from 'react';
import { inTurn, setAt } from '../../../parts/document/json-edit.ts';
import { blockOf, type Cell, type CellGrid, cellGrid } from '../document/cells.ts';
import { cellAfter } from '../document/moves.ts';
import { typedValue } from '../document/typed-value.ts';
import { inLine, lineOf, moveLine } from '../rows/row-edits.ts';
import type { Missing } from '../score/missing.ts';
import type { Range } from '../select/range.ts';
import { clearCells, copyCells, extended, type Place, selected, useSelection } from '../select/use-selection.ts';
import type { FormSession } from '../session/form-session.ts';
import type { SheetActions } from './sheet-actions.ts';

export type SheetState = {
  readonly grid: CellGrid;
  readonly active: string | null;
  /** What is selected; null where it is the one cell. */
  readonly range: Range | null;
  readonly focusAt: number;
  readonly actions: SheetActions;
  readonly goTo: (cell: string) => void;
  readonly nextMissing: () => void;
};

/** Which cell somebody is at, and what cells do to the form. */
export function useSheet(session: FormSession, form: SelfEvaluation, missing: readonly Missing[]): SheetState {
  const grid = useCellGrid(form);
  const [place, setPlace] = useState<Position>(placeInAddress);
  const active = grid.byId.has(place.cell) ? place.cell : (missing[0]?.cell ?? grid.rows[0]?.[0]?.id ?? null);
  const goTo = useCallback((cell: string) => setPlace({ cell, head: null, focusAt: performance.now() }), []);
  // Cells are shown again only for what they hold: what they ask of the sheet reads what there is when they ask.
  const range = useSelection(grid, { cell: active ?? '', head: place.head });
  const now = useRef<Now>({ grid, missing, at: place.cell, selected: NOWHERE });
  now.current = { grid, missing, at: place.cell, selected: { cell: active ?? '', head: place.head } };
  const actions = useMemo<SheetActions>(
    () => ({
      activate: goTo,
      settle: (cell) => setPlace((before) => (before.cell === cell ? before : { ...before, cell, head: null })),
      write: (cell, typed, joins) => writeCell(session, cell, typed, joins),
      move: (from, move) => {
        const to = cellAfter(now.current.grid, from, move);
        if (to) goTo(to.id);
        return to !== null;
      },
      ...selecting(session, now, setPlace),
      undo: () => session.isEditable && session.buffer.undo(),
      redo: () => session.isEditable && session.buffer.redo(),
      nextMissing: () => {
        const next = nextOf(now.current);
        if (next !== null) goTo(next);
      },
      moveRow: (from, by) => {
        const line = lineOf(from.id);
        if (session.isEditable && line && moveLine(session, line, by)) goTo(inLine(from.id, line.index + by));
      },
      save: () => void session.save(),
    }),
    [session, goTo],
  );
  return { grid, active, range, focusAt: place.focusAt, actions, goTo, nextMissing: actions.nextMissing };
}

/** A cell that a link leads to is gone to at once. */
function placeInAddress(): Position {
  const cell = decodeURIComponent(location.hash.slice(1));
  return cell === '' ? NOWHERE : { ...NOWHERE, cell, focusAt: performance.now() };
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

/** What cells ask of the selection. */
function selecting(
  session: FormSession,
  now: RefObject<Now>,
  setPlace: Dispatch<SetStateAction<Position>>,
): Pick<SheetActions, 'extend' | 'select' | 'clear' | 'copy'> {
  const range = () => selected(now.current.grid, now.current.selected);
  return {
    extend: (move) => {
      const { grid, selected: place } = now.current;
      setPlace((before) => ({ ...before, cell: place.cell, head: extended(grid, place, move) }));
    },
    select: (from, head) => {
      const anchor = from ?? now.current.selected.cell;
      const isOther = anchor !== now.current.selected.cell;
      if (blockOf(anchor) === blockOf(head))
        setPlace((before) => ({ cell: anchor, head, focusAt: isOther ? performance.now() : before.focusAt }));
    },
    clear: () => {
      const cells = range();
      if (cells && session.isEditable) clearCells(session, cells);
      return cells !== null;
    },
    copy: (to) => {
      const cells = range();
      if (cells) copyCells(session, cells, to);
      return cells !== null;
    },
  };
}

type Position = Place & { readonly focusAt: number };
const NOWHERE: Position = { cell: '', head: null, focusAt: 0 };

type Now = {
  readonly grid: CellGrid;
  readonly missing: readonly Missing[];
  readonly at: string;
  readonly selected: Place;
};

/** The cell that waits for something next after the one somebody is at, and then from the top again. */
function nextOf({ grid, missing, at }: Now): string | null {
  const cells = grid.rows.flatMap((row, line) => row.filter((cell) => cell.row === line)).map(({ id }) => id);
  const here = cells.indexOf(at);
  const waiting = new Set(missing.map(({ cell }) => cell));
  const after = [...cells.slice(here + 1), ...cells.slice(0, here + 1)];
  return after.find((cell) => waiting.has(cell)) ?? null;
}
