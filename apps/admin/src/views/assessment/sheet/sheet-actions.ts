import type { Cell } from '../document/cells.ts';
import type { Move } from '../document/moves.ts';

/** What cells ask of the sheet. It is the same object all the time, so that a cell need not be shown again for it. */
export type SheetActions = {
  readonly activate: (cell: string) => void;
  /** Somebody is at this cell now: what they type stays there, whatever is missing next. */
  readonly settle: (cell: string) => void;
  /** Puts what was typed into the form; typing that goes on is one step to undo. */
  readonly write: (cell: Cell, typed: string, joins: boolean) => void;
  /** Goes to another cell; false where there is none. */
  readonly move: (from: Cell, move: Move) => boolean;
  /** Selects one cell further on, from the cell somebody is at. */
  readonly extend: (move: Move) => void;
  /** Selects all from one cell, or from the one somebody is at, to another. */
  readonly select: (from: string | null, to: string) => void;
  /** Empties what is selected; false where that is one cell. */
  readonly clear: () => boolean;
  /** Copies what is selected; false where that is one cell. */
  readonly copy: (to: DataTransfer) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly nextMissing: () => void;
  readonly moveRow: (from: Cell, by: 1 | -1) => void;
  /** Somebody left a cell: what they typed is saved. */
  readonly save: () => void;
};
