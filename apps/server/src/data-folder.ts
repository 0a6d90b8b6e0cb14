import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFiles } from '@plumbline/service';

/** The secret that signs sessions, kept in the data folder for its owner's eyes; made where there is none. */
export async function secretIn(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  const known = await readOrNull(path);
  if (known) return new TextDecoder().decode(known).trim();
  await mkdir(folder, { recursive: true });
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
      await mkdir(join(path, '..'), { recursive: true });
      // Whole or not at all: a name of its own first, for two may bring the same file.
      const partial = `${path}.${randomBytes(6).toString('hex')}`;
      await writeFile(partial, bytes, { mode: 0o600, flush: true });
      await rename(partial, path);
    },
    get: (sha256) => readOrNull(pathOf(sha256)),
  };
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
