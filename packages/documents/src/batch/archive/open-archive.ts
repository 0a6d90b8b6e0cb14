import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';

/** Where an archive is: on disk, or in memory. */
export type Archive = string | Uint8Array;

/** Opens an archive; null where it is none, or is cut off. Its names stay bytes, see `entryName`. */
export async function openArchive(archive: Archive): Promise<ZipFile | null> {
  try {
    return typeof archive === 'string'
      ? await openPromise(archive, OPTIONS)
      : await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), OPTIONS);
  } catch (error) {
    // The system's errors are about the path, those of yauzl about the bytes.
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return null;
  }
}

const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false };
