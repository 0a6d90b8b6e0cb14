import { createClient } from '@plumbline/api/client';
import { limitedFetch } from './limited-fetch.ts';
import { OfflineError, problemOf } from './problem-error.ts';
import { requestKey } from './request-key.ts';

/**
 * The server, typed by its routes. The language of the page goes with every request, so that problems come in it.
 *
 * @example const { items } = await answer(api['rule-sets'].$get())
 */
export const api = createClient('/api/v1', {
  headers: () => ({ 'Accept-Language': document.documentElement.lang === 'en' ? 'en' : 'zh' }),
  fetch: (input: RequestInfo | URL, init?: RequestInit) => limitedFetch(input, { ...init, credentials: 'same-origin' }),
});

type Answered<T> = {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  json(): Promise<T>;
};

/** The body of an answer; `ProblemError` where the server refused, `OfflineError` where none came. */
export async function answer<T>(asked: Promise<Answered<T>>): Promise<T> {
  const response = await reached(asked);
  return response.status === 204 ? (undefined as T) : response.json();
}

/** {@link answer} with the revision that its ETag names. */
export async function revised<T>(asked: Promise<Answered<T>>): Promise<{ readonly body: T; readonly etag: string }> {
  const response = await reached(asked);
  return { body: await response.json(), etag: revisionTag(response.headers.get('ETag')) };
}

/** As the server gave it out, to be compared with others: a proxy that packs answers makes it `W/"3"`, or `"3-gzip"`. */
const revisionTag = (etag: string | null): string => `"${/\d+/.exec(etag ?? '')?.[0] ?? ''}"`;

/** An answer that is one; {@link answer} for what has a body in any case. */
export async function reached<R extends { readonly ok: boolean }>(asked: Promise<R>): Promise<R> {
  const response = await asked.catch((cause: unknown) => {
    throw cause instanceof OfflineError ? cause : new OfflineError('No answer from the server', { cause });
  });
  if (!response.ok) throw await problemOf(response as unknown as Response);
  return response;
}

/** For a change that is based on a revision. */
export const ifMatch = (etag: string) => ({ headers: { 'If-Match': etag } });

type Keyed = { readonly headers: { readonly 'Idempotency-Key': string } };

const keys = new Map<string, string>();

/**
 * {@link answer} to a create, of which the same is made once: what is sent again before an answer came, because somebody pressed twice or the answer was lost, has the same key,
 * by which the server knows it again. `what` is all that is sent, and where.
 *
 * @example const { id } = await created(['drafts', json], (once) => api.drafts.$post({ json }, once))
 */
export async function created<T>(what: readonly unknown[], ask: (once: Keyed) => Promise<Answered<T>>): Promise<T> {
  const content = JSON.stringify(what);
  const key = keys.get(content) ?? requestKey();
  keys.set(content, key);
  const body = await answer(ask({ headers: { 'Idempotency-Key': key } }));
  // Whoever asks for the same from now on wants another one.
  keys.delete(content);
  return body;
}
