import { type JournalVerdict, journalEntries, openStore, verifyJournal } from '@plumbline/storage';

/** Follows the journal of a database file from its first entry. */
export async function checkJournal(file: string): Promise<JournalVerdict> {
  const store = await openStore(`sqlite:${file}`);
  try {
    return await verifyJournal(journalEntries(store.journal));
  } finally {
    await store.close();
  }
}
