import { useSyncExternalStore } from 'react';
import type { TextBuffer } from './text-buffer.ts';

/** The text of a buffer as it is now. */
export const useBufferText = (buffer: TextBuffer): string => useSyncExternalStore(buffer.subscribe, () => buffer.text);
