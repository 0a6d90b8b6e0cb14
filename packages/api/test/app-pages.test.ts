import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/index.ts';
import { createHarness } from './support/harness.ts';

const FILES: Readonly<Record<string, string>> = { '/index.html': '<p>', '/assets/a-1.js': 'a' };

describe('the pages of the app', () => {
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    const { deps } = await createHarness();
    app = createApp({
      ...deps,
      pages: {
        find: async (path) => {
          const content = FILES[path];
          if (content === undefined) return null;
          const isImmutable = path.startsWith('/assets/');
          return {
            bytes: new Uint8Array(new TextEncoder().encode(content)),
            type: 'text/plain',
            encoding: null,
            isImmutable,
          };
        },
      },
    });
  });

  it.each(['/', '/rules', '/drafts/1', '/rules/a/1.0.0'])(
    'give the first page at %s, which is asked for anew',
    async (path) => {
      const response = await app.request(path);
      expect(await response.text()).toBe('<p>');
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
      const policy = response.headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
    },
  );

  it('give a built file for good', async () => {
    const response = await app.request('/assets/a-1.js');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
  });

  it.each(['/assets/gone.js', '/api/v1/nothing', '/docs/nothing', '/metrics/x'])(
    'are not what is missing at %s',
    async (path) => {
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    },
  );

  it('leave data under the policy of data', async () => {
    const response = await app.request('/api/v1/rule-sets');
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
  });
});
