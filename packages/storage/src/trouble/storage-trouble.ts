/**
 * What can be the matter with where data lies: it is full (`storage-full`), it takes no writing (`storage-read-only`), somebody else keeps it to
 * themselves (`storage-busy`), or nobody answers there (`storage-away`).
 */
export type StorageTrouble = 'storage-full' | 'storage-read-only' | 'storage-busy' | 'storage-away';

/** Data cannot be kept, or read, now; it can be once there is room, or whoever is away is back. Nothing was changed, unless `mayBeDone`. */
export class StorageTroubleError extends Error {
  override readonly name = 'StorageTroubleError';
  /** The connection broke while a transaction was being ended: whether it was, nobody here knows. */
  readonly mayBeDone: boolean;
  constructor(
    readonly code: StorageTrouble,
    { cause, mayBeDone = false }: { readonly cause?: unknown; readonly mayBeDone?: boolean } = {},
  ) {
    super(`${code}${cause instanceof Error ? `: ${cause.message}` : ''}`, { cause });
    this.mayBeDone = mayBeDone;
  }
}

/**
 * The trouble that an error of SQLite, of PostgreSQL or of the file system tells of; null for every other error. Only for what comes from where data lies:
 * an error of another connection would be taken for one of the database.
 *
 * @example throw storageTroubleOf(error) ?? error;
 */
export function storageTroubleOf(error: unknown): StorageTroubleError | null {
  if (error instanceof StorageTroubleError) return error;
  const code = error instanceof Error ? troubleIn(error) : null;
  return code === null ? null : new StorageTroubleError(code, { cause: error });
}

/** The trouble that stands behind an error as its cause; null for none. Libraries wrap what their database says. */
export function storageTroubleBehind(error: unknown): StorageTroubleError | null {
  for (let at = error, depth = 0; at instanceof Error && depth < DEEPEST; at = at.cause, depth++)
    if (at instanceof StorageTroubleError) return at;
  return null;
}

/** Errors are wrapped once or twice; a chain that bites its own tail is not followed for ever. */
const DEEPEST = 8;

function troubleIn(error: Error): StorageTrouble | null {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const [, trouble] = CODES.find(([pattern]) => pattern.test(code)) ?? [];
  if (trouble !== undefined) return trouble;
  // Of a file that has an owner, not of a port that only some may open.
  if (/^(?:EACCES|EPERM)$/.test(code) && 'path' in error) return 'storage-read-only';
  return BROKEN_CONNECTION.test(error.message) ? 'storage-away' : null;
}

/** Codes of SQLite, of PostgreSQL (five characters) and of the operating system. */
const CODES: readonly (readonly [RegExp, StorageTrouble])[] = [
  // The file that processes share beside the database could not grow.
  [/^(?:SQLITE_FULL|SQLITE_IOERR_SHMSIZE|53100|ENOSPC|EDQUOT)$/, 'storage-full'],
  // A disk that was made read-only, by somebody or by itself after a fault, is told of as a write that failed.
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM)/, 'storage-read-only'],
  [/^SQLITE_IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|DELETE)$/, 'storage-read-only'],
  [/^(?:25006|EROFS|EIO)$/, 'storage-read-only'],
  // Locked for long, too many connections, or one of two that wait for each other.
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED)/, 'storage-busy'],
  [/^(?:53300|53400|55P03|40P01)$/, 'storage-busy'],
  // It stops, starts, or was never there.
  [/^(?:57P0[1235]|08\w{3})$/, 'storage-away'],
  [/^E(?:CONN(?:REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)$/, 'storage-away'],
];

/** What the client of PostgreSQL says without a code. */
const BROKEN_CONNECTION =
  /^Connection terminated|^timeout (?:exceeded when trying to connect|expired)|^Client has encountered a connection error/;
