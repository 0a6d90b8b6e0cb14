import type { ImportCorrectionRecord, ImportFormRecord, ImportReadingRecord, ImportRecord } from '../records/import.ts';
import type { Page, PageRequest } from './page.ts';

/** A form that was found in a file, and how it was read. */
export type FoundForm = { readonly form: ImportFormRecord; readonly reading: ImportReadingRecord };

export type ImportStore = {
  readonly insert: (record: ImportRecord, found: readonly FoundForm[]) => Promise<void>;
  readonly find: (id: string) => Promise<ImportRecord | null>;
  /** Newest first. */
  readonly list: (
    of: { readonly organisationIds: readonly string[] },
    page: PageRequest,
  ) => Promise<Page<ImportRecord>>;
  /** The forms of these imports, by import and number. */
  readonly forms: (importIds: readonly string[]) => Promise<readonly ImportFormRecord[]>;
  readonly findForm: (importId: string, number: number) => Promise<ImportFormRecord | null>;
  readonly reading: (importId: string, number: number) => Promise<ImportReadingRecord | null>;
  /**
   * Saves what became of a form that is still at `basedOn`: `form.revision` is `basedOn` + 1. Where it was found and how it was read stay as they are,
   * whatever `form` says.
   */
  readonly saveForm: (form: ImportFormRecord, basedOn: number) => Promise<void>;
  readonly addCorrection: (correction: ImportCorrectionRecord) => Promise<void>;
  /** In the order in which they were made. */
  readonly corrections: (importId: string, number: number) => Promise<readonly ImportCorrectionRecord[]>;
};
