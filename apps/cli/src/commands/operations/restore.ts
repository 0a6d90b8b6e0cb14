import { existsSync } from 'node:fs';
import { copyFile, cp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isOpenElsewhere, type JournalVerdict, makeFolders } from '@plumbline/storage';
import { EXIT, type ExitCode, type Session } from '../../io.ts';
import { Refusal } from '../../refusal.ts';
import { say } from '../../words.ts';
import { checkJournal } from './check-journal.ts';
import { DATABASE, EVIDENCE, serverConfig, sqliteFile } from './server-config.ts';

export type RestoreOptions = { readonly force?: boolean };

/**
 * Brings a backup back to where the server keeps its data, after its journal was checked. A database that is there stays, or with `force` is put aside
 * under another name; it is never deleted. A server that runs is refused: it would go on writing to what was put aside.
 */
export async function runRestore(
  folder: string,
  { force = false }: RestoreOptions,
  session: Session,
): Promise<ExitCode> {
  const { io, language } = session;
  const config = serverConfig(session);
  const file = sqliteFile(config);
  if (file === null) throw new Refusal([say(language, 'backupPostgres')]);
  const backup = join(folder, DATABASE);
  if (!existsSync(backup)) throw new Refusal([say(language, 'noDatabase', { file: backup })]);
  if (existsSync(file) && !force) throw new Refusal([say(language, 'restoreExists', { file })]);
  if (existsSync(file) && isOpenElsewhere(file)) throw new Refusal([say(language, 'restoreOpen', { file })]);
  // Looked at in a copy: opening a database writes beside it, and a backup is not written to.
  const arriving = `${file}.arriving`;
  makeFolders(dirname(file), 0o700);
  await discard(arriving);
  let verdict: JournalVerdict;
  try {
    await copyFile(backup, arriving);
    verdict = await checkJournal(arriving);
    if (!verdict.ok) throw new Refusal([say(language, 'backupBroken', { sequence: verdict.broken.sequence })]);
    if (existsSync(file)) await putAside(file, io.date());
    await rename(arriving, file);
  } catch (error) {
    await discard(arriving);
    throw unusable(backup, error, session);
  }
  if (existsSync(join(folder, EVIDENCE)))
    await cp(join(folder, EVIDENCE), join(config.dataFolder, EVIDENCE), { recursive: true });
  io.out(`${say(language, 'restoreDone', { file, count: verdict.entries, hash: verdict.lastHash })}\n`);
  return EXIT.fine;
}

/** A damaged file is told of with its name: it is not the one the server uses. Trouble with the disk stays what it is. */
function unusable(file: string, error: unknown, { language }: Session): unknown {
  const isDamaged = error instanceof Error && 'code' in error && /^SQLITE_(?:NOTADB|CORRUPT)/.test(String(error.code));
  return isDamaged ? new Refusal([say(language, 'backupUnusable', { file, reason: error.message })]) : error;
}

/** With what was opened beside it. */
async function discard(file: string): Promise<void> {
  for (const part of ['', '-wal', '-shm']) await rm(file + part, { force: true });
}

/** With what it has not written into itself yet. */
async function putAside(file: string, date: string): Promise<void> {
  const aside = `${file}.before-${date.replace(/[^\dTZ]/g, '')}`;
  for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) await rename(file + part, aside + part);
}
