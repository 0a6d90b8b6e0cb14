import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { beforeAll, describe, expect, test } from 'vitest';
import { createHarness, exampleForm, type Harness, json, ruleSetText } from './support/harness.ts';

let harness: Harness;
let limited: Harness;
beforeAll(async () => {
  harness = await createHarness({ publicUrl: 'https://plumbline.example' });
  limited = await createHarness({ limits: { requestsPerMinute: 50 } });
});

const RULES = 'shanghai-2020@1.0.0';
const score = (detail: string) => json({ form: exampleForm(), rules: RULES, detail }, { 'x-test-address': '10.0.0.9' });

/** Names of an answer's headers with their values, but for what differs from one request to the next. */
const headersOf = ({ headers }: Response) =>
  Object.fromEntries(
    [...headers]
      .filter(([name]) => !['etag', 'link', 'vary'].includes(name))
      .map(([name, value]) => [name, name === 'x-request-id' ? 'ID' : value.replace(/(remaining|reset)=\d+/g, '$1=N')]),
  );

describe('an answer that is made with its headers', () => {
  test.each(['scores', 'scorecard', 'review'])('has those that others get afterwards: %s', async (detail) => {
    for (const { app } of [harness, limited]) {
      const afterwards = await app.request('/api/v1/rule-sets', { headers: { 'x-test-address': '10.0.0.9' } });
      const made = await app.request('/api/v1/score', score(detail));
      expect([made.status, afterwards.status]).toEqual([200, 200]);
      expect(headersOf(made)).toEqual(headersOf(afterwards));
    }
  });

  test('says how much may still be asked where requests are limited, and repeats the number of its request', async () => {
    const init = score('scores');
    const asked = () =>
      limited.app.request('/api/v1/score', {
        ...init,
        headers: { ...init.headers, 'X-Request-Id': 'trace-7', 'x-test-address': '10.0.0.8' },
      });
    const [first, second] = [await asked(), await asked()];
    expect(first.headers.get('ratelimit-policy')).toBe('50;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^limit=50, remaining=49, reset=(?:60|59)$/);
    expect(second.headers.get('ratelimit')).toMatch(/^limit=50, remaining=48, /);
    expect(second.headers.get('x-request-id')).toBe('trace-7');
  });
});

describe('a refusal', () => {
  test.each<[number, string, RequestInit]>([
    [404, '/api/v1/no-such-route', {}],
    [404, '/api/v1/score', json({ form: exampleForm(), rules: 'nobody@1.0.0' })],
    [400, '/api/v1/score', json('{"form":')],
    [403, '/api/v1/score', json({}, { Origin: 'https://evil.example' })],
    [413, '/api/v1/score', json({}, { 'Content-Length': '3000000' })],
    [415, '/api/v1/score', { method: 'POST', body: 'x' }],
    [422, '/api/v1/score', json({ form: {}, rules: JSON.parse(ruleSetText()) })],
  ])('has the headers of every answer: %i %s', async (status, path, init) => {
    const refused = await harness.app.request(path, init);
    expect(refused.status).toBe(status);
    const answered = headersOf(await harness.app.request('/api/v1/rule-sets'));
    expect(headersOf(refused)).toEqual({ ...answered, 'content-type': 'application/problem+json; charset=utf-8' });
  });
});

test.each([
  ['/api/v1/rule-sets', { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] }],
  ['/healthz', { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] }],
])('the headers of safety are those that Hono knows: %s', async (path, contentSecurityPolicy) => {
  const known = new Hono()
    .use(
      secureHeaders({
        strictTransportSecurity: 'max-age=31536000; includeSubDomains',
        xFrameOptions: 'DENY',
        contentSecurityPolicy,
      }),
    )
    .get('/', (c) => c.json({}));
  const ours = headersOf(await harness.app.request(path));
  expect(ours).toMatchObject(headersOf(await known.request('/')));
});
