import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { Incoming, Outgoing } from './connection.ts';

export interface Tls {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

/** A server on the loopback address that can be cut off and come back under the same port. */
export interface HttpServer {
  readonly url: string;
  /** Refuses connections and cuts those that are open. */
  readonly kill: () => Promise<void>;
  /** Listens again where it did before. */
  readonly restart: () => Promise<void>;
  readonly cutConnections: () => void;
}

export type Handler = (incoming: Incoming, outgoing: Outgoing) => void;

/** With `tls` it speaks HTTP/2 to those who offer it, and 100 streams a connection. */
export async function startHttpServer(handler: Handler, tls: Tls | undefined): Promise<HttpServer> {
  const sockets = new Set<Socket>();
  const server =
    tls === undefined
      ? createServer({ keepAliveTimeout: 120_000 }, handler)
      : createSecureServer(
          { allowHTTP1: true, ...tls, settings: { maxConcurrentStreams: 100 } },
          handler,
        );
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.once('close', () => sockets.delete(socket));
  });
  const cutConnections = (): void => {
    for (const socket of sockets) {
      socket.destroy();
    }
  };
  const listen = async (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve(portOf(server.address()));
      });
    });
  const port = await listen(0);

  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    async kill() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        cutConnections();
      });
    },
    async restart() {
      await listen(port);
    },
    cutConnections,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') {
    throw new TypeError('The server listens on no port.');
  }
  return address.port;
}
