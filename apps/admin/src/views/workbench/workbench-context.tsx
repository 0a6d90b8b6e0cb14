import { createContext, type ReactNode, useContext } from 'react';
import type { Path } from '../../parts/document/json-edit.ts';
import type { DraftSession, DraftView } from './session/draft-session.ts';
import type { RightOfWay } from './session/right-of-way.ts';

/** The views of the one text. */
export type ViewName = 'form' | 'curve' | 'json';

/** What stands beside them. */
export type PanelName = 'tests' | 'impact' | 'changes' | 'review';

/**
 * Which rules decided about a scored item, and which did not hold for it, each with the place in the document of the first comparison that failed; null where no single
 * one can be named.
 */
export type Lit = {
  readonly winners: readonly string[];
  readonly losers: readonly { readonly rule: string; readonly path: Path | null }[];
};

/** What every part of the workbench shares. */
export type Workbench = {
  readonly session: DraftSession;
  /** Who has it is waited for, and other work begins after it. */
  readonly rightOfWay: RightOfWay;
  readonly view: DraftView;
  /** Reads again what was decided about the draft. */
  readonly refresh: () => void;
  /** Asks for the analysis of the texts as they are, now and not after a pause. */
  readonly analyseNow: () => void;
  /** The rule the page is about now, in every view; null for none. */
  readonly selectedRule: string | null;
  readonly selectRule: (id: string | null) => void;
  readonly shownView: ViewName;
  readonly showView: (view: ViewName) => void;
  readonly shownPanel: PanelName;
  readonly showPanel: (panel: PanelName) => void;
  /** Asks the view of the text to go to a place in the document, and whichever other view shows it to light it. */
  readonly reveal: (path: Path) => void;
  readonly revealed: { readonly path: Path; readonly at: number } | null;
  /** Shows a place in the text of the golden tests, by its offset. */
  readonly revealTest: (offset: number) => void;
  readonly revealedTest: { readonly offset: number; readonly at: number } | null;
  /** What the scored item that somebody looks at is decided by; null while nobody looks at one. */
  readonly lit: Lit | null;
  readonly light: (lit: Lit | null) => void;
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
