import type { ValueChange } from './assessment.ts';

/** A file that somebody sent to have forms read from it. Its bytes lie outside the database, under the hash of their content. */
export type ImportRecord = {
  readonly id: string;
  readonly organisationId: string;
  /** As the person named it: for display, never a path. */
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  /** Of the readers: under another one the same file may read otherwise. */
  readonly readerVersion: string;
  readonly importedBy: string;
  readonly importedAt: string;
};

/** `unreadable`: no form could be made of it. Of the others somebody decides once, or comes back to what they skipped. */
export type ImportFormState = 'open' | 'accepted' | 'skipped' | 'unreadable';

/** A form that was found in a file, or why none was: what is shown of it in a list, and what became of it. */
export type ImportFormRecord = {
  readonly importId: string;
  /** Counts the forms of an import, from 1. */
  readonly number: number;
  /** The file it stands in: that of the import, or one in the archive. */
  readonly fileName: string;
  readonly fiscalYear: number | null;
  readonly projectName: string | null;
  readonly declaredTotal: string | null;
  /** Values that were read with a place, and those among them that somebody has to look at. */
  readonly places: number;
  readonly doubtful: number;
  /** Why it is unreadable: diagnostics as JSON text. */
  readonly faults: string;
  readonly state: ImportFormState;
  /** Raised by every correction and decision. */
  readonly revision: number;
  /** What it was accepted as. */
  readonly assessmentId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};

/** What was read. It never changes: corrections stand beside it. */
export type ImportReadingRecord = {
  readonly importId: string;
  readonly number: number;
  /** The form as JSON text; null where it is unreadable. */
  readonly form: string | null;
  readonly diagnostics: string;
  /** Where each value stands, and how sure that is, as JSON text. */
  readonly origins: string;
  /** Under which hash the cells and lines of its file lie; null where there is nothing to look at. */
  readonly sourceSha256: string | null;
};

/** What somebody changed about a reading, before it became an assessment. */
export type ImportCorrectionRecord = {
  readonly importId: string;
  readonly number: number;
  /** That it made. */
  readonly revision: number;
  readonly changes: readonly ValueChange[];
  readonly madeBy: string;
  readonly madeAt: string;
};
