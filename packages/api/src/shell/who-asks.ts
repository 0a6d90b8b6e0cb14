import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../app-deps.ts';

/** Whom a line of the log about security is of: by their identifier, which says nothing to anybody else, and by where they ask from. */
export const whoAsks = (c: Context<AppEnv>, { addressOf }: Pick<AppDeps, 'addressOf'>) => ({
  userId: c.get('signedIn')?.actor.userId ?? null,
  address: addressOf(c),
});
