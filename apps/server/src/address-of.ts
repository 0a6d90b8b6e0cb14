import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Who asks: the other end of the socket, or with a trusted proxy what that one wrote last. What stands before it in the header anybody can have
 * written.
 */
export function addressOf(trustProxy: boolean): (c: Context) => string | null {
  return (c) => {
    const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded || (getConnInfo(c).remote.address ?? null);
  };
}
