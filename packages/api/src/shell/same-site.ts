import type { Context } from 'hono';
import type { AppEnv } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

/**
 * Refuses changes that a browser sends on behalf of another site. Browsers say where a request comes from, in Sec-Fetch-Site or in Origin;
 * what says neither is no browser and carries no cookies it was not given.
 */
export function sameSiteOnly({ req }: Context<AppEnv>, publicUrl: string): void {
  if (!SAFE.has(req.method) && isForeign(req.header('sec-fetch-site'), req.header('origin'), publicUrl, req.url))
    throw new RequestError('cross-site-request');
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

function isForeign(site: string | undefined, origin: string | undefined, publicUrl: string, url: string): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && origin !== new URL(publicUrl).origin && origin !== new URL(url).origin;
}
