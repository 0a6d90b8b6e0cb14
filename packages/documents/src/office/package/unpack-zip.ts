import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { plainName } from '../../sniff/zip-names.ts';

export type Unpacked =
  | {
      readonly ok: true;
      readonly names: readonly string[];
      /** The parts that were asked for, by their names in lower case: in an office file, case makes no difference. */
      readonly parts: ReadonlyMap<string, Uint8Array>;
    }
  | { readonly ok: false; readonly fault: ZipFault };

type ZipFault = 'damaged' | 'encrypted' | 'too-large';

/** In bytes, all parts together, and how many parts. */
export type ZipLimits = { readonly bytes: number; readonly entries: number };

/**
 * Unpacks an archive in memory and keeps the parts whose name is wanted. Every part is unpacked, wanted or not, and compared with its
 * length and its checksum, so that whoever opens the archive after this meets nothing that is larger than it says, or damaged.
 */
export async function unpackZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<Unpacked> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Names stay bytes: decoding them, yauzl refuses those that would be unsafe on a disk, to which nothing is written here.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > limits.entries) return { ok: false, fault: 'too-large' };
    return await unpackEntries(zip, buffer, wanted, limits);
  } catch {
    // Whatever yauzl and zlib throw, they throw about these bytes.
    return { ok: false, fault: 'damaged' };
  }
}

async function unpackEntries(
  zip: ZipFile,
  buffer: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Promise<Unpacked> {
  const names: string[] = [];
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return { ok: false, fault: 'encrypted' };
    total += entry.uncompressedSize;
    if (total > limits.bytes) return { ok: false, fault: 'too-large' };
    const name = plainName(entry.fileNameRaw.toString('utf8'));
    const isWanted = wanted(name);
    const part = await unpackEntry(zip, entry, buffer, isWanted);
    if (part === null) return { ok: false, fault: 'damaged' };
    names.push(name);
    if (isWanted) parts.set(name.toLowerCase(), part);
  }
  return { ok: true, names, parts };
}

/** Above this, a part is unpacked piece by piece, and one that is not wanted takes no memory. */
const PIECEMEAL_BYTES = 4 * 1024 * 1024;

/** The content of a part, of an unwanted one perhaps nothing; null when it is not what the directory says. */
async function unpackEntry(zip: ZipFile, entry: Entry, buffer: Buffer, keep: boolean): Promise<Uint8Array | null> {
  if (entry.uncompressedSize > PIECEMEAL_BYTES) return unpackPiecemeal(zip, entry, keep);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const part = entry.compressionMethod === 0 ? packed : inflated(packed, entry);
  return part.length === entry.uncompressedSize && crc32(part) === entry.crc32 ? part : null;
}

/** A part that is longer than the directory says makes zlib throw. */
const inflated = (packed: Buffer, { compressionMethod, uncompressedSize }: Entry) =>
  compressionMethod === 8
    ? inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1) })
    : Buffer.alloc(0);

async function unpackPiecemeal(zip: ZipFile, entry: Entry, keep: boolean): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let checksum = 0;
  // yauzl ends with an error when a part is shorter or longer than the directory says.
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    checksum = crc32(piece, checksum);
    if (keep) pieces.push(piece);
  }
  return checksum === entry.crc32 ? Buffer.concat(pieces) : null;
}
