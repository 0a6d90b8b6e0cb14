import type { Diagnostic } from '@plumbline/core';
import type { SourceDocument, SourcePart } from '../source/source-document.ts';

/** More cells than any file of forms has; beyond this a file costs time and memory and says nothing. */
export const MAX_CELLS = 200_000;

/** A file that is not divided: everything in it, in one section without a name. */
export const singleSection = (parts: readonly SourcePart[]): SourceDocument => ({
  sections: [{ name: null, parts }],
  diagnostics: [],
});

/** The answer for a file that is not read, with the reason. */
export const refusal = (code: Diagnostic['code'], params: Diagnostic['params']): SourceDocument => ({
  sections: [],
  diagnostics: [{ code, severity: 'error', path: '', params }],
});

/** Line breaks of all systems as `\n`. */
export const withPlainBreaks = (text: string) => text.replace(/\r\n?/g, '\n');
