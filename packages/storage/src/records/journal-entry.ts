/**
 * A change, in a chain: `hash` is SHA-256 over the canonical JSON of everything else in it, the hash of the entry before it among that. Whoever
 * changes or removes an entry breaks every link after it.
 */
export type JournalEntryRecord = {
  /** From 1, without a gap. */
  readonly sequence: number;
  readonly at: string;
  /** Null for what the program does by itself. */
  readonly actorId: string | null;
  /** Such as `draft.saved` or `assessment.accepted`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly organisationId: string | null;
  /** JSON text of what changed: hashes and identifiers, no personal data. */
  readonly details: string;
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
};

export type NewJournalEntry = Omit<JournalEntryRecord, 'sequence' | 'previousHash' | 'hash'>;
