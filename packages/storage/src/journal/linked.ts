import { hash } from 'node:crypto';
import { canonicalJson } from '@plumbline/core';
import type { JournalEntryRecord, NewJournalEntry } from '../records/journal-entry.ts';

/** What stands in place of the hash before the first entry. */
export const NO_HASH = '0'.repeat(64);

/** The entry as the next link behind the last one; null for the first. */
export function linked(entry: NewJournalEntry, last: JournalEntryRecord | null): JournalEntryRecord {
  const link = { ...entry, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? NO_HASH };
  return { ...link, hash: linkHash(link) };
}

/** SHA-256 over the canonical JSON of everything in an entry but its own hash. */
export function linkHash(entry: Omit<JournalEntryRecord, 'hash'>): string {
  const { sequence, at, actorId, action, subjectType, subjectId, organisationId, details, previousHash } = entry;
  const link = { sequence, at, actorId, action, subjectType, subjectId, organisationId, details, previousHash };
  return hash('sha256', canonicalJson(link), 'hex');
}
