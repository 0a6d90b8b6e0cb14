/**
 * Raised when readers read something otherwise than before: what was read under another version is read again, where a batch goes on that
 * was begun with it.
 */
export const READER_VERSION = '2';
