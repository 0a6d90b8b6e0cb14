import type { Diagnostic } from '@plumbline/core';
import { type FormReading, type RowFate, rowFates } from '@plumbline/documents';
import type { Treated } from './treatment.ts';

/**
 * What became of a file: one line of `fates.jsonl`. `notes`: read, with something to check. `partly`: some of its forms cannot be used.
 * `failed`: the program failed on it, and the next run will try again.
 */
export type FileFate = FileDigest & {
  readonly file: string;
  readonly options: string;
  readonly outcome: FileOutcome;
  readonly forms: readonly FormFate[];
  readonly ms: number;
};

export type FileOutcome = 'read' | 'notes' | 'partly' | 'unusable' | 'failed';

/** By these a file is known again; null where it could not be read at all. */
export type FileDigest = { readonly size: number | null; readonly sha256: string | null };

/** What became of a form, and of each of its rows. `form` counts from 1 in the file. */
export type FormFate = {
  readonly form: number;
  readonly project: string | null;
  readonly outcome: 'read' | 'notes' | 'unusable';
  /** The file of its result below `forms/`; null without one. */
  readonly result: string | null;
  readonly total?: string | null;
  readonly hasTrouble: boolean;
  /** Values that the file has and that cannot be used, though the form can. */
  readonly faults: number;
  readonly rows: readonly RowFate[];
  /** What is said about the form or the file and not about a row. */
  readonly notes: readonly Diagnostic[];
};

/** Accounts for one form of a file. */
export function formFate({ reading, unusable, total, hasTrouble }: Treated, form: number): Omit<FormFate, 'result'> {
  const { rows, notes } = rowFates(reading);
  const isUsable = unusable.length === 0;
  const isRead = rows.every(({ fate }) => fate === 'read') && notes.every(({ severity }) => severity === 'info');
  return {
    form,
    project: reading.form?.project.name ?? null,
    outcome: isUsable ? (isRead ? 'read' : 'notes') : 'unusable',
    ...(total !== undefined && { total }),
    hasTrouble,
    faults: isUsable ? faultsOf(reading).length : 0,
    rows,
    notes: isUsable ? notes : [...new Set([...unusable, ...notes])],
  };
}

/** What makes a part of a form unusable: a cell whose formula failed. */
export const faultsOf = ({ diagnostics }: FormReading): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

/** What became of a file as a whole. */
export function outcomeOf(forms: readonly Pick<FormFate, 'outcome' | 'notes'>[]): FileOutcome {
  if (forms.some(({ notes }) => notes.some(({ code }) => code === 'document/reader-failed'))) return 'failed';
  const usable = forms.filter(({ outcome }) => outcome !== 'unusable');
  if (usable.length < forms.length || forms.length === 0) return usable.length > 0 ? 'partly' : 'unusable';
  return usable.every(({ outcome }) => outcome === 'read') ? 'read' : 'notes';
}
