import type { Diagnostic, SelfEvaluation } from '@plumbline/core';

/**
 * One form found in a file. `form` is null when the file, or what it says, cannot be made into one; then the diagnostics hold
 * at least one error. Paths point into the form, positions into the file.
 */
export type FormReading = { readonly form: SelfEvaluation | null; readonly diagnostics: readonly Diagnostic[] };

/** A file in memory; the name is for its extension and for messages. */
export type FormFile = { readonly name: string; readonly bytes: Uint8Array };

/** The answer for a file from which nothing can be read. */
export function fileFault(code: Diagnostic['code'], params: Diagnostic['params']): FormReading[] {
  return [{ form: null, diagnostics: [{ code, severity: 'error', path: '', params }] }];
}
