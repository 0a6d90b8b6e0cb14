import { openPromise, type ZipFile } from 'yauzl';

/** Opens an archive on disk; null where it is none, or is cut off. Its names stay bytes, see `entryName`. */
export async function openArchive(path: string): Promise<ZipFile | null> {
  try {
    return await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false });
  } catch (error) {
    // The system's errors are about the path, those of yauzl about the bytes.
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return null;
  }
}
