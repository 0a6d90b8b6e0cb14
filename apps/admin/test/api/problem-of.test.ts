import { expect, it } from 'vitest';
import { OfflineError, ProblemError, problemOf } from '../../src/api/problem-error.ts';

const OF_NGINX = '<html><head><title>Sorry</title></head></html>';

it.each([502, 503, 504])('a proxy that says %i did not reach the server', async (status) => {
  expect(await problemOf(new Response(OF_NGINX, { status }), 'en')).toBeInstanceOf(OfflineError);
});

it('a server that says 503 itself was reached', async () => {
  const problem = { code: 'storage-away', status: 503, title: '数据库没有答复' };
  expect(await problemOf(new Response(JSON.stringify(problem), { status: 503 }), 'zh-CN')).toMatchObject(problem);
});

it.each([
  ['zh-CN', '过大'],
  ['en', 'larger than'],
])('what a proxy does not let through for its size is told in the words of %s', async (language, words) => {
  const error = await problemOf(new Response(OF_NGINX, { status: 413 }), language);
  expect(error).toMatchObject({ code: 'too-large', title: expect.stringContaining(words) });
});

it('of what only a proxy knows the status is told', async () => {
  const error = await problemOf(new Response(OF_NGINX, { status: 403 }), 'en');
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ code: 'unreadable-answer', title: 'HTTP 403' });
});
