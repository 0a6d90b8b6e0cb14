import { copyFile, rm } from 'node:fs/promises';
import { DatabaseOlderError, type JournalVerdict, journalEntries, openStore, verifyJournal } from '@plumbline/storage';

/** Follows the journal of a database file from its first entry. One of an older program is looked at in a copy: it stays what that program can read. */
export async function checkJournal(file: string): Promise<JournalVerdict> {
  try {
    return await verdictOn(file, 'refuse');
  } catch (error) {
    if (!(error instanceof DatabaseOlderError)) throw error;
    const copy = `${file}.looked-at`;
    try {
      await copyFile(file, copy);
      return await verdictOn(copy, 'update');
    } finally {
      for (const part of ['', '-wal', '-shm']) await rm(copy + part, { force: true });
    }
  }
}

async function verdictOn(file: string, older: 'refuse' | 'update'): Promise<JournalVerdict> {
  const store = await openStore(`sqlite:${file}`, { older });
  try {
    return await verifyJournal(journalEntries(store.journal));
  } finally {
    await store.close();
  }
}
