import { useSyncExternalStore } from 'react';
import type { TextBuffer } from '../document/text-buffer.ts';
import type { DraftSession } from './draft-session.ts';

/** The draft as the server has it, and how saving stands. */
export function useSnapshot(session: DraftSession) {
  const { kept: draft, save, isRescued } = useSyncExternalStore(session.subscribe, session.snapshot);
  return { draft, save, isRescued };
}

/** The text of a buffer as it is now. */
export const useBufferText = (buffer: TextBuffer): string => useSyncExternalStore(buffer.subscribe, () => buffer.text);
