import type { MiddlewareHandler } from 'hono';
import type { SignedInEnv } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';
import type { Identity } from './identity.ts';

/** Lets through whoever has a session, and has a password of their own. */
export const requireSignedIn =
  (identity: Identity): MiddlewareHandler<SignedInEnv> =>
  async (c, next) => {
    const signedIn = await identity.signedIn(c.req.raw.headers);
    if (signedIn === null) throw new RequestError('not-signed-in');
    if (signedIn.mustChangePassword && !isAboutSession(c.req.path)) throw new RequestError('password-change-required');
    c.set('signedIn', signedIn);
    await next();
  };

const isAboutSession = (path: string) => path.startsWith('/api/v1/session');
