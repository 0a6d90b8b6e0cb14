import { expect, it } from 'vitest';
import { revised } from '../../src/api/api.ts';

it.each([
  ['as it was given out', '"3"'],
  ['weak, as nginx makes it', 'W/"3"'],
  ['with the packing in it, as Apache and Caddy make it', '"3-gzip"'],
])('a revision is known by its tag %s', async (_, ETag) => {
  const answer = new Response('{"name":"one"}', { headers: { ETag } });
  expect(await revised(Promise.resolve(answer))).toEqual({ body: { name: 'one' }, etag: '"3"' });
});
