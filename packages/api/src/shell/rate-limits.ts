import type { MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

const MINUTE = 60_000;

/** Requests of one address in a minute. The machine itself is not counted: a proxy or a load test would be one address for all. */
export function requestLimit({ limits, addressOf }: AppDeps): MiddlewareHandler<AppEnv> {
  if (limits.requestsPerMinute === 0) return (_, next) => next();
  return rateLimiter<AppEnv>({
    windowMs: MINUTE,
    limit: limits.requestsPerMinute,
    standardHeaders: 'draft-7',
    keyGenerator: (c) => addressOf(c) ?? 'unknown',
    skip: (c) => LOOPBACK.has(addressOf(c) ?? ''),
    handler: (c) => refuse(c.res.headers.get('Retry-After')),
  });
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function refuse(retryAfter: string | null): never {
  throw new RequestError('too-many-requests', { headers: retryAfter ? { 'Retry-After': retryAfter } : {} });
}
