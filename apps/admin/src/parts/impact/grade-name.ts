import type { LocalizedText } from '@plumbline/core';

/** `from` is the least total of the grade; for drawing, never for deciding. */
export type GradeName = { readonly id: string; readonly label: LocalizedText; readonly from: number };
