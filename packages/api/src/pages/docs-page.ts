import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import type { AppEnv } from '../app-deps.ts';
import { RequestError } from '../problem/request-error.ts';

/** The interface as a page to read and try, from files of this server alone. */
export function docsPage() {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  return new Hono<AppEnv>()
    .get('/docs', (c) => c.html(PAGE))
    .get('/docs/start.js', (c) => c.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
    .get('/docs/readable.css', (c) => c.body(READABLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/docs/:file', async (c) => {
      const type = FILES.get(c.req.param('file'));
      if (type === undefined) throw new RequestError('unknown-route');
      const bytes = await readFile(join(folder, c.req.param('file')));
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' });
    });
}

/** These and no others: what stands in a path never becomes a path of the disk by itself. */
const FILES: ReadonlyMap<string, string> = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
]);

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>准绳 Plumbline · API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/readable.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

// Without deep links: each would be a link within a button, which a reader of the screen cannot reach. The choice of servers has no name of its own.
const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  validatorUrl: null,
  deepLinking: false,
  onComplete: () => document.querySelector('#servers')?.setAttribute('aria-label', 'Server'),
});
`;

/** White on light blue, green and orange cannot be read by everybody; nor can light green and blue on white. */
const READABLE = `.swagger-ui .opblock .opblock-summary-method, .swagger-ui .info .title small.version-stamp pre { color: #1b1b1b; text-shadow: none; }
.swagger-ui .info a, .swagger-ui .info .link .url { color: #1d5fa8; }
.swagger-ui .btn.authorize { color: #17694a; border-color: #17694a; }
.swagger-ui .auth-wrapper .btn.authorize svg { fill: #17694a; }
`;
