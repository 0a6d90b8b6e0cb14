import type { JournalEntryRecord } from '../records/journal-entry.ts';
import { linkHash, NO_HASH } from './linked.ts';

/**
 * What is wrong with a link: its `sequence` is not the next one, so that entries were removed or moved; it does not name the hash of the entry
 * before (`previousHash`); its own content is not what its `hash` says; or, `end`, an entry that is known to have been there is missing or another.
 */
export type BrokenLink = { readonly sequence: number; readonly reason: 'sequence' | 'previousHash' | 'hash' | 'end' };

export type JournalVerdict =
  | { readonly ok: true; readonly entries: number; readonly lastHash: string }
  | { readonly ok: false; readonly broken: BrokenLink };

/** An entry that somebody wrote down elsewhere: a chain does not show by itself that its end was cut off or written anew. */
export type KnownEntry = Pick<JournalEntryRecord, 'sequence' | 'hash'>;

/**
 * Follows the chain from its first entry and names the first link that is broken. `sequence` of the broken link is the number that was expected
 * there.
 *
 * @example
 * const verdict = await verifyJournal(journalEntries(store.journal));
 */
export async function verifyJournal(
  entries: AsyncIterable<JournalEntryRecord> | Iterable<JournalEntryRecord>,
  known?: KnownEntry,
): Promise<JournalVerdict> {
  let count = 0;
  let lastHash = NO_HASH;
  for await (const entry of entries) {
    const sequence = count + 1;
    const reason = faultOf(entry, sequence, lastHash, known);
    if (reason !== null) return { ok: false, broken: { sequence, reason } };
    count = sequence;
    lastHash = entry.hash;
  }
  if (known !== undefined && known.sequence > count) {
    return { ok: false, broken: { sequence: count + 1, reason: 'end' } };
  }
  return { ok: true, entries: count, lastHash };
}

function faultOf(
  entry: JournalEntryRecord,
  sequence: number,
  previousHash: string,
  known: KnownEntry | undefined,
): BrokenLink['reason'] | null {
  if (entry.sequence !== sequence) return 'sequence';
  if (entry.previousHash !== previousHash) return 'previousHash';
  if (entry.hash !== linkHash(entry)) return 'hash';
  return known?.sequence === sequence && known.hash !== entry.hash ? 'end' : null;
}
