import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';

export interface Relay extends AsyncDisposable {
  readonly port: number;
  /** How many connections were opened through it so far. */
  readonly connections: number;
  /** What is open stays open, and passes nothing on any more: a firewall that forgot it. */
  freeze(): void;
}

/** Passes TCP connections on to a port of the loopback address, and counts them; `ownPort` is any that is free unless given. */
export async function startRelay(targetPort: number, ownPort = 0): Promise<Relay> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections += 1;
    join(socket, targetPort, '127.0.0.1', sockets);
  });
  const port = await listen(server, ownPort);
  return {
    port,
    get connections() {
      return connections;
    },
    freeze() {
      for (const socket of sockets) {
        socket.unpipe();
        socket.pause();
      }
    },
    [Symbol.asyncDispose]: () => close(server, sockets),
  };
}

export interface HttpProxy extends AsyncDisposable {
  readonly url: string;
  /** What it was asked to connect to. */
  readonly targets: string[];
}

/** A proxy that tunnels by CONNECT. */
export async function startHttpProxy(): Promise<HttpProxy> {
  const targets: string[] = [];
  const sockets = new Set<Socket>();
  const server = createHttpServer();
  server.on('connect', (request, socket: Socket) => {
    const target = request.url ?? '';
    targets.push(target);
    const { hostname, port } = new URL(`http://${target}`);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    join(socket, Number(port), hostname, sockets);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    targets,
    [Symbol.asyncDispose]: () => close(server, sockets),
  };
}

function join(socket: Socket, port: number, host: string, sockets: Set<Socket>): void {
  const upstream = connect(port, host);
  for (const [one, other] of [
    [socket, upstream],
    [upstream, socket],
  ] as const) {
    sockets.add(one);
    one.on('error', () => undefined);
    one.on('close', () => other.destroy());
    one.pipe(other);
  }
}

async function listen(server: Server, wanted = 0): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
