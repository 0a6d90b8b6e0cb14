import type { Diagnostic } from '@plumbline/core';
import type { BatchInput, SkipReason } from '@plumbline/documents';
import { EXIT, type ExitCode } from '../io.ts';
import type { FileFate, FileOutcome } from './file-fate.ts';

/** A batch in figures, and by name what needs somebody: `summary.json`. */
export type Tally = {
  readonly files: Record<FileOutcome | 'total' | 'reused' | 'skipped' | 'remaining', number>;
  readonly forms: Record<'usable' | 'unusable' | 'withFaults' | 'withoutTotal' | 'withTrouble', number>;
  readonly rows: Record<'read' | 'notes' | 'leftOut', number>;
  readonly unusable: { readonly file: string; readonly diagnostics: readonly Diagnostic[] }[];
  readonly skipped: { readonly file: string; readonly reason: SkipReason }[];
};

export function createTally(inputs: readonly BatchInput[]): Tally {
  const skipped = inputs.flatMap((input) =>
    input.kind === 'skipped' ? [{ file: input.name, reason: input.reason }] : [],
  );
  const total = inputs.length - skipped.length;
  return {
    files: {
      total,
      read: 0,
      notes: 0,
      partly: 0,
      unusable: 0,
      failed: 0,
      reused: 0,
      skipped: skipped.length,
      remaining: total,
    },
    forms: { usable: 0, unusable: 0, withFaults: 0, withoutTotal: 0, withTrouble: 0 },
    rows: { read: 0, notes: 0, leftOut: 0 },
    unusable: [],
    skipped,
  };
}

export function addFate(
  { files, forms, rows, unusable }: Tally,
  fate: Pick<FileFate, 'file' | 'outcome' | 'forms'>,
): void {
  files[fate.outcome]++;
  files.remaining--;
  for (const form of fate.forms) {
    forms[form.outcome === 'unusable' ? 'unusable' : 'usable']++;
    if (form.total === null) forms.withoutTotal++;
    if (form.hasTrouble) forms.withTrouble++;
    if (form.faults > 0) forms.withFaults++;
    // Rows of a form that cannot be used are of no use either, and are not counted.
    if (form.outcome === 'unusable') unusable.push({ file: fate.file, diagnostics: form.notes });
    else for (const row of form.rows) rows[row.fate === 'left-out' ? 'leftOut' : row.fate]++;
  }
}

/** What the command ends with: the worst that happened. */
export function exitCodeOf({ files, forms }: Tally): ExitCode {
  if (files.failed > 0) return EXIT.internal;
  if (forms.unusable > 0 || forms.withFaults > 0 || files.unusable > 0) return EXIT.unusable;
  return forms.withTrouble > 0 ? EXIT.findings : EXIT.fine;
}
