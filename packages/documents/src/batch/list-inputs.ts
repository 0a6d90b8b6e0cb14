import type { Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive/archive-limits.ts';
import { shownName } from './archive/entry-name.ts';
import { listEntries } from './archive/list-entries.ts';
import { type BatchInput, faultInput, type SkipReason } from './batch-input.ts';
import { extensionOf, type FileKind, fileKind } from './file-kind.ts';
import { systemFault } from './load-file.ts';

export type ListOptions = {
  /** A folder that is never looked into: where results go, which may lie among the files. */
  readonly leaveOut?: string | null;
  readonly limits?: ArchiveLimits;
};

/**
 * Lists what is to be read: files as they are given, all that folders hold, below them too, in the order of their names, and the entries
 * of ZIP archives. What comes twice is listed once. Nothing is read but directories.
 *
 * @example await listInputs(['forms', 'more.zip', 'one.xlsx'])
 */
export async function listInputs(paths: readonly string[], options: ListOptions = {}): Promise<BatchInput[]> {
  const leaveOut = options.leaveOut ? await realpath(options.leaveOut).catch(() => null) : null;
  const listing: Listing = { limits: options.limits ?? ARCHIVE_LIMITS, leaveOut, seen: new Set(), inputs: [] };
  for (const path of paths) await listPath(path, listing);
  return listing.inputs;
}

type Listing = {
  readonly limits: ArchiveLimits;
  readonly leaveOut: string | null;
  readonly seen: Set<string>;
  readonly inputs: BatchInput[];
};

/** A path that somebody gave: whatever it is called, it is wanted. */
async function listPath(path: string, listing: Listing): Promise<void> {
  const { inputs } = listing;
  const before = inputs.length;
  try {
    if (!(await stat(path)).isDirectory())
      return await listFile(path, (await beginsLikeZip(path)) ? 'archive' : fileKind(basename(path)), listing);
    await listFolder(path, listing);
    if (inputs.slice(before).every(({ kind }) => kind === 'skipped'))
      inputs.push(faultInput(shownName(path), 'document/no-form-files', { file: basename(path) }));
  } catch (error) {
    inputs.push(faultInput(shownName(path), ...systemFault(basename(path), error)));
  }
}

async function listFolder(folder: string, listing: Listing): Promise<void> {
  if ((await realpath(folder)) === listing.leaveOut) return;
  const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    const path = join(folder, entry.name);
    try {
      await listEntry(path, entry, listing);
    } catch (error) {
      listing.inputs.push(faultInput(shownName(path), ...systemFault(entry.name, error)));
    }
  }
}

async function listEntry(path: string, entry: Dirent, listing: Listing): Promise<void> {
  const kind = fileKind(entry.name);
  const skip = (reason: SkipReason) => listing.inputs.push({ kind: 'skipped', name: shownName(path), reason });
  if (kind === 'leftover') skip(kind);
  else if (entry.isDirectory()) await listFolder(path, listing);
  // A link to a folder could run in a circle.
  else if (entry.isSymbolicLink() && (await stat(path)).isDirectory()) skip('link');
  else if (kind === 'unknown') skip(kind);
  else await listFile(path, kind, listing);
}

async function listFile(path: string, kind: FileKind, { seen, limits, inputs }: Listing): Promise<void> {
  const real = await realpath(path);
  if (seen.has(real)) return;
  seen.add(real);
  const name = shownName(path);
  const file = basename(path);
  const entries = kind === 'archive' ? await listEntries(path, { name, file }, limits) : null;
  if (entries !== null) for (const entry of entries) inputs.push(entry);
  else if (kind === 'other-archive')
    inputs.push(faultInput(name, 'document/other-archive', { file, extension: extensionOf(file) }));
  else inputs.push({ kind: 'file', name, path });
}

/** Of what was asked for by name, an archive may have lost its extension; office files keep theirs, and their reader looks inside. */
async function beginsLikeZip(path: string): Promise<boolean> {
  if (fileKind(basename(path)) === 'form') return false;
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\x03\x04';
  } finally {
    await handle.close();
  }
}
