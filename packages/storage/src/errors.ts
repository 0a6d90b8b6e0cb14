/** Somebody else saved since: the revision a change was based on is not the last one. */
export class VersionConflictError extends Error {
  override readonly name = 'VersionConflictError';
  readonly code = 'version-conflict';
  constructor(
    readonly subject: string,
    readonly id: string,
    readonly basedOn: number,
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
