import type { Page, PageRequest } from '@plumbline/storage';
import type { Context } from 'hono';
import Type from 'typebox';

/** What every list takes in its query. */
export const pageMembers = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, description: '每页条数，默认 50 / entries of a page, 50 if not said' }),
  ),
  after: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: '上一页的 next / where the page before ended' }),
  ),
} as const;

export const pageRequest = ({ limit, after }: { readonly limit?: number; readonly after?: string }): PageRequest => ({
  limit: limit ?? 50,
  after: after ?? null,
});

/** Names the next page in a Link header (RFC 8288), beside `next` in the body. */
export function linkNext<T>(c: Context, page: Page<T>): void {
  if (page.next === null) return;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('after', page.next);
  c.header('Link', `<${pathname}?${searchParams}>; rel="next"`);
}
