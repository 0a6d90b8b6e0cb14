/** Somebody else saved since: the revision a change was based on is not the last one. */
export class VersionConflictError extends Error {
  override readonly name = 'VersionConflictError';
  readonly code = 'version-conflict';
  constructor(
    readonly subject: string,
    readonly id: string,
    readonly basedOn: number,
    /** 0 where there is none of that identifier. */
    readonly current: number,
  ) {
    super(`${subject} ${id} is at revision ${current}, not ${basedOn}`);
  }
}

/** There is something with this identifier already. */
export class DuplicateError extends Error {
  override readonly name = 'DuplicateError';
  readonly code = 'duplicate';
  constructor(
    readonly subject: string,
    readonly id: string,
    options?: ErrorOptions,
  ) {
    super(`There is a ${subject} ${id} already`, options);
  }
}

/** The database itself forbids the change: of a published version, a scorecard, a revision or the journal. */
export class ImmutableError extends Error {
  override readonly name = 'ImmutableError';
  readonly code = 'immutable';
  constructor(
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`A ${subject} never changes`, options);
  }
}

/** A page was asked for behind a cursor that no page of this list ended with. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
  readonly code = 'invalid-cursor';
  constructor(readonly cursor: string) {
    super('Not a cursor of this list');
  }
}

/** A text with U+0000 or half a surrogate pair: what came back from the database would not be what went in. */
export class UnstorableTextError extends Error {
  override readonly name = 'UnstorableTextError';
  readonly code = 'unstorable-text';
  constructor() {
    super('A text has a null character or half a surrogate pair in it, which no database keeps as it is');
  }
}

/** Where a folder should be there is a file, or nothing that has folders. It has no code: nobody is answered before there is a database. */
export class NoFolderError extends Error {
  override readonly name = 'NoFolderError';
  constructor(
    readonly path: string,
    readonly there: 'file' | 'nowhere',
    options: ErrorOptions,
  ) {
    super(`${path} cannot be a folder`, options);
  }
}

/** The database is as an older program left it, and was not to be changed: `migration` is the first step it lacks. */
export class DatabaseOlderError extends Error {
  override readonly name = 'DatabaseOlderError';
  constructor(readonly migration: string) {
    super(`The database is that of an older program (it lacks ${migration})`);
  }
}

/** A newer program has changed the database: this one would not understand what it reads. */
export class DatabaseNewerError extends Error {
  override readonly name = 'DatabaseNewerError';
  readonly code = 'database-newer';
  constructor(readonly migration: string) {
    super(`The database has been migrated by a newer program (${migration})`);
  }
}
