import { createClient } from '@plumbline/api/client';
import { OfflineError, problemOf } from './problem-error.ts';

/**
 * The server, typed by its routes. The language of the page goes with every request, so that problems come in it.
 *
 * @example const { items } = await answer(api['rule-sets'].$get())
 */
export const api = createClient('/api/v1', {
  headers: () => ({ 'Accept-Language': document.documentElement.lang === 'en' ? 'en' : 'zh' }),
  fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, { ...init, credentials: 'same-origin' }),
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
  return { body: await response.json(), etag: response.headers.get('ETag') ?? '' };
}

/** An answer that is one; {@link answer} for what has a body in any case. */
export async function reached<R extends { readonly ok: boolean }>(asked: Promise<R>): Promise<R> {
  const response = await asked.catch((cause: unknown) => {
    throw new OfflineError('No answer from the server', { cause });
  });
  if (!response.ok) throw await problemOf(response as unknown as Response);
  return response;
}

/** For a change that is based on a revision. */
export const ifMatch = (etag: string) => ({ headers: { 'If-Match': etag } });

/** For a create that may be sent twice. */
export const once = () => ({ headers: { 'Idempotency-Key': crypto.randomUUID() } });
