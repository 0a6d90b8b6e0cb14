import type { Context, MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

const MINUTE = 60_000;

/**
 * Requests of one address in a minute; null where they are not limited. The machine itself is not counted: a proxy or a load test would be one
 * address for all.
 */
export function requestLimit({ limits, addressOf }: AppDeps): MiddlewareHandler<AppEnv> | null {
  if (limits.requestsPerMinute === 0) return null;
  const counted = rateLimiter<AppEnv>({
    windowMs: MINUTE,
    limit: limits.requestsPerMinute,
    // Told with all the other headers of an answer: what is set beside them would be lost where they are set at once.
    standardHeaders: false,
    keyGenerator: (c) => addressOf(c) ?? 'unknown',
    skip: (c) => LOOPBACK.has(addressOf(c) ?? ''),
    handler: (c) => refuse(tellLimit(c)),
  });
  return (c, next) =>
    counted(c, () => {
      tellLimit(c);
      return next();
    });
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Says how much is left, as the seventh draft of RateLimit header fields has it; gives the seconds until it begins anew. */
function tellLimit(c: Context<AppEnv>): number {
  const told = c.get('rateLimit');
  if (!told) return 0;
  const { limit, remaining, resetTime } = told;
  const until = resetTime ? resetTime.getTime() - Date.now() : MINUTE;
  const reset = Math.max(0, Math.ceil(until / 1000));
  const headers = c.get('answerHeaders');
  headers['RateLimit-Policy'] = `${limit};w=${MINUTE / 1000}`;
  headers['RateLimit'] = `limit=${limit}, remaining=${remaining}, reset=${reset}`;
  return reset;
}

function refuse(seconds: number): never {
  throw new RequestError('too-many-requests', { headers: { 'Retry-After': String(seconds) } });
}
