import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '@plumbline/server';
import { backupSqlite, type JournalVerdict, makeFolders, openStore } from '@plumbline/storage';
import { EXIT, type ExitCode, type Session } from '../../io.ts';
import { Refusal } from '../../refusal.ts';
import { say } from '../../words.ts';
import { checkJournal } from './check-journal.ts';
import { DATABASE, EVIDENCE, serverConfig, sqliteFile } from './server-config.ts';

/** Copies the database and the evidence into a new folder while the server goes on, and checks the journal of the copy. */
export async function runBackup(folder: string, session: Session): Promise<ExitCode> {
  const { io, language } = session;
  const config = serverConfig(session);
  const file = sqliteFile(config);
  if (file === null) throw new Refusal([say(language, 'backupPostgres')]);
  if (!existsSync(file)) throw new Refusal([say(language, 'noDatabase', { file })]);
  if (existsSync(folder)) throw new Refusal([say(language, 'backupExists', { file: folder })]);
  // Under another name until it is whole: a disk that is full in the middle leaves no half of a backup.
  const partial = `${resolve(folder)}.partial`;
  await rm(partial, { recursive: true, force: true });
  try {
    const verdict = await copyTo(partial, config);
    await rename(partial, folder);
    if (!verdict.ok) {
      io.err(`${say(language, 'backupBroken', { sequence: verdict.broken.sequence })}\n`);
      return EXIT.findings;
    }
    io.out(`${say(language, 'backupDone', { folder, count: verdict.entries, hash: verdict.lastHash })}\n`);
    return EXIT.fine;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function copyTo(folder: string, { databaseUrl, dataFolder }: Config): Promise<JournalVerdict> {
  // As the data folder: who knows what is in it, knows the hashes of passwords.
  makeFolders(dirname(folder));
  await mkdir(folder, { mode: 0o700 });
  // As it is: the program it belongs to may still be running, and is the one to bring it back.
  const store = await openStore(databaseUrl, { older: 'leave' });
  try {
    await backupSqlite(store, join(folder, DATABASE));
  } finally {
    await store.close();
  }
  // Evidence after the database: what the copy speaks of is there, and files are never changed.
  const evidence = join(dataFolder, EVIDENCE);
  if (existsSync(evidence)) await cp(evidence, join(folder, EVIDENCE), { recursive: true });
  return checkJournal(join(folder, DATABASE));
}
