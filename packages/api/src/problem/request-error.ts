import type { Diagnostic } from '@plumbline/core';

/** What can be wrong with a request itself, before any use case sees it. */
export type RequestCode =
  | 'malformed-json'
  | 'unsupported-media-type'
  | 'too-large'
  | 'too-many-requests'
  | 'not-signed-in'
  | 'wrong-log-in'
  | 'password-change-required'
  | 'weak-password'
  | 'cross-site-request'
  | 'precondition-required'
  | 'idempotency-key-reused'
  | 'idempotency-key-in-use'
  | 'unknown-route'
  | 'bad-request'
  | 'unavailable';

/** A request that cannot be served as it was sent. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: RequestCode;
  readonly diagnostics: readonly Diagnostic[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    code: RequestCode,
    more: {
      readonly diagnostics?: readonly Diagnostic[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
    this.code = code;
    this.diagnostics = more.diagnostics ?? [];
    this.headers = more.headers ?? {};
  }
}
