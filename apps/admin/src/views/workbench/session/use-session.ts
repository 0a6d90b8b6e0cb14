import { useSyncExternalStore } from 'react';
import type { Draft, DraftSession } from './draft-session.ts';

/** The draft as the server has it, and how saving stands. */
export function useSnapshot(session: DraftSession) {
  const { kept: draft, save, isRescued } = useSyncExternalStore(session.subscribe, session.snapshot);
  return { draft, save, isRescued };
}

/** The draft alone, for what need not be drawn again at every letter. */
export const useDraft = (session: DraftSession): Draft =>
  useSyncExternalStore(session.subscribe, () => session.snapshot().kept);

/** How saving stands, in one word. */
export const useSaveKind = (session: DraftSession) =>
  useSyncExternalStore(session.subscribe, () => session.snapshot().save.kind);
