export { backupSqlite } from './backup/backup-sqlite.ts';
export { isOpenElsewhere } from './backup/is-open-elsewhere.ts';
export type { DialectName } from './database/database.ts';
export { makeFolders } from './database/make-folders.ts';
export {
  DatabaseNewerError,
  DatabaseOlderError,
  DuplicateError,
  ImmutableError,
  InvalidCursorError,
  NoFolderError,
  UnstorableTextError,
  VersionConflictError,
} from './errors.ts';
export { journalEntries } from './journal/journal-entries.ts';
export { type BrokenLink, type JournalVerdict, type KnownEntry, verifyJournal } from './journal/verify-journal.ts';
export type * from './ports/archive-store.ts';
export type * from './ports/import-store.ts';
export type { Page, PageRequest } from './ports/page.ts';
export type * from './ports/store.ts';
export type * from './ports/study-store.ts';
export type * from './records/archive.ts';
export type * from './records/assessment.ts';
export type * from './records/draft.ts';
export type * from './records/grant.ts';
export type * from './records/import.ts';
export type * from './records/journal-entry.ts';
export type * from './records/listing.ts';
export type * from './records/organisation.ts';
export type * from './records/review.ts';
export type * from './records/rule-set-version.ts';
export type * from './records/study.ts';
export { openPostgresStore, openSqliteStore, openStore } from './store/open-store.ts';
export { kyselyOf } from './store/opened.ts';
export {
  type StorageTrouble,
  StorageTroubleError,
  storageTroubleBehind,
  storageTroubleOf,
} from './trouble/storage-trouble.ts';
