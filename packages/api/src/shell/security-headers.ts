/** What is answered: data, a page that stands by itself, or the app. */
export type Policy = 'data' | 'page' | 'app';

export type SecurityHeaders = Readonly<Record<Policy, Readonly<Record<string, string>>>>;

/**
 * The headers of every answer, by what is answered. Answers of the interface are data: a browser that shows one as a page may load and run nothing.
 * Pages load what this server has and nothing from elsewhere; no script stands in the page itself, and none is made from text.
 *
 * They are made once, not by a middleware that sets them one by one on every answer: that costs more than scoring a form does.
 */
export function securityHeaders(publicUrl: string): SecurityHeaders {
  const all = {
    ...FOR_ALL,
    ...(publicUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  const under = (policy: ContentPolicy) => Object.freeze({ ...all, 'Content-Security-Policy': written(policy) });
  return { data: under(DATA_POLICY), page: under(PAGE_POLICY), app: under(APP_POLICY) };
}

const FOR_ALL = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  // The filter of old browsers opened more holes than it closed.
  'X-XSS-Protection': '0',
};

type ContentPolicy = Readonly<Record<string, readonly string[]>>;

const DATA_POLICY: ContentPolicy = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"] };

const PAGE_POLICY: ContentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** The app writes its styles when they are needed, and has workers; scripts are files of this server here too. */
const APP_POLICY: ContentPolicy = {
  ...PAGE_POLICY,
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'"],
};

const written = (policy: ContentPolicy) =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
