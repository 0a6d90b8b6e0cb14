import type { LocalizedText } from '@plumbline/core';

/** A text in both languages, short to write in tables of them. */
export const text = (zh: string, en: string): LocalizedText => ({ zh, en });
