import { createContext } from 'react';
import type { Cell } from '../document/cells.ts';
import type { SheetActions } from './sheet-actions.ts';

/** What is the same for all cells of a sheet. */
type Shared = { readonly actions: SheetActions; readonly isEditable: boolean };

const nothing = () => {};

export const SheetContext = createContext<Shared>({
  actions: {
    activate: nothing,
    settle: nothing,
    write: nothing,
    move: () => false,
    extend: nothing,
    select: nothing,
    clear: () => false,
    copy: () => false,
    undo: nothing,
    redo: nothing,
    nextMissing: nothing,
    moveRow: nothing,
    save: nothing,
  },
  isEditable: false,
});

/** Takes a block of cells from elsewhere; it is shown before it is taken. */
export const PasteContext = createContext<(at: Cell, block: readonly (readonly string[])[]) => void>(nothing);

/** The cells that are selected together; none where it is one cell. */
export const SelectionContext = createContext<ReadonlySet<string>>(new Set());

/** When the cell somebody is at was last asked to take the focus: only that cell hears of it. */
export const FocusContext = createContext(0);
