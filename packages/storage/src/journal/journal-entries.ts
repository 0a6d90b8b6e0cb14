import type { JournalStore } from '../ports/store.ts';
import type { JournalEntryRecord } from '../records/journal-entry.ts';

/** All entries in sequence, a page of them in memory at a time. */
export async function* journalEntries(journal: Pick<JournalStore, 'list'>): AsyncGenerator<JournalEntryRecord> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<JournalStore['list']>> = await journal.list({}, { limit: PAGE, after });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}

const PAGE = 500;
