import { createHash } from 'node:crypto';
import type { IdempotencyRecord } from '@plumbline/storage';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

const KEPT_MILLISECONDS = 24 * 3600 * 1000;

/**
 * With `Idempotency-Key` a create may be sent again, after a broken connection say: the first answer is given again and nothing is created twice. The
 * same key with something else is refused. What failed is not kept, and may be tried again. Requests with one key wait for each other in this
 * process; two processes at one database could both create in the same instant.
 */
export function idempotent({ context: { store, now } }: AppDeps): MiddlewareHandler<SignedInEnv> {
  const running = new Map<string, Promise<void>>();
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined) return next();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new RequestError('bad-request');
    const { userId } = c.get('signedIn').actor;
    const requestHash = await hashOf(c);
    return inTurn(running, `${userId} ${key}`, async () => {
      const known = await store.idempotency.find(userId, key);
      if (known !== null) return replay(c, known, requestHash);
      await next();
      if (!c.res.ok) return;
      const at = now();
      await store.idempotency.removeBefore(new Date(Date.parse(at) - KEPT_MILLISECONDS).toISOString());
      const { status } = c.res;
      await store.idempotency.insert({ key, userId, requestHash, status, body: await stored(c.res), at });
      return;
    });
  };
}

/** Of what was asked for, and where. */
async function hashOf(c: Context): Promise<string> {
  const body = new Uint8Array(await c.req.arrayBuffer());
  return createHash('sha256').update(`${c.req.method} ${c.req.path}\n`).update(body).digest('hex');
}

async function inTurn<T>(running: Map<string, Promise<void>>, key: string, work: () => Promise<T>): Promise<T> {
  const turn = (running.get(key) ?? Promise.resolve()).then(work);
  const settled = turn.then(
    () => {},
    () => {},
  );
  running.set(key, settled);
  try {
    return await turn;
  } finally {
    if (running.get(key) === settled) running.delete(key);
  }
}

type StoredAnswer = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

const KEPT_HEADERS = ['content-type', 'etag', 'location'];

async function stored(response: Response): Promise<string> {
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return JSON.stringify({ headers, body: await response.clone().text() } satisfies StoredAnswer);
}

function replay(c: Context, { requestHash, status, body }: IdempotencyRecord, asked: string): Response {
  if (requestHash !== asked) throw new RequestError('idempotency-key-reused');
  const answer = JSON.parse(body) as StoredAnswer;
  const headers = { ...answer.headers, 'Idempotency-Replayed': 'true' };
  return c.body(answer.body, status as ContentfulStatusCode, headers);
}

export const IDEMPOTENCY_KEY = {
  'Idempotency-Key': { description: '重发时不重复创建 / sent again with it, nothing is created twice' },
} as const;
