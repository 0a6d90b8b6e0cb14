import { canonicalJson } from '@plumbline/core';
import type { JournalEntryRecord, StoreSession } from '@plumbline/storage';

/** What the journal keeps of a change: hashes, identifiers and states, nothing that was typed. It is kept for ever, and personal data is not. */
export type JournalDetails = Readonly<Record<string, string | number | null | readonly string[]>>;

export type JournalLine = {
  readonly at: string;
  /** Null for what the program does by itself. */
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly organisationId: string | null;
  readonly details: JournalDetails;
};

/** Appends to the journal in the transaction of the change itself. */
export const appendLine = (session: StoreSession, { details, ...line }: JournalLine): Promise<JournalEntryRecord> =>
  session.journal.append({ ...line, details: canonicalJson(details) });
