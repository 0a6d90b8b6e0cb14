import type { Hono, MiddlewareHandler } from 'hono';
import type { AppDeps, AppEnv } from '../app-deps.ts';
import { isAppPage } from '../pages/app-pages.ts';
import { answerProblem } from '../problem/problem.ts';
import { RequestError } from '../problem/request-error.ts';
import { addAnswerHeaders } from './answer-headers.ts';
import { acceptedType, limitedBodies } from './content-types.ts';
import { preferredLanguage } from './language.ts';
import { type Metrics, observe } from './metrics.ts';
import { requestLimit } from './rate-limits.ts';
import { requestIdOf } from './request-id.ts';
import { sameSiteOnly } from './same-site.ts';
import { type Policy, securityHeaders } from './security-headers.ts';

/**
 * What stands around every route: identity of the request, headers, limits, and one answer to every error. Two middlewares and no more, for each
 * is a promise or two of every request; what they do is said in functions. What refuses stands within what adds headers and counts: refusals are
 * answers too.
 */
export function addShell(app: Hono<AppEnv>, deps: AppDeps, metrics: Metrics): void {
  app.use(around(deps, metrics));
  const limit = requestLimit(deps);
  if (limit) app.use('/api/*', limit);
  app.use('/api/*', guarded(deps));
  app.onError((error, c) => answerProblem(error, c, deps));
  app.notFound((c) => answerProblem(new RequestError('unknown-route'), c, deps));
}

/** Gives a request its number and language, and what is answered its headers; counts and logs it. */
function around({ publicUrl, log }: AppDeps, metrics: Metrics): MiddlewareHandler<AppEnv> {
  const security = securityHeaders(publicUrl);
  // Answers of the interface hold what only the one who asked may see; no cache on the way keeps them.
  const ofInterface = { ...security.data, 'Cache-Control': 'no-store' };
  return async (c, next) => {
    const start = performance.now();
    const { path } = c.req;
    const requestId = requestIdOf(c.req.header('x-request-id'));
    c.set('requestId', requestId);
    c.set('language', preferredLanguage(c.req.header('accept-language')));
    c.set('answerHeaders', {
      ...(isInterface(path) ? ofInterface : security[policyOf(path)]),
      'X-Request-Id': requestId,
    });
    await next();
    addAnswerHeaders(c);
    observe(c, { ms: performance.now() - start, metrics, log });
  };
}

/** Refuses what no route should see. */
function guarded({ publicUrl, limits }: AppDeps): MiddlewareHandler<AppEnv> {
  const limited = limitedBodies(limits);
  return (c, next) => {
    sameSiteOnly(c, publicUrl);
    acceptedType(c);
    // No identifier holds a null character, and databases do not agree on what to do with one.
    if (NULL_IN_PATH.test(c.req.url)) throw new RequestError('unknown-route');
    return limited(c, next);
  };
}

const NULL_IN_PATH = /^[^?]*%00/;

const isInterface = (path: string) => path.startsWith('/api/') || path === '/api';

function policyOf(path: string): Policy {
  if (path === '/docs' || /^\/(?:docs|certificates)\//.test(path)) return 'page';
  return isAppPage(path) ? 'app' : 'data';
}
