import { MAX_FILE_BYTES } from '../../max-file-bytes.ts';

/** What an archive may hold, in bytes once unpacked, and how many entries. */
export type ArchiveLimits = { readonly entryBytes: number; readonly totalBytes: number; readonly entries: number };

/**
 * An entry may be as large as a file. Entries are unpacked one after another, so that the total bounds time and not memory: a province
 * sends 100,000 forms of 20 KB.
 */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entryBytes: MAX_FILE_BYTES,
  totalBytes: 8 * 1024 * 1024 * 1024,
  entries: 200_000,
};
