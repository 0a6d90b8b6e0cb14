import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DuplicateError, type IdempotencyRecord, StorageTroubleError, type Store } from '@plumbline/storage';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppDeps, SignedInEnv } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

const KEPT_MILLISECONDS = 24 * 3600 * 1000;

/** Another process may still be at it: asked so often, in pauses of so many milliseconds, before the sender is told to come back. */
const LOOKS = 20;
const PAUSE_MILLISECONDS = 100;

export type IdempotencyOptions = {
  /** What makes two requests the same; the bytes of the body where nothing else is said. */
  readonly contentOf?: (c: Context) => Promise<Uint8Array>;
  /** What of the body of an answer may be kept, to be given again. */
  readonly kept?: (body: string) => string;
};

/**
 * With `Idempotency-Key` a create may be sent again, after a broken connection say: the first answer is given again and nothing is created twice. The
 * same key with something else is refused. What failed is not kept, and may be tried again. A key is reserved in the database before anything is done:
 * requests with one key wait for each other in this process, and for a moment for those of another. A process that ends in between leaves its
 * reservation, for whether the work was done nobody knows: it is refused until it is old, and its words say to look. So does one whose database went away
 * while the work was being committed. A reservation that could not be taken back, on a full disk say, is when the key comes again.
 */
export function idempotent(
  { context: { store, now } }: AppDeps,
  { contentOf = bodyOf, kept = (body) => body }: IdempotencyOptions = {},
): MiddlewareHandler<SignedInEnv> {
  const running = new Map<string, Promise<void>>();
  const unreleased = new Set<string>();
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (key === undefined) return next();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new RequestError('bad-request');
    const { userId } = c.get('signedIn').actor;
    const requestHash = hashOf(c, await contentOf(c));
    const name = `${userId} ${key}`;
    return inTurn(running, name, async () => {
      if (unreleased.has(name)) await store.idempotency.release({ userId, key });
      unreleased.delete(name);
      const known = await reserved(store, { userId, key, requestHash, at: now() });
      if (known !== null) return replay(c, known, requestHash);
      await next();
      if (c.res.ok) await store.idempotency.answer({ userId, key }, await answerOf(c.res, kept)).catch(unlessTrouble);
      else if (!mayBeDone(c.error)) {
        unreleased.add(name);
        await store.idempotency.release({ userId, key }).then(() => unreleased.delete(name), unlessTrouble);
      }
      return;
    });
  };
}

const mayBeDone = (error: unknown): boolean => error instanceof StorageTroubleError && error.mayBeDone;

/** What was done, or refused, is told as it is, though the key could not be marked with it. */
function unlessTrouble(error: unknown): void {
  if (!(error instanceof StorageTroubleError)) throw error;
}

/** Reserves the key; null where it was free, else what was answered to whoever had it. */
async function reserved(
  { idempotency }: Store,
  request: Parameters<Store['idempotency']['reserve']>[0],
): Promise<IdempotencyRecord | null> {
  await idempotency.removeBefore(new Date(Date.parse(request.at) - KEPT_MILLISECONDS).toISOString());
  for (let look = 0; look < LOOKS; look++) {
    const known = await idempotency.find(request.userId, request.key);
    if (known === null) {
      const isMine = await idempotency.reserve(request).then(() => true, refusedAsDuplicate);
      if (isMine) return null;
    } else if (known.status > 0 || known.requestHash !== request.requestHash) return known;
    await setTimeout(PAUSE_MILLISECONDS);
  }
  throw new RequestError('idempotency-key-in-use', { headers: { 'Retry-After': '5' } });
}

function refusedAsDuplicate(error: unknown): false {
  if (error instanceof DuplicateError) return false;
  throw error;
}

/** Of what was asked for, and where. */
const hashOf = (c: Context, content: Uint8Array) =>
  createHash('sha256').update(`${c.req.method} ${c.req.path}\n`).update(content).digest('hex');

const bodyOf = async (c: Context) => new Uint8Array(await c.req.arrayBuffer());

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

async function answerOf(response: Response, kept: (body: string) => string) {
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const answer: StoredAnswer = { headers, body: kept(await response.clone().text()) };
  return { status: response.status, body: JSON.stringify(answer) };
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
