import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { type LoadedFile, notLoaded } from '../load-file.ts';
import type { ArchiveLimits } from './archive-limits.ts';

/** Bytes that entries before have taken, added up over the archive. */
export type Unpacking = { readonly zip: ZipFile; readonly limits: ArchiveLimits; total: number };

/**
 * Unpacks one entry in memory. It stops where the limit is, whatever the archive says about itself, and compares the checksum, so that a
 * bomb, an entry behind a password or a damaged one is refused and the others can go on.
 */
export async function unpackEntry(unpacking: Unpacking, entry: Entry, name: string): Promise<LoadedFile> {
  const { limits } = unpacking;
  if (entry.isEncrypted()) return notLoaded('document/encrypted', { file: name });
  if (!entry.canDecodeFileData()) return notLoaded('document/unreadable', { file: name, reason: 'compression' });
  const rest = limits.totalBytes - unpacking.total;
  const most = Math.min(limits.entryBytes, rest);
  if (entry.uncompressedSize > most) return tooLarge(name, entry.uncompressedSize > rest ? limits.totalBytes : most);
  try {
    return await inflate(unpacking, entry, name, most);
  } catch {
    // Whatever yauzl and zlib throw, they throw about these bytes.
    return notLoaded('document/damaged', { file: name, type: 'ZIP' });
  }
}

async function inflate(unpacking: Unpacking, entry: Entry, name: string, most: number): Promise<LoadedFile> {
  const pieces: Buffer[] = [];
  let size = 0;
  let checksum = 0;
  for await (const piece of await unpacking.zip.openReadStreamPromise(entry)) {
    size += piece.length;
    unpacking.total += piece.length;
    if (size > most) return tooLarge(name, most);
    checksum = crc32(piece, checksum);
    pieces.push(piece);
  }
  return checksum === entry.crc32
    ? { ok: true, file: { name, bytes: Buffer.concat(pieces) } }
    : notLoaded('document/damaged', { file: name, type: 'ZIP' });
}

const tooLarge = (file: string, bytes: number) =>
  notLoaded('document/unpacks-too-large', { file, limit: Math.floor(bytes / 1024 / 1024) });
