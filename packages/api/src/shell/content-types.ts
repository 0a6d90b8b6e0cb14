import type { Context, MiddlewareHandler, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv, Limits } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

/** Bodies are JSON, but for files of evidence and files to be read; anything else is refused before it is read. */
export function acceptedType({ req }: Context<AppEnv>): void {
  if (hasBody(req.method, req.raw) && !accepted(req.path).test(req.header('content-type') ?? ''))
    throw new RequestError('unsupported-media-type');
}

/**
 * Refuses bodies that are too large: by what they say of themselves, or else while they come. The server does not read more than a body said it
 * has, and asking for the stream of one costs more than all the rest of the shell.
 */
export function limitedBodies({ bodyBytes, evidenceBytes, importBytes }: Limits): MiddlewareHandler<AppEnv> {
  const onError = () => {
    throw new RequestError('too-large');
  };
  // The parts of a form have headers and boundaries of their own beside the file.
  const most = (path: string) => {
    if (!isForFiles(path)) return bodyBytes;
    return (isForImports(path) ? importBytes : evidenceBytes) + 64 * 1024;
  };
  return (c: Context<AppEnv>, next: Next) => {
    const { headers } = c.req.raw;
    const length = headers.get('content-length');
    if (length === null || headers.has('transfer-encoding'))
      return bodyLimit({ maxSize: most(c.req.path), onError })(c, next);
    return Number(length) <= most(c.req.path) ? next() : onError();
  };
}

const isForImports = (path: string) => path === '/api/v1/imports';

const isForFiles = (path: string) => isForImports(path) || path.endsWith('/evidence');

const accepted = (path: string) => (isForFiles(path) ? MULTIPART : JSON_TYPE);

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const MULTIPART = /^multipart\/form-data\s*;/i;

/**
 * Actions that need no more than their address are sent without a body, and without a type. A browser that deletes something says no length, and what comes over a
 * socket has a stream for a body in any case: one that was not announced is empty (RFC 9112, 6.3).
 */
function hasBody(method: string, request: Request): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  const length = request.headers.get('content-length');
  if (method === 'DELETE' && length === null) return request.headers.has('transfer-encoding');
  return length === null ? request.body !== null : length !== '0';
}
