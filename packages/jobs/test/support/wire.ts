import { connect, createServer, type Socket } from 'node:net';

/** A wire to a server that can be cut and mended, as when a server is away and comes back. */
export type Wire = {
  /** The URL of the server, through the wire. */
  readonly url: string;
  /** Breaks all connections; whoever tries to connect is refused. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function wireTo(url: string): Promise<Wire> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const join = (near: Socket) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  };
  let port = 0;
  let server = createServer(join);
  const mend = async () => {
    server = createServer(join);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') port = address.port;
  };
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await mend();
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = `${port}`;
  return { url: through.href, cut, mend, close: cut };
}
