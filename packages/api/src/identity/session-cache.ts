import { createHash } from 'node:crypto';
import type { SignedIn } from './signed-in.ts';

/**
 * Sessions looked up a moment ago, by the hash of their cookie: a page asks twenty things at once, and each look-up costs more than most answers.
 * What changes about a person is seen everywhere when the seconds are over, and here at once.
 */
export type SessionCache = {
  readonly get: (cookie: string) => SignedIn | undefined;
  readonly put: (cookie: string, signedIn: SignedIn) => void;
  readonly forget: (cookie: string) => void;
  readonly forgetPerson: (userId: string) => void;
};

const SECONDS = 5;
const MOST_KEPT = 10_000;

export function createSessionCache(now: () => number = () => performance.now()): SessionCache {
  const kept = new Map<string, { readonly until: number; readonly signedIn: SignedIn }>();
  return {
    get: (cookie) => {
      const found = kept.get(hashOf(cookie));
      return found && found.until > now() ? found.signedIn : undefined;
    },
    put: (cookie, signedIn) => {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(hashOf(cookie), { until: now() + SECONDS * 1000, signedIn });
    },
    forget: (cookie) => void kept.delete(hashOf(cookie)),
    forgetPerson: (userId) => {
      for (const [key, { signedIn }] of kept) if (signedIn.actor.userId === userId) kept.delete(key);
    },
  };
}

const hashOf = (cookie: string) => createHash('sha256').update(cookie).digest('base64');
