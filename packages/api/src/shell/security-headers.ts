import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What is answered: data, a page that stands by itself, or the app. */
export type Policy = 'data' | 'page' | 'app';

/**
 * The headers of every answer. Answers of the interface are data: a browser that shows one as a page may load and run nothing. Pages load what
 * this server has and nothing from elsewhere; no script stands in the page itself, and none is made from text.
 */
export function securityHeaders(publicUrl: string, policyOf: (path: string) => Policy): MiddlewareHandler {
  const strictTransportSecurity = publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false;
  const both = { strictTransportSecurity, xFrameOptions: 'DENY', overwrite: false } as const;
  const data = secureHeaders({
    ...both,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  });
  const handlers: Readonly<Record<Policy, MiddlewareHandler>> = {
    data,
    page: secureHeaders({ ...both, contentSecurityPolicy: PAGE_POLICY }),
    app: secureHeaders({ ...both, contentSecurityPolicy: APP_POLICY }),
  };
  return (c, next) => handlers[policyOf(c.req.path)](c, next);
}

const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The app writes its styles when they are needed, and has workers; scripts are files of this server here too. */
const APP_POLICY = {
  ...PAGE_POLICY,
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'"],
};
