import type { MiddlewareHandler } from 'hono';
import { uniqueSymbol } from 'hono-openapi';

/** A handler of ours that has the type and the OpenAPI description of another, and runs in its place. */
export function describedAs<H extends MiddlewareHandler>(described: H, handler: MiddlewareHandler): H {
  Reflect.set(handler, uniqueSymbol, Reflect.get(described, uniqueSymbol));
  return handler as H;
}
