import { useSyncExternalStore } from 'react';
import type { TextBuffer } from '../document/text-buffer.ts';
import type { DraftSession, SessionSnapshot } from './draft-session.ts';

export const useSnapshot = (session: DraftSession): SessionSnapshot =>
  useSyncExternalStore(session.subscribe, session.snapshot);

/** The text of a buffer as it is now. */
export const useBufferText = (buffer: TextBuffer): string => useSyncExternalStore(buffer.subscribe, () => buffer.text);
