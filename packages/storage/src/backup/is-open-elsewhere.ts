import Sqlite from 'better-sqlite3';

/**
 * Whether a server or anybody else has the file of an SQLite database open. Whoever has one in the mode of ours keeps a lock on it for as long as it is open,
 * also while nothing is done; a process that was killed keeps none. A file that is no database is open to nobody.
 */
export function isOpenElsewhere(path: string): boolean {
  const file = new Sqlite(path, { fileMustExist: true, timeout: 0 });
  try {
    file.pragma('locking_mode = EXCLUSIVE');
    file.exec('begin exclusive; rollback');
    return false;
  } catch (error) {
    return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    file.close();
  }
}
