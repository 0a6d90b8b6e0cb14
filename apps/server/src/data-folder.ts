import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceFiles } from '@plumbline/service';
import { makeFolders, storageTroubleOf } from '@plumbline/storage';

/** Makes the data folder where there is none, for the eyes of whoever runs the server: the database and the evidence are in it. */
export const makeDataFolder = (folder: string): void => makeFolders(folder, 0o700);

/** The secret that signs sessions, kept in the data folder for its owner's eyes; made where there is none. */
export async function secretIn(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  const known = await readOrNull(path);
  if (known) return new TextDecoder().decode(known).trim();
  makeDataFolder(folder);
  const secret = randomBytes(48).toString('base64url');
  try {
    await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    // Another process made one at the same moment: that one counts for both.
    if (isCode(error, 'EEXIST')) return secretIn(folder);
    throw error;
  }
}

/** Evidence under the hash of its content; nothing that a person typed is ever part of a path. */
export function evidenceFilesIn(folder: string): EvidenceFiles {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not the hash of a file');
    return join(folder, 'evidence', sha256.slice(0, 2), sha256);
  };
  return {
    put: async (sha256, bytes) => {
      const path = pathOf(sha256);
      if ((await readOrNull(path)) !== null) return;
      await onDisk(async () => {
        for (const above of [folder, join(folder, 'evidence'), dirname(path)]) await mkdir(above).catch(unlessThere);
        await writeWhole(path, bytes);
      });
    },
    get: (sha256) => onDisk(() => readOrNull(pathOf(sha256))),
  };
}

/** Folder by folder, for on a disk that takes no writing Node's own way to make several says that there is no such folder. */
function unlessThere(error: unknown): void {
  if (!isCode(error, 'EEXIST')) throw error;
}

/** Whole or not at all: a name of its own first, for two may bring the same file. Of a file that found no room nothing stays. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(partial, bytes, { mode: 0o600, flush: true });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** What an ordinary file of evidence takes, in bytes. */
const ROOM = 1024 * 1024;

/** Throws `StorageTroubleError` where no file could be kept in the folder now: it writes one and takes it away. */
export async function checkRoomIn(folder: string): Promise<void> {
  const path = join(folder, `.room-${randomBytes(6).toString('hex')}`);
  await onDisk(async () => {
    try {
      await writeFile(path, new Uint8Array(ROOM), { mode: 0o600 });
    } finally {
      await rm(path, { force: true });
    }
  });
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageTroubleOf(error) ?? error;
  }
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
