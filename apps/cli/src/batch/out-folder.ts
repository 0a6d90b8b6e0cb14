import { access, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../io.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../words.ts';
import { type FateLog, openFateLog } from './fate-log.ts';
import type { FileDigest, FileFate } from './file-fate.ts';
import { takeLock } from './folder-lock.ts';
import { writeWhole } from './write-whole.ts';

/** Where the results of a batch go: `forms/` for results, `fates.jsonl` for the account, and what is made of it at the end. */
export type OutFolder = {
  readonly path: string;
  readonly log: FateLog;
  /** Whether a file was read before, under the same options, and its results are still there. */
  readonly isDone: (file: string, digest: FileDigest, options: string) => Promise<boolean>;
  readonly writeResult: (name: string, result: unknown) => Promise<void>;
  /** To be called when the results of a file are written: now it counts as read. */
  readonly record: (fate: FileFate) => Promise<void>;
  readonly close: () => Promise<void>;
};

const FATES = 'fates.jsonl';
const LOCK = 'running.lock';
const RESULTS = 'forms';
/** All that a batch writes, and so all that may be there or be taken away. */
const OURS = new Set([FATES, LOCK, RESULTS, 'fates.csv', 'summary.json', 'fates.csv.partial', 'summary.json.partial']);

/**
 * Opens a folder for results, or makes it. Refuses one that holds anything else, and one that another process writes to. With `force`
 * what an earlier batch left in it is taken away.
 */
export async function openOutFolder(path: string, force: boolean, session: Session): Promise<OutFolder> {
  const refuse = (key: 'outNotOurs' | 'outInUse' | 'outNotWritable', reason = '') =>
    new Refusal([say(session.language, key, { folder: path, reason })]);
  const lock = join(path, LOCK);
  try {
    await mkdir(path, { recursive: true });
    const found = await readdir(path);
    if (found.some((name) => !OURS.has(name)) || (found.length > 0 && !found.includes(FATES) && !found.includes(LOCK)))
      throw refuse('outNotOurs');
    if (!(await takeLock(lock))) throw refuse('outInUse');
    if (force) await startOver(path);
    await mkdir(join(path, RESULTS), { recursive: true });
    const log = await openFateLog(join(path, FATES));
    return outFolder(path, log, lock);
  } catch (error) {
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw refuse('outNotWritable', (error as NodeJS.ErrnoException).code);
  }
}

async function startOver(path: string): Promise<void> {
  for (const name of OURS) if (name !== LOCK) await rm(join(path, name), { recursive: true, force: true });
}

function outFolder(path: string, log: FateLog, lock: string): OutFolder {
  const resultPath = (name: string) => join(path, RESULTS, name);
  return {
    path,
    log,
    async isDone(file, { size, sha256 }, options) {
      const known = log.find(file);
      if (!known || sha256 === null || known.hasFailed) return false;
      if (known.size !== size || known.sha256 !== sha256 || known.options !== options) return false;
      return allThere(known.results.map(resultPath));
    },
    writeResult: (name, result) => writeWhole(resultPath(name), `${JSON.stringify(result, null, 2)}\n`),
    async record(fate) {
      const stale = new Set(log.find(fate.file)?.results.filter(isResultName));
      for (const { result } of fate.forms) if (result !== null) stale.delete(result);
      await log.append(fate);
      for (const name of stale) await rm(resultPath(name), { force: true });
    },
    async close() {
      await log.close();
      await rm(lock, { force: true });
    },
  };
}

/** The account may have been edited: nothing outside the folder is ever taken away. */
const isResultName = (name: string) => /^[^/\\]+\.json$/.test(name);

async function allThere(paths: readonly string[]): Promise<boolean> {
  try {
    for (const path of paths) await access(path);
    return true;
  } catch {
    return false;
  }
}
