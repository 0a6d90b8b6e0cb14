import { type ReactNode, useState } from 'react';
import { inTurn, setAt } from '../../../parts/document/json-edit.ts';
import { type Cell, cellGrid } from '../document/cells.ts';
import { formIn } from '../document/form-text.ts';
import type { FormSession } from '../session/form-session.ts';
import { PastePreview } from './paste-preview.tsx';
import { type PastedRow, planPaste, withPasted } from './plan-paste.ts';

type Block = readonly (readonly string[])[];

/** Shows what a pasted block would do, and does it when somebody says so: as one step that can be undone. */
export function usePaste(
  session: FormSession,
  goTo: (cell: string) => void,
): { readonly paste: (at: Cell, block: Block) => void; readonly preview: ReactNode } {
  const [asked, setAsked] = useState<{ readonly at: Cell; readonly rows: readonly PastedRow[] } | null>(null);
  const paste = (at: Cell, block: Block) => {
    const form = formIn(session.buffer.text);
    setAsked({ at, rows: planPaste(form, cellGrid(form), at, block) });
  };
  const close = () => {
    setAsked(null);
    if (asked) goTo(asked.at.id);
  };
  const take = (rows: readonly PastedRow[]) => {
    const { text } = session.buffer;
    const { indicators, budget, ...head } = withPasted(formIn(text), rows);
    const parts = Object.entries({ ...head, budget, indicators });
    session.buffer.edit(
      inTurn(
        text,
        parts.map(
          ([member, value]) =>
            (now) =>
              setAt(now, [member], value),
        ),
      ),
      { origin: 'paste' },
    );
    void session.save();
    close();
  };
  return { paste, preview: asked && <PastePreview rows={asked.rows} onTake={take} onClose={close} /> };
}
