import type { LocalizedText } from '@plumbline/core';
import type { TextEdit } from '../../../parts/document/text-edit.ts';

/** A way to mend a problem: what it does, in words, and the edits that do it. */
export type Fix = { readonly title: LocalizedText; readonly edits: readonly TextEdit[] };
