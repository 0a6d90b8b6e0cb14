import { type MouseEvent, useRef } from 'react';
import type { SheetActions } from '../sheet/sheet-actions.ts';

/** Selects cells by drawing over them, and up to where somebody clicks with Shift held. For the element around all cells. */
export function useDrag({ select }: SheetActions) {
  const from = useRef<string | null>(null);
  return {
    onMouseDown: (event: MouseEvent) => {
      const cell = cellAt(event);
      from.current = cell;
      if (!event.shiftKey || cell === null) return;
      // Else the browser selects text up to here.
      event.preventDefault();
      select(null, cell);
    },
    onMouseOver: (event: MouseEvent) => {
      const [begun, over] = [from.current, cellAt(event)];
      if ((event.buttons & 1) === 0 || event.shiftKey || begun === null || over === null || over === begun) return;
      getSelection()?.removeAllRanges();
      select(begun, over);
    },
  };
}

const cellAt = ({ target }: MouseEvent): string | null =>
  target instanceof Element ? (target.closest('td[data-cell]')?.getAttribute('data-cell') ?? null) : null;
