import { createContext, type ReactNode, useContext } from 'react';
import type { Analysis } from './analysis/analyse.ts';
import type { Path } from './document/json-edit.ts';
import type { DraftSession, DraftView } from './session/draft-session.ts';

/** The views of the one text. */
export type ViewName = 'form' | 'curve' | 'json';

/** What every part of the workbench shares. */
export type Workbench = {
  readonly session: DraftSession;
  readonly view: DraftView;
  /** Reads again what was decided about the draft. */
  readonly refresh: () => void;
  readonly analysis: Analysis | null;
  /** The rule the page is about now, in every view; null for none. */
  readonly selectedRule: string | null;
  readonly selectRule: (id: string | null) => void;
  readonly shownView: ViewName;
  readonly showView: (view: ViewName) => void;
  /** Asks the view of the text to go to a place in the document, and whichever other view shows it to light it. */
  readonly reveal: (path: Path) => void;
  readonly revealed: { readonly path: Path; readonly at: number } | null;
};

const Context = createContext<Workbench | null>(null);

export const WorkbenchProvider = ({ value, children }: { readonly value: Workbench; readonly children: ReactNode }) => (
  <Context value={value}>{children}</Context>
);

export function useWorkbench(): Workbench {
  const workbench = useContext(Context);
  if (workbench === null) throw new Error('There is no workbench around this component');
  return workbench;
}
