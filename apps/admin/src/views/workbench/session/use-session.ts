import { useCallback, useSyncExternalStore } from 'react';
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

/** Whether there is anything that the server does not have. */
export function useIsUnsaved(session: DraftSession): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [session, session.text, session.tests].map((one) => one.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [session],
  );
  return useSyncExternalStore(subscribe, () => session.isUnsaved);
}
