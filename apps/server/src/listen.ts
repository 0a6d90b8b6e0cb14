import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

type Fetch = (request: Request, env: never) => Response | Promise<Response>;

/** A socket that is open. Until there is an app it says that it is not ready. */
export type Listening = {
  readonly url: string;
  readonly answerWith: (fetch: Fetch) => void;
  /** Takes no more connections; what is under way has so many seconds. */
  readonly stop: (seconds: number) => Promise<void>;
};

/** The socket cannot be opened; `code` is that of the system, `EADDRINUSE` for one. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: string;
  constructor(
    readonly host: string,
    readonly port: number,
    cause: NodeJS.ErrnoException,
  ) {
    super(cause.message, { cause });
    this.code = cause.code ?? '';
  }
}

/** Opens the socket; rejects with `ListenError` where it cannot. */
export async function listen({ host, port }: { readonly host: string; readonly port: number }): Promise<Listening> {
  let answer: Fetch = () => new Response(null, { status: 503, headers: { 'Retry-After': '1' } });
  const { server, address } = await open(host, port, (request, env) => answer(request, env));
  return {
    url: urlOf(address),
    answerWith: (fetch) => {
      answer = fetch;
    },
    stop: (seconds) => stop(server, seconds),
  };
}

function open(hostname: string, port: number, fetch: Fetch): Promise<{ server: Server; address: AddressInfo }> {
  // A client that sends its request a byte at a time does not hold a connection for ever.
  const serverOptions = { headersTimeout: 20_000, requestTimeout: 120_000 };
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: fetch as never, hostname, port, serverOptions }, (address) =>
      resolve({ server: server as Server, address }),
    );
    server.once('error', (error) => reject(new ListenError(hostname, port, error)));
  });
}

function urlOf({ address, port }: AddressInfo): string {
  if (LOCAL.has(address)) return `http://localhost:${port}`;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}

const LOCAL: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '0.0.0.0', '::']);

/** Connections are kept open between requests: those that wait for nothing are closed, again and again, until none is left. */
function stop(server: Server, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), seconds * 1000);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
