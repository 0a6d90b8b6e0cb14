import type { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { isAppPage } from '../pages/app-pages.ts';
import { answerProblem } from '../problem/problem.ts';
import { RequestError } from '../problem/request-error.ts';
import { acceptedTypes, limitedBodies } from './content-types.ts';
import { preferredLanguage } from './language.ts';
import { type Metrics, observed } from './metrics.ts';
import { requestLimit } from './rate-limits.ts';
import { sameSiteOnly } from './same-site.ts';
import { type Policy, securityHeaders } from './security-headers.ts';

/** What stands around every route: identity of the request, headers, limits, and one answer to every error. */
export function addShell(app: Hono<AppEnv>, deps: AppDeps, metrics: Metrics): void {
  app.use(requestId({ limitLength: 64 }));
  app.use(async (c, next) => {
    c.set('language', preferredLanguage(c.req.header('accept-language')));
    await next();
  });
  app.use(observed(metrics, deps.log));
  app.use(securityHeaders(deps.publicUrl, policyOf));
  app.use('/api/*', requestLimit(deps), sameSiteOnly(deps.publicUrl), acceptedTypes, limitedBodies(deps.limits));
  // No identifier holds a null character, and databases do not agree on what to do with one.
  app.use('/api/*', (c, next) => {
    if (/^[^?]*%00/.test(c.req.url)) throw new RequestError('unknown-route');
    return next();
  });
  // Answers hold what only the one who asked may see; no cache on the way keeps them.
  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
  app.onError((error, c) => answerProblem(error, c, deps.log));
  app.notFound((c) => answerProblem(new RequestError('unknown-route'), c, deps.log));
}

function policyOf(path: string): Policy {
  if (path === '/docs' || /^\/(?:docs|certificates)\//.test(path)) return 'page';
  return isAppPage(path) ? 'app' : 'data';
}
