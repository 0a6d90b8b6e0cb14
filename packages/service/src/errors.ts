import type { Diagnostic } from '@plumbline/core';

/** There is nothing of this name, or nothing that the actor may know of: the two are not told apart. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  readonly code = 'not-found';
  constructor(
    readonly subject: string,
    readonly id: string,
  ) {
    super(`No ${subject} ${id}`);
  }
}

/** The actor sees the subject and may not do this to it. `reason` is a code of its own, such as `own-draft`. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';
  readonly code = 'not-allowed';
  constructor(
    readonly action: string,
    readonly reason: string,
  ) {
    super(`Not allowed to ${action}: ${reason}`);
  }
}

/** The subject is not in a state in which this can be done. */
export class WrongStateError extends Error {
  override readonly name = 'WrongStateError';
  readonly code = 'wrong-state';
  constructor(
    readonly subject: string,
    readonly id: string,
    readonly state: string,
    readonly action: string,
  ) {
    super(`A ${subject} that is ${state} cannot be ${action}`);
  }
}

/** A study that cannot tell which rules moved its forms: it is compared with what was declared, or is older than the question. */
export class RulesNotKeptError extends Error {
  override readonly name = 'RulesNotKeptError';
  readonly code = 'rules-not-kept';
  constructor(readonly study: string) {
    super(`Study ${study} does not say which rules moved its forms`);
  }
}

/** What was handed in has faults; all of them at once. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
  readonly code = 'invalid-input';
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} faults in the input`);
  }
}

/** A gate of publication is shut: what is missing, gate by gate. */
export class GatesShutError extends Error {
  override readonly name = 'GatesShutError';
  readonly code = 'gates-shut';
  constructor(readonly missing: readonly string[]) {
    super(`Cannot be published: ${missing.join(', ')}`);
  }
}

/** The program brings a version that was published here with another content: one of the two was changed. */
export class PublishedVersionDiffersError extends Error {
  override readonly name = 'PublishedVersionDiffersError';
  readonly code = 'published-version-differs';
  constructor(
    readonly version: string,
    readonly publishedHash: string,
    readonly foundHash: string,
  ) {
    super(`Version ${version} was published with hash ${publishedHash} and is now found with ${foundHash}`);
  }
}
