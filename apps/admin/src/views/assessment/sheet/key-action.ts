import type { Move } from '../document/moves.ts';

/** `ready`: the cell is selected, and typing replaces it. `typing`: it is being replaced. `editing`: within its text. */
export type CellMode = 'ready' | 'typing' | 'editing';

export type KeyAction =
  | { readonly do: 'move' | 'extend'; readonly move: Move }
  | {
      readonly do:
        | 'edit'
        | 'revert'
        | 'undo'
        | 'redo'
        | 'release'
        | 'clear'
        | 'newline'
        | 'nextMissing'
        | 'save'
        | 'moveRowUp'
        | 'moveRowDown';
    };

export type Key = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** What a key does in a cell, as in any spreadsheet; null for what the browser does by itself. */
export function keyAction({ key, ctrl, shift, alt }: Key, mode: CellMode): KeyAction | null {
  if (ctrl) return withControl(key, shift);
  if (alt) return withAlt(key);
  switch (key) {
    case 'Enter':
      return { do: 'move', move: shift ? 'up' : 'down' };
    case 'Tab':
      return { do: 'move', move: shift ? 'previous' : 'next' };
    case 'Escape':
      return { do: mode === 'ready' ? 'release' : 'revert' };
    case 'F2':
      return { do: 'edit' };
    case 'F8':
      return { do: 'nextMissing' };
    case 'Delete':
    case 'Backspace':
      return mode === 'ready' ? { do: 'clear' } : null;
  }
  const move = ARROWS[key];
  // Who is within the text moves, and selects, within the text.
  if (move === undefined || mode === 'editing') return null;
  if (!shift) return { do: 'move', move };
  return mode === 'ready' ? { do: 'extend', move } : null;
}

function withControl(key: string, shift: boolean): KeyAction | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { do: shift ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 's':
      return { do: 'save' };
    case 'm':
      return { do: 'release' };
    case 'home':
      return { do: 'move', move: 'first' };
    case 'end':
      return { do: 'move', move: 'last' };
    default:
      return null;
  }
}

function withAlt(key: string): KeyAction | null {
  if (key === 'Enter') return { do: 'newline' };
  if (key === 'ArrowUp') return { do: 'moveRowUp' };
  return key === 'ArrowDown' ? { do: 'moveRowDown' } : null;
}

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
