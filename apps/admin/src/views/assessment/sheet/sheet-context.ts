import { createContext } from 'react';
import type { SheetActions } from './sheet-actions.ts';

/** What is the same for all cells of a sheet. */
type Shared = { readonly actions: SheetActions; readonly isEditable: boolean };

const nothing = () => {};

export const SheetContext = createContext<Shared>({
  actions: {
    activate: nothing,
    write: nothing,
    move: () => false,
    undo: nothing,
    redo: nothing,
    nextMissing: nothing,
    moveRow: nothing,
    paste: nothing,
    save: nothing,
  },
  isEditable: false,
});

/** When the cell somebody is at was last asked to take the focus: only that cell hears of it. */
export const FocusContext = createContext(0);
