import type { InvalidRuleSetError } from '@plumbline/core';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RequestCode } from './request-error.ts';

/** The code of every class of errors that a package exports. */
type CodesOf<Exports> = {
  [Name in keyof Exports]: Exports[Name] extends abstract new (
    ...args: never[]
  ) => Error & { readonly code: infer Code extends string }
    ? Code
    : never;
}[keyof Exports];

/** Every refusal there is, read off the packages themselves: a new one does not compile until it has a status and words. */
export type ProblemCode =
  | CodesOf<typeof import('@plumbline/service')>
  | CodesOf<typeof import('@plumbline/storage')>
  | InvalidRuleSetError['code']
  | RequestCode;

export const PROBLEM_STATUS: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  'not-found': 404,
  'not-allowed': 403,
  'wrong-state': 409,
  'rules-not-kept': 409,
  'invalid-input': 422,
  'gates-shut': 409,
  'version-conflict': 412,
  duplicate: 409,
  immutable: 409,
  'published-version-differs': 409,
  'invalid-cursor': 400,
  'unstorable-text': 422,
  'database-newer': 503,
  'rule-set/invalid': 422,
  'malformed-json': 400,
  'unsupported-media-type': 415,
  'too-large': 413,
  'too-many-requests': 429,
  'not-signed-in': 401,
  'wrong-log-in': 401,
  'password-change-required': 403,
  'weak-password': 422,
  'cross-site-request': 403,
  'precondition-required': 428,
  'idempotency-key-reused': 422,
  'idempotency-key-in-use': 409,
  'unknown-route': 404,
  'bad-request': 400,
  unavailable: 503,
  'storage-full': 507,
  'storage-read-only': 503,
  'storage-busy': 503,
  'storage-away': 503,
};

/** When it is worth asking again, in seconds, where that is known: what somebody has to mend takes longer than what passes by itself. */
export const RETRY_AFTER: Readonly<Partial<Record<ProblemCode, number>>> = {
  unavailable: 5,
  'storage-busy': 5,
  'storage-away': 5,
  'storage-read-only': 60,
};

export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(PROBLEM_STATUS, code);
