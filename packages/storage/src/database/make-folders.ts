import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { NoFolderError } from '../errors.ts';

/**
 * Makes a folder, and those above it, where there is none. One by one: where a folder cannot be made although there is one above it, as below /proc, Node's own way to
 * make several tries for ever. Throws {@link NoFolderError} where none can be.
 */
export function makeFolders(path: string, mode?: number): void {
  try {
    make(resolve(path), mode);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new NoFolderError(path, 'file', { cause: error });
    if (code === 'ENOENT') throw new NoFolderError(path, 'nowhere', { cause: error });
    throw error;
  }
}

function make(path: string, mode: number | undefined): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) make(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have made it at the same moment.
    if (!isFolder(path)) throw error;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
