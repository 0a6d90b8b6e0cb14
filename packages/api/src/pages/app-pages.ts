import { Hono } from 'hono';
import type { AppEnv, PageFiles } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

/** Whether an address belongs to the pages of the app: everything that is not one of the interface, of operations, or a page by itself. */
export const isAppPage = (path: string) => !OTHERS.test(path);

const OTHERS = /^\/(?:api|docs|certificates|healthz|readyz|metrics|openapi\.json)(?:\/|$)/;

/**
 * The pages of the app. An address that is no file is one of the app's own, and gets its first page: what stands there is for the app to say. What
 * lies in the folder of built files and is not there is missing.
 */
export function appPages(files: PageFiles) {
  return new Hono<AppEnv>().get('/*', async (c) => {
    const { path } = c.req;
    if (!isAppPage(path)) throw new RequestError('unknown-route');
    const encodings = (c.req.header('accept-encoding') ?? '')
      .split(',')
      .map((part) => part.split(';')[0]?.trim() ?? '');
    const file =
      (await files.find(path, encodings)) ?? (isBuilt(path) ? null : await files.find('/index.html', encodings));
    if (file === null) throw new RequestError('unknown-route');
    return c.body(file.bytes, 200, {
      'Content-Type': file.type,
      'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(file.encoding === null ? {} : { 'Content-Encoding': file.encoding }),
    });
  });
}

const isBuilt = (path: string) => path.startsWith('/assets/');
