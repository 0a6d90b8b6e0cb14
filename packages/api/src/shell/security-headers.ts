import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * The headers of every answer. Answers of the interface are data: a browser that shows one as a page may load and run nothing. Pages load what
 * this server has and nothing from elsewhere; no script stands in the page itself, and none is made from text.
 */
export function securityHeaders(publicUrl: string, isPage: (path: string) => boolean): MiddlewareHandler {
  const strictTransportSecurity = publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false;
  const both = { strictTransportSecurity, xFrameOptions: 'DENY', overwrite: false } as const;
  const data = secureHeaders({
    ...both,
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  });
  const page = secureHeaders({ ...both, contentSecurityPolicy: PAGE_POLICY });
  return (c, next) => (isPage(c.req.path) ? page : data)(c, next);
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
