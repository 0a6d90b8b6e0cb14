import type { Diagnostic, SelfEvaluation } from '@plumbline/core';
import type { SourceView } from './source/source-view.ts';

/**
 * One form found in a file. `form` is null when the file, or what it says, cannot be made into one; then the diagnostics hold
 * at least one error. Paths point into the form, positions and cells into the file.
 */
export type FormReading = {
  readonly form: SelfEvaluation | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each value of the form stands in the file, by its JSON pointer in the form. Empty for forms that were stored as JSON. */
  readonly origins: Origins;
};

export type Origins = Readonly<Record<string, Origin>>;

/**
 * The cell or line a value was read from, see `SourceDocument`, and how sure that is. `high`: it stands where its label says. `medium`: it
 * was put together from several cells or lines, or its label stands for several cells. `low`: the reading is a guess, and a diagnostic
 * says so.
 */
export type Origin = { readonly cell: string; readonly confidence: 'high' | 'medium' | 'low' };

export const NO_ORIGINS: Origins = {};

/** The forms of a file, and the cells and lines in which their values stand; null where there is nothing to look at. */
export type FileReading = { readonly readings: readonly FormReading[]; readonly source: SourceView | null };

/** A file in memory; the name is for its extension and for messages. */
export type FormFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The fiscal year of forms that do not say theirs, where whoever sent the file did. */
  readonly fiscalYear?: number;
};

/** The answer for a file from which nothing can be read. */
export function fileFault(code: Diagnostic['code'], params: Diagnostic['params']): FormReading[] {
  return [{ form: null, diagnostics: [{ code, severity: 'error', path: '', params }], origins: NO_ORIGINS }];
}
